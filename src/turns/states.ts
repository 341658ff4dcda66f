import type { Turn } from './store.ts';

export type Status = Turn['status'];

/**
 * What can happen to a turn.
 *
 * - `plan`: it is given to somebody, far ahead. `remind`: the reminder of the evening before.
 * - `accept`: somebody says "I will do it". `seek`: somebody else is asked, or a swap. `escalate`: nobody is left to ask, or the time is short.
 * - `finish`: it was done. `fall-silent`: the window is over and nobody answered. `lapse`: the window is over and it did not take place.
 * - `miss`, `excuse`: a captain or coordinator closes what nobody answered for; `reopen` takes that back.
 * - `confirm`, `dispute`: the family says that it arrived, or that it did not; `uphold`, `reject`: what a coordinator found out then.
 * - `cancel`: the family does not want it. `skip`: this one date is passed over.
 */
export type TurnEvent =
  | 'plan'
  | 'remind'
  | 'accept'
  | 'seek'
  | 'escalate'
  | 'finish'
  | 'fall-silent'
  | 'lapse'
  | 'miss'
  | 'excuse'
  | 'reopen'
  | 'confirm'
  | 'dispute'
  | 'uphold'
  | 'reject'
  | 'cancel'
  | 'skip';

type Row = { readonly [E in TurnEvent]?: Status };

const AHEAD = {
  plan: 'planned',
  accept: 'accepted',
  seek: 'seeking_cover',
  escalate: 'escalated',
  finish: 'done',
  lapse: 'unmet',
  cancel: 'cancelled',
  skip: 'skipped',
} as const;

/** The whole machine: what each event makes of each status. What is not here cannot happen, and the database refuses it as well. */
const MACHINE: { readonly [S in Status]: Row } = {
  planned: { ...AHEAD, remind: 'asked', 'fall-silent': 'unanswered' },
  asked: { ...AHEAD, 'fall-silent': 'unanswered' },
  accepted: { ...AHEAD, remind: 'accepted', 'fall-silent': 'unanswered' },
  seeking_cover: AHEAD,
  escalated: AHEAD,
  unanswered: { finish: 'done', lapse: 'unmet', miss: 'missed', excuse: 'excused' },
  missed: { finish: 'done', excuse: 'excused', reopen: 'unanswered' },
  excused: { finish: 'done', miss: 'missed', reopen: 'unanswered' },
  unmet: { finish: 'done' },
  done: { confirm: 'confirmed', dispute: 'disputed' },
  confirmed: {},
  disputed: { uphold: 'confirmed', reject: 'unmet' },
  cancelled: { plan: 'planned', seek: 'seeking_cover', escalate: 'escalated' },
  skipped: {},
};

const HELD = ['planned', 'asked', 'accepted'] as const;
/** The statuses in which somebody else is looked for. */
export const SOUGHT = ['seeking_cover', 'escalated'] as const;

/** Where a turn can go back to, when what was done is undone within its ten minutes or a swap came to nothing. */
const BACK: { readonly [S in Status]?: readonly Status[] } = {
  accepted: SOUGHT,
  seeking_cover: HELD,
  escalated: HELD,
  done: [...HELD, ...SOUGHT, 'unanswered', 'missed', 'excused', 'unmet'],
  skipped: [...HELD, ...SOUGHT],
};

/** @returns undefined when this cannot happen to a turn that stands so */
export function after(status: Status, event: TurnEvent): Status | undefined {
  return MACHINE[status][event];
}

/** Whether undoing can bring a turn from one status back to another. */
export function mayReturn(from: Status, to: Status): boolean {
  return BACK[from]?.includes(to) ?? false;
}

/** Every change of status that there is, as pairs. */
export function listEdges(): [from: Status, to: Status][] {
  return (Object.keys(MACHINE) as Status[]).flatMap((from) => {
    const targets = new Set([...Object.values(MACHINE[from]), ...(BACK[from] ?? [])]);
    return [...targets].filter((to) => to !== from).map((to): [Status, Status] => [from, to]);
  });
}

/** The statuses in which somebody may still be asked, reminded or answer. */
export const OPEN = [...HELD, ...SOUGHT] as const;

/** Whether somebody has it. While a stand-in or a swap is looked for, nobody has. */
export function isCovered(status: Status): boolean {
  return HELD.some((one) => one === status);
}

/** Whether somebody else is being looked for. */
export function isSought(status: Status): boolean {
  return SOUGHT.some((one) => one === status);
}

/** Whether it was reported done: what the family says about it is nobody else's. */
export function countsAsDone(status: Status): boolean {
  return status === 'done' || status === 'confirmed' || status === 'disputed';
}
