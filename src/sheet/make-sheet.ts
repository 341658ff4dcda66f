import { type Actor, authorize } from '../access/authorize.ts';
import { findCircle } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { listHiddenKinds } from '../help-kinds/hidden-kinds.ts';
import type { Languages } from '../language/languages.ts';
import { type Argument, isRightToLeft, type Language } from '../language/text.ts';
import { loadMonth, type SeenMonth } from '../month/load-month.ts';
import { capitalised } from '../month/make-picture.ts';
import type { SeenTurn } from '../month/store.ts';
import { drawSheet, type SheetRow } from './draw-sheet.ts';

/** Pages to be drawn, and what stands under the file. */
export type Sheet = { document: { name: string; content: Drawing[] }; caption: string };

type Say = (key: string, args?: { [name: string]: Argument }) => string;

/**
 * What lies ahead of a circle in a month, as a sheet of paper. It is laid out here and drawn after the transaction.
 * @returns undefined for whoever may not print it any more
 */
export async function makeSheet(
  work: Work,
  languages: Languages,
  { actor, language }: { actor: Actor; language: Language },
  { circleId, month }: { circleId: CircleId; month: number },
): Promise<Sheet | undefined> {
  const circle = await findCircle(work, circleId);
  const place = circle && { circleId, districtId: circle.districtId };
  if (!circle || !place || !authorize(actor, 'print-coverage', place)) return undefined;
  const hidden = await listHiddenKinds(work, actor, place);
  const say: Say = (key, args = {}) => languages.render(language, { key, args });
  return layOut(await loadMonth(work, circle, { number: month, hidden }), say, language);
}

/** The turns that still make sense on a wall. */
export function turnsAhead({ turns }: SeenMonth): SeenTurn[] {
  return turns.filter(({ isOver, coverage }) => !isOver && (coverage === 'covered' || coverage === 'open'));
}

function layOut(seen: SeenMonth, say: Say, language: Language): Sheet {
  const about = { codeName: seen.circle.codeName, month: { monthOf: seen.first.toString() } };
  const rows = turnsAhead(seen).map(
    (turn): SheetRow => ({
      kind: turn.kind,
      coverage: turn.coverage,
      day: say('sheet-day', dayOf(turn.onDate)),
      what: say(`kind-${turn.kind}`),
      when: windowOf(turn, say),
    }),
  );
  const content = drawSheet(rows, {
    direction: isRightToLeft(language) ? 'rtl' : 'ltr',
    title: capitalised(say('sheet-title', about)),
    circle: say('month-circle', about),
    headings: {
      day: say('sheet-heading-day'),
      what: say('sheet-heading-what'),
      when: say('sheet-heading-when'),
      who: say('sheet-heading-who'),
    },
    covered: say('sheet-covered'),
    notes: [say('sheet-how'), say('sheet-as-of', { on: { on: seen.today.toString() } })],
  });
  return { document: { name: 'sanad.pdf', content }, caption: say('sheet-caption', about) };
}

function windowOf({ onDate, lastsDays, opensAt, closesAt }: SeenTurn, say: Say): string {
  if (lastsDays > 1) return say('sheet-until', dayOf(onDate.add({ days: lastsDays - 1 })));
  return say('sheet-hours', { from: { at: opensAt.toString() }, to: { at: closesAt.toString() } });
}

/** The month stands in the heading. */
function dayOf(date: Temporal.PlainDate): { day: Argument; number: Argument } {
  return { day: { weekdayOf: date.toString() }, number: String(date.day) };
}
