import type { Option, Question } from '../chat/form.ts';
import { findCircle } from '../circles/store.ts';
import { dayOf } from '../commitments/in-words.ts';
import { isKind } from '../commitments/kinds.ts';
import { firstDates } from '../commitments/series.ts';
import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { loadTemplates } from '../help-kinds/store.ts';
import type { Text } from '../language/text.ts';
import { localDate } from '../time/wall-time.ts';
import { askMoment } from '../turns/moments.ts';
import {
  asksMonthDay,
  asksNth,
  asksShortMonths,
  asksWeekday,
  asksWeekdays,
  MONTH_DAYS,
  RHYTHMS,
  readRhythm,
} from './rhythm.ts';
import { asksHours, HOURS, lengthsOffered, MINUTES, OWN_HOURS, windowsOffered } from './window.ts';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const FIRST_DATES_SHOWN = 4;
const NTHS = [1, 2, 3, 4] as const;

/** On which days a commitment returns. */
export const rhythmQuestions: readonly Question[] = [
  {
    name: 'rhythm',
    text: asking('rhythm'),
    aCard: 5,
    options: async () => RHYTHMS.map((rhythm) => option({ key: `how-often-${rhythm}` }, rhythm)),
  },
  { name: 'weekdays', text: asking('weekdays'), applies: asksWeekdays, many: 'some', columns: 2, options: weekdays },
  {
    name: 'monthDay',
    text: asking('month-day'),
    applies: asksMonthDay,
    aCard: 8,
    columns: 4,
    options: async () => MONTH_DAYS.map((day) => option({ key: 'number', args: { number: String(day) } }, day)),
  },
  {
    name: 'shortMonths',
    text: ({ monthDay }) => ({ key: 'commitment-ask-short-months', args: { monthDay: Number(monthDay) } }),
    applies: asksShortMonths,
    options: async () => ['last-day', 'pass-over'].map((way) => option({ key: `button-month-${way}` }, way)),
  },
  {
    name: 'nth',
    text: asking('nth'),
    applies: asksNth,
    columns: 2,
    options: async () => NTHS.map((nth) => option({ key: `button-nth-${nth}` }, nth)),
  },
  { name: 'weekday', text: asking('weekday'), applies: asksWeekday, columns: 2, options: weekdays },
];

/** From when to when. Days on which a window would overlap the next one are not offered. */
export const windowQuestions: readonly Question[] = [
  {
    name: 'window',
    text: asking('window'),
    aCard: 5,
    options: async ({ work }, { answers }) => {
      const { kind } = answers;
      const first = isKind(kind) ? (await loadTemplates(work))[kind].window : undefined;
      const named = windowsOffered(answers, first).map(({ name }) => option({ key: `window-${name}` }, name));
      return [...named.slice(0, 4), option({ key: `window-${OWN_HOURS}` }, OWN_HOURS), ...named.slice(4)];
    },
  },
  {
    name: 'hour',
    text: asking('hour'),
    applies: asksHours,
    aCard: 8,
    columns: 4,
    options: async () => HOURS.map((hour) => option(timeInWords(hour, 0), hour)),
  },
  {
    name: 'minute',
    text: asking('minute'),
    applies: asksHours,
    columns: 4,
    options: async (_, { answers }) =>
      MINUTES.map((minute) => option(timeInWords(Number(answers['hour']), minute), minute)),
  },
  {
    name: 'length',
    text: asking('length'),
    applies: asksHours,
    columns: 2,
    options: async (_, { answers }) =>
      lengthsOffered(answers).map((length) => option({ key: `button-length-${length}` }, length)),
  },
];

/** On which day it begins: only dates that the rule has and for which whoever is first can still be reminded the evening before. */
export const firstDateQuestion: Question = {
  name: 'first',
  text: asking('first'),
  options: async ({ work }, { subject, answers }) => {
    const recurrence = readRhythm(answers);
    const dates = recurrence
      ? firstDates(recurrence, await earliestDay(work, subject as CircleId), FIRST_DATES_SHOWN)
      : [];
    return dates.map((date) => option({ key: 'date', args: { on: { on: date.toString() } } }, date.toString()));
  },
};

/** The first day on which a turn can be planned from now on. */
async function earliestDay(work: Work, circleId: CircleId): Promise<Temporal.PlainDate> {
  const timeZone = (await findCircle(work, circleId))?.timeZone ?? 'UTC';
  const tomorrow = localDate(work.now, timeZone).add({ days: 1 });
  const isLate = Temporal.Instant.compare(askMoment(tomorrow, timeZone), work.now) <= 0;
  return isLate ? tomorrow.add({ days: 1 }) : tomorrow;
}

async function weekdays(): Promise<Option[]> {
  return WEEKDAYS.map((day) => option({ key: 'weekday', args: { day: { weekdayOf: dayOf(day).toString() } } }, day));
}

function timeInWords(hour: number, minute: number): Text {
  return { key: 'time', args: { at: { at: new Temporal.PlainTime(hour, minute).toString() } } };
}

function asking(what: string): () => Text {
  return () => ({ key: `commitment-ask-${what}` });
}

function option(label: Text, value: Option['value']): Option {
  return { label, value };
}
