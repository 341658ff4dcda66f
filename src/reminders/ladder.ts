import type { WallTime } from '../time/wall-time.ts';
import { daysBefore } from '../time/wall-time.ts';
import { EVENING, isOfDays, momentToTell } from '../turns/moments.ts';
import type { Turn } from '../turns/store.ts';

/** How people are reminded of a turn of one kind of help: one that has to be prepared, or one at which somebody waits at an hour. */
export const LADDER_NAMES = ['preparation', 'appointment'] as const;

export type LadderName = (typeof LADDER_NAMES)[number];

/**
 * A reminder before a turn: on the family's clock some days before, or some hours before the window opens. `quietFor`: a turn that came to
 * somebody, or was spoken of, less than so many hours before it needs no such reminder.
 */
type Rung = { readonly moment: Moment; readonly quietFor: number };
type Moment = { readonly days: number; readonly at: WallTime['at'] } | { readonly hours: number };

/** `week` and `soon` only say it; the evening before is the one that waits for an answer. */
export const RUNGS = {
  week: { moment: { days: 7, at: EVENING }, quietFor: 7 * 24 },
  evening: { moment: { days: 1, at: EVENING }, quietFor: 0 },
  soon: { moment: { hours: 2 }, quietFor: 3 },
} as const satisfies { readonly [name: string]: Rung };

export type RungName = keyof typeof RUNGS;

/** The rungs of each ladder, in the order in which they come. */
export const LADDERS: { readonly [name in LadderName]: readonly RungName[] } = {
  preparation: ['week', 'evening'],
  appointment: ['evening', 'soon'],
};

type Window = Pick<Turn, 'onDate' | 'timeZone' | 'startsAt' | 'endsAt'>;

/**
 * When a rung of a turn is due. One that counts hours waits for the end of quiet hours.
 * @returns undefined where it is left out: in quiet hours that end too late for it, and in windows of days, whose hour nobody waits for
 */
export function momentOf(rung: RungName, turn: Window): Temporal.Instant | undefined {
  const { onDate: on, timeZone, startsAt } = turn;
  const moment: Moment = RUNGS[rung].moment;
  if ('days' in moment) return daysBefore({ on, at: moment.at, timeZone, days: moment.days });
  if (isOfDays(turn)) return undefined;
  const { notBefore, silent } = momentToTell(startsAt.subtract({ hours: moment.hours }), turn);
  return silent ? undefined : notBefore;
}

/** The rungs that still lie ahead of a turn which came to somebody now. */
export function rungsAhead(
  ladder: LadderName,
  turn: Window,
  now: Temporal.Instant,
): { rung: RungName; dueAt: Temporal.Instant }[] {
  return LADDERS[ladder].flatMap((rung) => {
    const dueAt = momentOf(rung, turn);
    const from = now.add({ hours: RUNGS[rung].quietFor });
    return dueAt && Temporal.Instant.compare(dueAt, from) > 0 ? [{ rung, dueAt }] : [];
  });
}

/** A word of a week before that is later than this, after an outage, says nothing the evening before does not. */
const WEEK_MAY_BE_LATE_HOURS = 12;

/** Until when a rung that comes late is of use. */
export function usefulFor(rung: RungName, turn: Window): Temporal.Instant {
  const dueAt = rung === 'week' ? momentOf(rung, turn) : undefined;
  return dueAt?.add({ hours: WEEK_MAY_BE_LATE_HOURS }) ?? turn.endsAt;
}

/** The slot of a rung's step: the epoch of the turn, and which rung it is. */
export function slotOf({ epoch }: Pick<Turn, 'epoch'>, rung: RungName): string {
  return `${epoch}:${rung}`;
}

/** The epoch of the turn for which a step was planned: with it every slot of a turn's step begins. */
export function epochOf({ slot }: { slot: string }): number {
  return Number(slot.split(':', 1)[0]);
}

/** @returns the evening before for a slot that names no rung: there was no other once */
export function rungOf(slot: string): RungName {
  const [, name] = slot.split(':');
  return name !== undefined && Object.hasOwn(RUNGS, name) ? (name as RungName) : 'evening';
}

/** The outbox key of a rung that only says it, of a turn as it is at this epoch. */
export function noteKey({ id, epoch }: Pick<Turn, 'id' | 'epoch'>, rung: RungName): string {
  return `turn:${id}:${epoch}:${rung}`;
}
