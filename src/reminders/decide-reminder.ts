import { nextLoudMoment } from '../time/quiet-hours.ts';
import { askMoment, momentToTell } from '../turns/moments.ts';
import { isSought } from '../turns/states.ts';
import type { Turn } from '../turns/store.ts';
import { RUNGS, type RungName } from './ladder.ts';

/** What has to be known of a turn when one of its rungs is due. */
export type ReminderFacts = {
  rung: RungName;
  turn: Pick<Turn, 'status' | 'onDate' | 'timeZone' | 'startsAt' | 'endsAt'>;
  /** Whoever has it waits for somebody's yes to a swap; until then it is theirs. */
  isInSwap: boolean;
  /** When they were last written to about it as it is now, or will be. */
  toldAt: Temporal.Instant | undefined;
  /** They had another turn of the same commitment in the week before this one: they know how it goes. */
  isRegular: boolean;
};

type Telling = { notBefore: Temporal.Instant; silent: boolean; expiresAt: Temporal.Instant };

/**
 * What a rung that is due comes to. `ask`: the card that waits for an answer, and the turn moves on by `event`. `note`: it is only said;
 * the turn stays as it is.
 */
export type Reminding =
  | { kind: 'nothing' }
  | ({ kind: 'ask'; event: 'remind' | 'escalate' } & Telling)
  | ({ kind: 'note'; note: Exclude<RungName, 'evening'> } & Telling);

const NOTHING = { kind: 'nothing' } as const;

/** Decides about one rung of one turn that somebody has. Where the evening before was missed, two hours before asks in its place. */
export function decideReminder(facts: ReminderFacts, now: Temporal.Instant): Reminding {
  const { rung, turn } = facts;
  if (isSought(turn.status) && !facts.isInSwap) return NOTHING;
  if (rung === 'week') return aWeekBefore(facts, now);
  const wasAsked = turn.status === 'asked' || turn.status === 'escalated';
  const isAsking = rung === 'evening' ? !wasAsked : !wasAsked && turn.status !== 'accepted';
  if (isAsking) {
    const event = isSought(turn.status) ? 'escalate' : 'remind';
    return { kind: 'ask', event, ...momentToTell(now, turn), expiresAt: turn.endsAt };
  }
  return rung === 'soon' ? hoursBefore(facts, now) : NOTHING;
}

/** Whoever has said "I will" is not told again; nor is somebody whose turn it is week by week. */
function aWeekBefore({ turn, isRegular }: ReminderFacts, now: Temporal.Instant): Reminding {
  if (turn.status !== 'planned' || isRegular) return NOTHING;
  const notBefore = nextLoudMoment(now, turn.timeZone);
  return { kind: 'note', note: 'week', notBefore, silent: false, expiresAt: askMoment(turn.onDate, turn.timeZone) };
}

/** Never in quiet hours, never after the window has opened, and not where something about it has only just been said. */
function hoursBefore({ turn, toldAt }: ReminderFacts, now: Temporal.Instant): Reminding {
  const telling = momentToTell(now, turn);
  const since = telling.notBefore.subtract({ hours: RUNGS.soon.quietFor });
  const wasJustTold = toldAt !== undefined && Temporal.Instant.compare(toldAt, since) > 0;
  const isOpen = Temporal.Instant.compare(turn.startsAt, telling.notBefore) <= 0;
  if (telling.silent || isOpen || wasJustTold) return NOTHING;
  return { kind: 'note', note: 'soon', ...telling, expiresAt: turn.startsAt };
}
