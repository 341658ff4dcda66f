import { findCircle, listMembers, lockCircle } from '../circles/store.ts';
import type { CircleId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { guardianCard } from '../home/messages.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { planStep } from '../jobs/steps.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { localDate } from '../time/wall-time.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { renewalCard } from './messages.ts';
import { findLiveConsent, insertConsent, withdrawConsents } from './store.ts';
import { stopCircle } from './withdraw-consent.ts';

const TERM_DAYS = 365;
const ASKED_BEFORE_DAYS = 14;

/** Writes the guardian's consent for a year, in the place of an earlier one, and plans the question before it ends and its end. */
export async function beginConsent(work: Work, circleId: CircleId, givenBy: PersonId): Promise<void> {
  const validUntil = work.now.add({ hours: 24 * TERM_DAYS }).round('second');
  await withdrawConsents(work, circleId);
  await insertConsent(work, { circleId, givenBy, validUntil });
  const slot = validUntil.toString();
  const expiresAt = validUntil.add({ hours: 24 * 365 });
  await planStep(work, {
    kind: 'consent-renewal',
    subject: circleId,
    slot,
    dueAt: validUntil.subtract({ hours: 24 * ASKED_BEFORE_DAYS }),
    expiresAt,
  });
  await planStep(work, { kind: 'consent-end', subject: circleId, slot, dueAt: validUntil, expiresAt });
}

/** The timed steps of a consent. Each concerns the consent that ends at its slot and no later one. */
export const consentSteps: { [kind: string]: StepHandler } = {
  'consent-renewal': async (work, step) => {
    const term = await findTerm(work, step);
    if (!term) return;
    const endsOn = localDate(term.validUntil, term.circle.timeZone).toString();
    await tellGuardian(work, term.circle.id, {
      key: `consent:${step.slot}:renewal`,
      message: renewalCard(term.circle, endsOn),
    });
  },
  'consent-end': async (work, step) => {
    const term = await findTerm(work, step);
    if (!term) return;
    await stopCircle(work, term.circle.id);
    const message = guardianCard({ ...term.circle, stage: 'paused' }, 0);
    await tellGuardian(work, term.circle.id, { key: `consent:${step.slot}:end`, message });
    const text = { key: 'consent-ended-note', args: { codeName: term.circle.codeName } };
    await tellCoordinators(work, {
      circleId: term.circle.id,
      key: `consent:${term.circle.id}:${step.slot}:end`,
      message: { text },
    });
  },
};

async function findTerm(work: Work, step: { subject: number; slot: string }) {
  const circle = await findCircle(work, step.subject as CircleId);
  if (circle?.stage !== 'active') return undefined;
  await lockCircle(work, circle.id, 'update');
  const consent = await findLiveConsent(work, circle.id);
  return consent?.validUntil.toString() === step.slot ? { circle, validUntil: consent.validUntil } : undefined;
}

async function tellGuardian(work: Work, circleId: CircleId, note: { key: string; message: Message }): Promise<void> {
  const circle = await findCircle(work, circleId);
  for (const { role, telegramId } of await listMembers(work, circleId)) {
    if (role !== 'guardian') continue;
    await queueMessage(work, {
      chatId: telegramId,
      key: `${note.key}:${circleId}`,
      message: note.message,
      priority: PRIORITY.reminder,
      notBefore: nextLoudMoment(work.now, circle?.timeZone ?? 'UTC'),
    });
  }
}
