import type { Sensitivity } from '../access/newcomer.ts';
import { instantOf } from '../time/wall-time.ts';

export const ASKS = ['time', 'goods', 'money'] as const;
export const URGENCIES = ['urgent', 'soon', 'calm'] as const;
export const PARTS = ['any', 'morning', 'afternoon', 'evening'] as const;
/** What an amount of time is counted in; goods are counted by the piece, and an amount of money is never said. */
export const TIME_UNITS = ['times', 'mornings', 'hours'] as const;

export type Asks = (typeof ASKS)[number];
export type Urgency = (typeof URGENCIES)[number];
export type Part = (typeof PARTS)[number];
export type Unit = (typeof TIME_UNITS)[number] | 'pieces' | 'share';

/** Who drafted it. `guardian` and `proxy` speak for the family. */
export type DraftedHow = 'guardian' | 'proxy' | 'member' | 'captain' | 'coordinator';

export type NeedState =
  | 'draft'
  | 'awaiting_family'
  | 'published'
  | 'part_covered'
  | 'covered'
  | 'fulfilled'
  | 'confirmed'
  | 'withdrawn'
  | 'expired';

/** Whoever was asked may still take something. */
export const OPEN = ['published', 'part_covered'] as const satisfies readonly NeedState[];
/** The family said yes, and it is not over. */
export const RUNNING = [...OPEN, 'covered'] as const satisfies readonly NeedState[];

export const MOST = 50;

/** When the last day of each part is over. */
const ENDS_AT: { readonly [P in Part]: string } = {
  any: '19:00',
  morning: '12:00',
  afternoon: '18:00',
  evening: '20:00',
};

type Window = { untilOn: Temporal.PlainDate; part: Part };

export function isOpen(state: NeedState): boolean {
  return OPEN.some((one) => one === state);
}

export function isRunning(state: NeedState): boolean {
  return RUNNING.some((one) => one === state);
}

/** When nothing can be done for it any more: it expires then if nobody has taken any of it. */
export function closesAt({ untilOn, part }: Window, timeZone: string): Temporal.Instant {
  return instantOf({ on: untilOn, at: Temporal.PlainTime.from(ENDS_AT[part]), timeZone });
}

export function isPast(window: Window, timeZone: string, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(closesAt(window, timeZone), now) <= 0;
}

/** Fewer people of two: what the kind of help allows, and what whoever wrote it wants. Money is for coordinators alone. */
export function sensitivityOfNeed(
  { asks, audience }: { asks: Asks; audience: Sensitivity },
  ofKind: Sensitivity,
): Sensitivity {
  if (asks === 'money' || audience === 'coordinator-only' || ofKind === 'coordinator-only') return 'coordinator-only';
  return audience === 'inner' || ofKind === 'inner' ? 'inner' : 'open';
}

/** Whether the district's group may read it: nothing close to the family, never money, and goods only under a recorded authorisation (law 18-18). */
export function mayGoToGroup(
  need: { asks: Asks; audience: Sensitivity },
  { ofKind, hasReference }: { ofKind: Sensitivity; hasReference: boolean },
): boolean {
  if (sensitivityOfNeed(need, ofKind) !== 'open') return false;
  return need.asks === 'time' || (need.asks === 'goods' && hasReference);
}

/** The state that follows from how much is taken. */
export function stateFor(quantity: number, taken: number): 'published' | 'part_covered' | 'covered' {
  if (taken >= quantity) return 'covered';
  return taken > 0 ? 'part_covered' : 'published';
}
