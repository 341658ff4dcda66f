/**
 * The seasons of the place and when each is. Hijri dates by the Umm al-Qura calendar are a forecast: in Morocco a month begins by local
 * announcement, mostly a day later and never earlier, so what is known from people takes their place.
 */

type HijriFeast = { by: 'hijri'; month: number; day: number; days: number };
type Gregorian = {
  by: 'gregorian';
  from: { month: number; day: number };
  lastDay: (from: Temporal.PlainDate) => Temporal.PlainDate;
};

/** How the dates of each season are found. Buttons carry the place in this list, so new ones are added at its end. */
export const SEASONS = {
  /** It ends where its feast begins. */
  ramadan: { by: 'hijri', month: 9, day: 1, days: 30 },
  'eid-al-fitr': { by: 'hijri', month: 10, day: 1, days: 2 },
  'eid-al-adha': { by: 'hijri', month: 12, day: 10, days: 2 },
  'school-return': { by: 'gregorian', from: { month: 9, day: 1 }, lastDay: (from) => from.add({ days: 14 }) },
  winter: {
    by: 'gregorian',
    from: { month: 12, day: 21 },
    lastDay: ({ year }) => new Temporal.PlainYearMonth(year + 1, 2).toPlainDate({ day: 31 }),
  },
} as const satisfies Record<string, HijriFeast | Gregorian>;

export type SeasonKind = keyof typeof SEASONS;

export const SEASON_KINDS = Object.keys(SEASONS) as SeasonKind[];

/** Which one of a season: Ramadan of a Hijri year, or the winter that begins in a Gregorian year. */
export type SeasonYear = { kind: SeasonKind; year: number };

/** `forecast` stands until somebody knows better, `confirmed` was said by an administrator, `declined` is left to pass this year. */
export type SeasonState = 'forecast' | 'confirmed' | 'declined';

/** What is known of one season, from people or because its day came without a word. */
export type Known = SeasonYear & { startsOn: Temporal.PlainDate; state: SeasonState };

/** A season with its days, both included. */
export type Season = Known & { endsOn: Temporal.PlainDate };

const CALENDAR = 'islamic-umalqura';
const MONTH_DAYS = { fewest: 29, most: 30 } as const;

/** The first day of a season by calculation alone. */
export function forecastStart({ kind, year }: SeasonYear): Temporal.PlainDate {
  const rule = SEASONS[kind];
  if (rule.by === 'gregorian') return Temporal.PlainDate.from({ year, ...rule.from });
  const { month, day } = rule;
  return Temporal.PlainDate.from({ year, month, day, calendar: CALENDAR }).withCalendar('iso8601');
}

/** A season as it stands: as it was said or, before that, by the forecast. A month has 29 or 30 days, so its feast follows a Ramadan that was said. */
export function seasonOf(one: SeasonYear, known: readonly Known[]): Season {
  const said = known.find(({ kind, year }) => kind === one.kind && year === one.year);
  const startsOn = said?.startsOn ?? expectedStart(one, known);
  const { kind, year } = one;
  return { kind, year, startsOn, endsOn: endOf({ kind, year, startsOn }, known), state: said?.state ?? 'forecast' };
}

/** Whether a local date is one of the days of a season. */
export function contains({ startsOn, endsOn }: Pick<Season, 'startsOn' | 'endsOn'>, on: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(startsOn, on) <= 0 && Temporal.PlainDate.compare(on, endsOn) <= 0;
}

/** The seasons with a day between two local dates, both included, that lie within a year of each other. */
export function seasonsBetween(
  { from, until }: { from: Temporal.PlainDate; until: Temporal.PlainDate },
  known: readonly Known[],
): Season[] {
  return near(from, known).filter(
    ({ startsOn, endsOn }) =>
      Temporal.PlainDate.compare(startsOn, until) <= 0 && Temporal.PlainDate.compare(from, endsOn) <= 0,
  );
}

/** The seasons that a local date lies in, in the order of the list. One that was left to pass is among them, with its state. */
export function seasonsOn(on: Temporal.PlainDate, known: readonly Known[]): Season[] {
  return near(on, known).filter((season) => contains(season, on));
}

/** What a local date is for quiet hours and windows: a day of Ramadan, a day of a feast, or neither. None of these comes near the turn of a Hijri year. */
export function seasonOn(on: Temporal.PlainDate, known: readonly Known[]): 'ramadan' | 'feast' | undefined {
  const { year } = on.withCalendar(CALENDAR);
  const isOf = (kind: SeasonKind) => contains(seasonOf({ kind, year }, known), on);
  if (isOf('eid-al-fitr') || isOf('eid-al-adha')) return 'feast';
  return isOf('ramadan') ? 'ramadan' : undefined;
}

/** The next seasons that are not over on a local date, soonest first. */
export function comingSeasons(on: Temporal.PlainDate, known: readonly Known[], count: number): Season[] {
  return near(on, known)
    .filter(({ endsOn }) => Temporal.PlainDate.compare(on, endsOn) <= 0)
    .toSorted((a, b) => Temporal.PlainDate.compare(a.startsOn, b.startsOn))
    .slice(0, count);
}

/** The first local date after Ramadan and its feast, seen from a day: for Ramadan that is going on or comes next. */
export function afterRamadan(today: Temporal.PlainDate, known: readonly Known[]): Temporal.PlainDate {
  const [first] = near(today, known)
    .filter(({ kind }) => kind === 'eid-al-fitr')
    .map(({ endsOn }) => endsOn.add({ days: 1 }))
    .filter((date) => Temporal.PlainDate.compare(today, date) < 0)
    .toSorted(Temporal.PlainDate.compare);
  if (!first) throw new Error('a year without Ramadan');
  return first;
}

/** Every season of the years around a date. */
function near(on: Temporal.PlainDate, known: readonly Known[]): Season[] {
  return SEASON_KINDS.flatMap((kind) => {
    const { year } = on.withCalendar(SEASONS[kind].by === 'hijri' ? CALENDAR : 'iso8601');
    return [year - 1, year, year + 1].map((one) => seasonOf({ kind, year: one }, known));
  });
}

function expectedStart(one: SeasonYear, known: readonly Known[]): Temporal.PlainDate {
  const forecast = forecastStart(one);
  const ramadan = known.find(({ kind, year }) => kind === 'ramadan' && year === one.year);
  if (one.kind !== 'eid-al-fitr' || !ramadan) return forecast;
  const { startsOn } = ramadan;
  return within(forecast, startsOn.add({ days: MONTH_DAYS.fewest }), startsOn.add({ days: MONTH_DAYS.most }));
}

function endOf(
  { kind, year, startsOn }: SeasonYear & Pick<Known, 'startsOn'>,
  known: readonly Known[],
): Temporal.PlainDate {
  if (kind === 'ramadan') return seasonOf({ kind: 'eid-al-fitr', year }, known).startsOn.subtract({ days: 1 });
  const rule = SEASONS[kind];
  return rule.by === 'hijri' ? startsOn.add({ days: rule.days - 1 }) : rule.lastDay(startsOn);
}

function within(date: Temporal.PlainDate, from: Temporal.PlainDate, until: Temporal.PlainDate): Temporal.PlainDate {
  if (Temporal.PlainDate.compare(date, from) < 0) return from;
  return Temporal.PlainDate.compare(until, date) < 0 ? until : date;
}
