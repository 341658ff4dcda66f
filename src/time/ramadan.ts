/**
 * The first local date that is surely after Ramadan and its feast morning, seen from a day: two days after the first of Shawwal by
 * the Umm al-Qura calendar. That calendar is a forecast: in Morocco the month begins by local announcement, mostly a day later, never two.
 */
export function afterRamadan(today: Temporal.PlainDate): Temporal.PlainDate {
  const { year } = today.withCalendar(CALENDAR);
  const ends = [year, year + 1].map((one) =>
    Temporal.PlainDate.from({ year: one, month: SHAWWAL, day: 1, calendar: CALENDAR })
      .withCalendar('iso8601')
      .add({ days: FEAST_DAYS }),
  );
  const [first, second] = ends as [Temporal.PlainDate, Temporal.PlainDate];
  return Temporal.PlainDate.compare(today, first) < 0 ? first : second;
}

const CALENDAR = 'islamic-umalqura';
/** A year of this calendar has twelve months, so a month's number is its place. */
const SHAWWAL = 10;
const FEAST_DAYS = 2;
