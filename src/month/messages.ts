import type { Circle } from '../circles/store.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import { whenOf } from '../turns/messages.ts';
import type { SeenMonth } from './load-month.ts';
import { datesOf, isOn } from './month.ts';
import type { SeenTurn } from './store.ts';
import { mondayOf, numberOfMonth, numberOfWeek } from './which-month.ts';

/** So many turns fit into one message, in any language. */
const TURNS_IN_CAPTION = 3;
const TURNS_IN_WEEK = 4;

/** How many turns that lie ahead have nobody yet. */
export function countOpen(turns: readonly SeenTurn[]): number {
  return turns.filter(isOpen).length;
}

/** What stands under the picture, for those who do not see it: the same in short. */
export function monthCaption(month: SeenMonth, { mayPrint }: { mayPrint: boolean }): Message {
  const { circle, first, turns } = month;
  const lines = turns.filter(isOpen).slice(0, TURNS_IN_CAPTION).map(turnLine);
  const about = {
    codeName: circle.codeName,
    month: { monthOf: first.toString() },
    summary: { text: summaryOf(turns) },
  };
  const text: Text =
    lines.length === 0
      ? { key: 'month-caption', args: about }
      : { key: 'month-caption-open', args: { ...about, lines: { lines } } };
  const number = numberOfMonth(first);
  const words = button('month-text', circle.id, number);
  const rows = [otherMonths(month), [words], mayPrint ? [button('sheet', circle.id, number)] : []];
  return { text, buttons: rows.filter((row) => row.length > 0) };
}

/** One line that says how the month stands. */
export function summaryOf(turns: readonly SeenTurn[]): Text {
  return turns.length === 0 ? { key: 'month-empty' } : { key: 'month-summary', args: { open: countOpen(turns) } };
}

/** The month week by week, in words. */
export function monthInWords({ circle, first, turns, today }: SeenMonth): Message {
  const dates = datesOf(first);
  const weeks = dates
    .filter((date) => date.day === 1 || date.dayOfWeek === 1)
    .map((from) =>
      weekLine(
        dates.filter((date) => numberOfWeek(date) === numberOfWeek(from)),
        turns,
      ),
    );
  const week = numberOfWeek(today);
  const args = { codeName: circle.codeName, month: { monthOf: first.toString() }, weeks: { lines: weeks } };
  return {
    text: { key: 'month-in-words', args },
    buttons: [
      [toWeek('this-week', circle.id, week), toWeek('next-week', circle.id, week + 1)],
      [button('month-picture', circle.id, numberOfMonth(first))],
    ],
  };
}

/** One week, turn by turn. What does not fit comes with another button. @param part from 0 */
export function weekInWords(
  { id, codeName }: Pick<Circle, 'id' | 'codeName'>,
  turns: readonly SeenTurn[],
  { week, part }: { week: number; part: number },
): Message {
  const monday = mondayOf(week);
  const args = { codeName, from: { on: monday.toString() }, to: { on: monday.add({ days: 6 }).toString() } };
  const lines = turns.slice(part * TURNS_IN_WEEK, (part + 1) * TURNS_IN_WEEK).map(turnLine);
  const isMore = turns.length > (part + 1) * TURNS_IN_WEEK;
  const rest: Button[] = [
    { label: { key: 'button-week-rest' }, press: { action: 'week-text', id, version: part + 1, value: week } },
  ];
  return {
    text:
      lines.length === 0
        ? { key: 'coverage-week-none', args }
        : { key: 'coverage-week', args: { ...args, lines: { lines } } },
    buttons: [
      ...(isMore ? [rest] : []),
      [toWeek('previous-week', id, week - 1), toWeek('next-week', id, week + 1)],
      [button('month-text', id, numberOfMonth(monday))],
    ],
  };
}

function isOpen({ coverage, isOver }: SeenTurn): boolean {
  return coverage === 'open' && !isOver;
}

function turnLine(turn: SeenTurn): Text {
  const args = { what: { text: { key: `kind-${turn.kind}` } }, when: { text: whenOf(turn) } };
  return { key: `coverage-${turn.coverage}`, args };
}

function weekLine(dates: readonly Temporal.PlainDate[], all: readonly SeenTurn[]): Text {
  const turns = all.filter((turn) => dates.some((date) => isOn(turn, date)));
  const days = { first: String(dates[0]?.day), last: String(dates.at(-1)?.day) };
  const open = turns.filter(({ coverage }) => coverage === 'open').length;
  if (turns.length === 0) return { key: 'month-week-none', args: days };
  if (open > 0) return { key: 'month-week-open', args: { ...days, turns: turns.length, open } };
  const isCovered = turns.every(({ coverage }) => coverage === 'covered' || coverage === 'done');
  return { key: isCovered ? 'month-week-covered' : 'month-week-past', args: { ...days, turns: turns.length } };
}

/** The months before and after, by their names. */
function otherMonths({ circle, first, around }: SeenMonth): Button[] {
  const to = (months: number): Button => {
    const month = first.add({ months });
    const press = { action: 'month-picture', id: circle.id, value: numberOfMonth(month) };
    return { label: { key: 'button-month', args: { month: { monthOf: month.toString() } } }, press };
  };
  return [...(around.before ? [to(-1)] : []), ...(around.after ? [to(1)] : [])];
}

function button(action: 'month-picture' | 'month-text' | 'sheet', id: number, month: number): Button {
  return { label: { key: `button-${action}` }, press: { action, id, value: month } };
}

function toWeek(label: 'this-week' | 'next-week' | 'previous-week', id: number, week: number): Button {
  return { label: { key: `button-${label}` }, press: { action: 'week-text', id, value: week } };
}
