import { findCircle, lockCircle } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { tellFamily } from '../family/tell-family.ts';
import { guardianCard } from '../home/messages.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { planStep } from '../jobs/steps.ts';
import { localDate } from '../time/wall-time.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { renewalCard } from './messages.ts';
import type { Choice, Purpose } from './purposes.ts';
import type { Given, LiveConsent } from './store.ts';
import { insertConsents, listLiveConsents, withdrawConsents } from './store.ts';
import { stopCircle } from './withdraw-consent.ts';

const TERM_DAYS = 365;
const ASKED_BEFORE_DAYS = 14;

/** Writes a family's consent to the circle and to these choices for a year, in the place of earlier ones, and plans the question before it ends and its end. */
export async function beginConsent(
  work: Work,
  { circleId, choices, ...given }: Given & { circleId: CircleId; choices: readonly Choice[] },
): Promise<void> {
  const validUntil = work.now.add({ hours: 24 * TERM_DAYS }).round('second');
  const purposes: Purpose[] = ['circle', ...choices];
  await withdrawConsents(work, { circleId, by: given.givenBy });
  await insertConsents(work, { ...given, circleId, purposes, validUntil });
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

/** The timed steps of a consent. Each concerns the consents that end at its slot and no later ones; all of a family end together. */
export const consentSteps: { [kind: string]: StepHandler } = {
  'consent-renewal': async (work, step) => {
    const term = await findTerm(work, step);
    if (!term) return;
    const endsOn = localDate(term.validUntil, term.circle.timeZone).toString();
    await tellFamily(work, term.circle, {
      key: `consent:${step.slot}:renewal:${term.circle.id}`,
      message: renewalCard(term.circle, { endsOn, purposes: term.ending.map(({ purpose }) => purpose) }),
    });
  },
  'consent-end': async (work, step) => {
    const term = await findTerm(work, step);
    if (!term) return;
    await stopCircle(work, term.circle.id, null);
    const message = guardianCard({ ...term.circle, stage: 'paused' }, 0);
    await tellFamily(work, term.circle, { key: `consent:${step.slot}:end:${term.circle.id}`, message });
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
  const isOfStep = ({ validUntil }: LiveConsent) => validUntil.toString() === step.slot;
  const ending = (await listLiveConsents(work, circle.id)).filter(isOfStep);
  const consent = ending.find(({ purpose }) => purpose === 'circle');
  return consent && { circle, ending, validUntil: consent.validUntil };
}
