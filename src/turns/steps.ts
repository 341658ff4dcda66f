import type { Work } from '../db/work.ts';
import { planStep, planSteps } from '../jobs/steps.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { askMoment, followUpMoment, silenceMoment } from './moments.ts';
import type { Turn } from './store.ts';

const COVER_ANSWER_HOURS = 2;

/** The kinds of step a turn can have. Their slot is the epoch: a step of an earlier epoch finds nothing to do. */
export const TURN_STEPS = {
  ask: 'turn-ask',
  passOn: 'turn-pass-on',
  followUp: 'turn-follow-up',
  silence: 'turn-silence',
} as const;

/** Plans the reminder of the evening before. Where that evening is past, none is planned. */
export async function planAsking(work: Work, turn: Turn): Promise<void> {
  await planAllAsking(work, [turn]);
}

/** As `planAsking`, of several turns. */
export async function planAllAsking(work: Work, turns: readonly Turn[]): Promise<void> {
  const steps = turns.map((turn) => ({
    ...step(turn, TURN_STEPS.ask),
    dueAt: askMoment(turn.onDate, turn.timeZone),
    expiresAt: turn.endsAt,
  }));
  await planSteps(
    work,
    steps.filter(({ dueAt }) => Temporal.Instant.compare(dueAt, work.now) > 0),
  );
}

/**
 * Plans what happens when a person who was asked to cover does not answer: two hours after the question reached them, outside quiet
 * hours, the next one is asked. @returns that moment
 */
export async function planPassingOn(work: Work, turn: Turn, askedAt: Temporal.Instant): Promise<Temporal.Instant> {
  const dueAt = nextLoudMoment(askedAt.add({ hours: COVER_ANSWER_HOURS }), turn.timeZone);
  await planStep(work, { ...step(turn, TURN_STEPS.passOn), dueAt, expiresAt: dueAt.add({ hours: 24 * 7 }) });
  return dueAt;
}

/** Plans the question of the morning after. */
export async function planFollowUp(work: Work, turn: Turn): Promise<void> {
  const dueAt = followUpMoment(turn.endsAt, turn.timeZone);
  await planStep(work, { ...step(turn, TURN_STEPS.followUp), dueAt, expiresAt: dueAt.add({ hours: 24 }) });
}

/** Plans the quiet note to the coordinators about a turn that nobody answered for. */
export async function planSilence(work: Work, turn: Turn): Promise<void> {
  const dueAt = silenceMoment(turn.endsAt, turn.timeZone);
  await planStep(work, { ...step(turn, TURN_STEPS.silence), dueAt, expiresAt: dueAt.add({ hours: 24 * 7 }) });
}

function step(turn: Turn, kind: string) {
  return { kind, subject: turn.id, slot: String(turn.epoch) };
}
