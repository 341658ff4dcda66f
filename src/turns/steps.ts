import type { TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { loadLadders } from '../help-kinds/ladders.ts';
import { callOffSteps, planStep, planSteps } from '../jobs/steps.ts';
import { rungsAhead, slotOf, usefulFor } from '../reminders/ladder.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { followUpMoment, silenceMoment, stillOpenMoment, stillOpenOn } from './moments.ts';
import type { Turn } from './store.ts';

/** The kinds of step a turn can have. Their slot begins with the epoch: a step of an earlier epoch finds nothing to do. */
export const TURN_STEPS = {
  ask: 'turn-ask',
  passOn: 'turn-pass-on',
  followUp: 'turn-follow-up',
  silence: 'turn-silence',
  stillOpen: 'turn-still-open',
  lapse: 'turn-lapse',
  unchosen: 'turn-unchosen',
  later: 'turn-later',
} as const;

const CHOICE_MINUTES = 10;

/** Plans the reminders before a turn that somebody has. Where the moment of one is past, it is left out. */
export async function planAsking(work: Work, turn: Turn): Promise<void> {
  await planAllAsking(work, [turn]);
}

/** As `planAsking`, of several turns. */
export async function planAllAsking(work: Work, turns: readonly Turn[]): Promise<void> {
  const ladders = await loadLadders(
    work,
    turns.map(({ commitmentId }) => commitmentId),
  );
  const steps = turns.flatMap((turn) =>
    rungsAhead(ladders.get(turn.commitmentId) ?? 'preparation', turn, work.now).map(({ rung, dueAt }) => ({
      ...step(turn, TURN_STEPS.ask),
      slot: slotOf(turn, rung),
      dueAt,
      expiresAt: usefulFor(rung, turn),
    })),
  );
  await planSteps(work, steps);
}

/**
 * Plans what happens when those who were asked to stand in do not answer: so many hours after the question reached them, outside quiet
 * hours, the next ones are asked. Only the latest round of a turn waits for that. @returns that moment
 */
export async function planPassingOn(
  work: Work,
  turn: Turn,
  { round, askedAt, answerHours }: { round: number; askedAt: Temporal.Instant; answerHours: number },
): Promise<Temporal.Instant> {
  const dueAt = nextLoudMoment(askedAt.add({ hours: answerHours }), turn.timeZone);
  const slot = `${turn.epoch}:${round}`;
  await callOffSteps(work, [TURN_STEPS.passOn], turn.id);
  await planStep(work, { ...step(turn, TURN_STEPS.passOn), slot, dueAt, expiresAt: dueAt.add({ hours: 24 * 7 }) });
  return dueAt;
}

/** Plans the question of the morning after. */
export async function planFollowUp(work: Work, turn: Turn): Promise<void> {
  await planFollowUps(work, [turn]);
}

/** As `planFollowUp`, of several turns. */
export async function planFollowUps(work: Work, turns: readonly Turn[]): Promise<void> {
  const ending = Map.groupBy(turns, ({ endsAt, timeZone }) => `${endsAt.epochMilliseconds} ${timeZone}`);
  const steps = [...ending.values()].flatMap((together) => {
    const [{ endsAt, timeZone }] = together as [Turn];
    const dueAt = followUpMoment(endsAt, timeZone);
    const expiresAt = dueAt.add({ hours: 24 });
    return together.map((turn) => ({ ...step(turn, TURN_STEPS.followUp), dueAt, expiresAt }));
  });
  await planSteps(work, steps);
}

/** Plans the quiet note to the captain about a turn that nobody answered for. */
export async function planSilence(work: Work, turn: Turn): Promise<void> {
  const dueAt = silenceMoment(turn.endsAt, turn.timeZone);
  await planStep(work, { ...step(turn, TURN_STEPS.silence), dueAt, expiresAt: dueAt.add({ hours: 24 * 7 }) });
}

/** Plans that the coordinators hear of a turn the captain has been told of now and does not close. */
export async function planStillOpen(work: Work, turn: Turn): Promise<void> {
  const on = stillOpenOn(turn, work.now);
  const dueAt = stillOpenMoment(on, turn.timeZone);
  const slot = `${turn.epoch}:${on.toString()}`;
  await planStep(work, { ...step(turn, TURN_STEPS.stillOpen), slot, dueAt, expiresAt: dueAt.add({ hours: 24 * 30 }) });
}

/** Plans that a turn which nobody could be found for is over when its window is. */
export async function planLapse(work: Work, turn: Turn): Promise<void> {
  const expiresAt = turn.endsAt.add({ hours: 24 * 365 });
  await planStep(work, { ...step(turn, TURN_STEPS.lapse), dueAt: turn.endsAt, expiresAt });
}

/** Plans what comes next for a turn somebody has, whatever has happened to it before. */
export async function planAhead(work: Work, turn: Turn): Promise<void> {
  await planAsking(work, turn);
  if (turn.status === 'planned') return;
  const isAskedAbout = Temporal.Instant.compare(followUpMoment(turn.endsAt, turn.timeZone), work.now) <= 0;
  await (isAskedAbout ? planSilence : planFollowUp)(work, turn);
}

/**
 * Plans that the circle is asked when somebody has said "can't" and chosen nothing in ten minutes.
 * @param key tells apart the times they were asked to choose
 */
export async function planUnchosen(work: Work, turn: Turn, key: string): Promise<void> {
  const dueAt = work.now.add({ minutes: CHOICE_MINUTES });
  const slot = `${turn.epoch}:${key}`;
  await planStep(work, { ...step(turn, TURN_STEPS.unchosen), slot, dueAt, expiresAt: turn.endsAt });
}

/** They have chosen, or keep it. */
export async function callOffUnchosen(work: Work, turnId: TurnId): Promise<void> {
  await callOffSteps(work, [TURN_STEPS.unchosen], turnId);
}

/**
 * Plans that the card comes once more, in the place of an earlier such wish. Nothing else of the turn moves.
 * @param key tells apart the times this was asked for
 */
export async function planLater(work: Work, turn: Turn, dueAt: Temporal.Instant, key: string): Promise<void> {
  await callOffLater(work, turn.id);
  const slot = `${turn.epoch}:${key}`;
  await planStep(work, { ...step(turn, TURN_STEPS.later), slot, dueAt, expiresAt: turn.endsAt });
}

/** They have answered, or want to see the card now. */
export async function callOffLater(work: Work, turnId: TurnId): Promise<void> {
  await callOffSteps(work, [TURN_STEPS.later], turnId);
}

function step(turn: Turn, kind: string) {
  return { kind, subject: turn.id, slot: String(turn.epoch) };
}
