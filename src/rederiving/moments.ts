import { endMoment, reviewMoment, soonReviewMoment } from '../commitments/review.ts';
import { checkMoment } from '../family/weekly-check.ts';
import { pauseEndMoment } from '../pausing/change-pause.ts';
import { momentOf, rungOf } from '../reminders/ladder.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { deriveWindow, localDateTime } from '../time/wall-time.ts';
import { followUpMoment, sameLaterMoment, silenceMoment, stillOpenMoment } from '../turns/moments.ts';
import type { TURN_STEPS } from '../turns/steps.ts';
import type { Turn } from '../turns/store.ts';

/** The window of a turn from its local plan, by the time zone data of this process. */
export function windowOf({
  onDate: on,
  opensAt,
  lastsDays,
  closesAt,
  timeZone,
}: Turn): Pick<Turn, 'startsAt' | 'endsAt'> {
  return deriveWindow({ on, startsAt: opensAt, lastsDays: lastsDays - 1, endsAt: closesAt }, timeZone);
}

type TurnStep = (typeof TURN_STEPS)[keyof typeof TURN_STEPS];

/**
 * When each kind of step of a turn is due. @param step `dueAt` is what it was, for one that hangs on when somebody was asked, or that would
 * be left out now; it is looked at again when it comes
 */
export const TURN_MOMENTS: {
  readonly [kind in TurnStep]: (turn: Turn, step: { slot: string; dueAt: Temporal.Instant }) => Temporal.Instant;
} = {
  'turn-ask': (turn, { slot, dueAt }) => momentOf(rungOf(slot), turn) ?? dueAt,
  'turn-pass-on': ({ timeZone }, { dueAt }) => nextLoudMoment(dueAt, timeZone),
  'turn-follow-up': ({ endsAt, timeZone }) => followUpMoment(endsAt, timeZone),
  'turn-silence': ({ endsAt, timeZone }) => silenceMoment(endsAt, timeZone),
  'turn-still-open': ({ timeZone }, { slot }) =>
    stillOpenMoment(Temporal.PlainDate.from(slot.slice(slot.indexOf(':') + 1)), timeZone),
  'turn-lapse': ({ endsAt }) => endsAt,
  'turn-unchosen': (_, { dueAt }) => dueAt,
  'turn-later': ({ timeZone }, { dueAt }) => sameLaterMoment(dueAt, timeZone),
};

/** When each kind of step is due whose slot is the local date it was planned from. */
export const DAY_MOMENTS: { readonly [kind: string]: (on: Temporal.PlainDate, timeZone: string) => Temporal.Instant } =
  {
    'commitment-review': reviewMoment,
    'commitment-review-soon': soonReviewMoment,
    'commitment-end': endMoment,
    'family-check': checkMoment,
    'pause-end': pauseEndMoment,
  };

/** Where the clocks leap over what was planned, the local times that come instead. @returns undefined when the plan can be kept */
export function leaptTo(turn: Turn): { startsOn: Temporal.PlainDateTime; endsOn: Temporal.PlainDateTime } | undefined {
  const { onDate, opensAt, lastsDays, closesAt, timeZone } = turn;
  const startsOn = localDateTime(turn.startsAt, timeZone);
  const endsOn = localDateTime(turn.endsAt, timeZone);
  const isKept =
    startsOn.equals(onDate.toPlainDateTime(opensAt)) &&
    endsOn.equals(onDate.add({ days: lastsDays - 1 }).toPlainDateTime(closesAt));
  return isKept ? undefined : { startsOn, endsOn };
}
