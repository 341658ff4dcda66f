import { type Actor, authorize } from '../access/authorize.ts';
import { findCircle } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { listHiddenKinds } from '../help-kinds/hidden-kinds.ts';
import type { Languages } from '../language/languages.ts';
import { type Argument, isRightToLeft, type Language } from '../language/text.ts';
import { drawMonth, type MonthWords } from './draw-month.ts';
import { loadMonth, type SeenMonth } from './load-month.ts';
import { monthCaption, summaryOf } from './messages.ts';
import { layOutMonth } from './month.ts';

/** A picture to be drawn, and what stands under it. */
export type Picture = { picture: Drawing; name: string; caption: Message };

type Reader = { actor: Actor; language: Language };

/**
 * The month of a circle as this reader may see it now. It is laid out here and drawn after the transaction.
 * @returns undefined for whoever does not belong to the circle any more
 */
export async function makeMonthPicture(
  work: Work,
  languages: Languages,
  { actor, language }: Reader,
  { circleId, month }: { circleId: CircleId; month: number },
): Promise<Picture | undefined> {
  const circle = await findCircle(work, circleId);
  const place = circle && { circleId, districtId: circle.districtId };
  if (!circle || !place || !authorize(actor, 'see-coverage', place)) return undefined;
  const hidden = await listHiddenKinds(work, actor, place);
  const seen = await loadMonth(work, circle, { number: month, hidden });
  const laidOut = layOutMonth({ ...seen, rightToLeft: isRightToLeft(language) });
  return {
    picture: drawMonth(laidOut, wordsOf(seen, languages, language)),
    name: 'month.png',
    caption: monthCaption(seen, { mayPrint: authorize(actor, 'print-coverage', place) }),
  };
}

function wordsOf({ circle, first, turns }: SeenMonth, languages: Languages, language: Language): MonthWords {
  const say = (key: string, args: { [name: string]: Argument } = {}) => languages.render(language, { key, args });
  const monday = first.subtract({ days: first.dayOfWeek - 1 });
  const kinds = [...new Set(turns.map(({ kind }) => kind))];
  const { key, args } = summaryOf(turns);
  return {
    direction: isRightToLeft(language) ? 'rtl' : 'ltr',
    title: capitalised(say('month-title', { month: { monthOf: first.toString() } })),
    circle: say('month-circle', { codeName: circle.codeName }),
    summary: say(key, args),
    weekdays: Array.from({ length: 7 }, (_, index) =>
      say('month-weekday', { day: { shortWeekdayOf: monday.add({ days: index }).toString() } }),
    ),
    kinds: new Map(kinds.map((kind) => [kind, say(`kind-${kind}`)])),
    coverage: {
      covered: say('legend-covered'),
      done: say('legend-done'),
      open: say('legend-open'),
      past: say('legend-past'),
    },
    today: say('legend-today'),
  };
}

/** French months are written small, but not where a heading begins. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
