import { lockCircle } from '../circles/store.ts';
import { isWanted } from '../claims/claim-need.ts';
import { didItHappenCard } from '../claims/follow-up.ts';
import { PLACE_KEPT } from '../claims/keep-place.ts';
import { claimCard } from '../claims/messages.ts';
import { closeWhenAllIsSaid } from '../claims/report-claim.ts';
import { listStanding } from '../claims/store.ts';
import { tellClaimer } from '../claims/tell-claimer.ts';
import { endKeptPlace } from '../claims/withdraw-claim.ts';
import type { ClaimId, NeedId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { planStep } from '../jobs/steps.ts';
import { needText } from '../needs/messages.ts';
import { closesAt, isOpen, isPast, isRunning } from '../needs/need.ts';
import { putIntoWords } from '../needs/read-need.ts';
import type { Need } from '../needs/store.ts';
import { findNeed, getNeed, lockNeed } from '../needs/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { followUpMoment, silenceMoment } from '../turns/moments.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { expireNeed } from './end-need.ts';
import { goFurther, type Settings } from './go-further.ts';
import { FURTHER } from './offer.ts';
import { refreshTeamCards } from './tell-team.ts';

const STEPS = { over: 'need-over', followUp: 'need-follow-up', unsaid: 'need-unsaid' } as const;

/** Plans what comes by itself with the end of a need's window. Planned when it is drafted: a draft nobody answers expires too. */
export async function planNeedSteps(
  work: Work,
  need: Pick<Need, 'id' | 'untilOn' | 'part'>,
  timeZone: string,
): Promise<void> {
  const over = closesAt(need, timeZone);
  const moments = [
    [STEPS.over, over],
    [STEPS.followUp, followUpMoment(over, timeZone)],
    [STEPS.unsaid, silenceMoment(over, timeZone)],
  ] as const;
  for (const [kind, dueAt] of moments)
    await planStep(work, { kind, subject: need.id, slot: 'need', dueAt, expiresAt: dueAt.add({ hours: 24 * 365 }) });
}

async function planOver(work: Work, need: Need, timeZone: string): Promise<void> {
  const dueAt = closesAt(need, timeZone);
  const slot = dueAt.toString();
  await planStep(work, { kind: STEPS.over, subject: need.id, slot, dueAt, expiresAt: dueAt.add({ hours: 24 * 365 }) });
}

/** Each looks how the need stands: nothing has to be called off. */
export function createNeedSteps(settings: Settings): { [kind: string]: StepHandler } {
  return {
    [FURTHER]: async (work, { subject, slot }) => {
      const need = await lockWhole(work, subject as NeedId);
      const isMeant = need?.nextAt && slot.startsWith(`${need.nextAt.toString()}/`);
      if (!need || !isMeant || need.heldAt !== null || !isOpen(need.state)) return;
      const circle = await lockCircle(work, need.circleId, 'share');
      if (!(await isWanted(work, circle, need))) return;
      const went = await goFurther(work, need, settings);
      if (went === 'held') await tellHeld(work, need);
      await refreshTeamCards(work, need);
    },
    [STEPS.over]: async (work, { subject }) => {
      const need = await lockWhole(work, subject as NeedId);
      if (!need) return;
      const { state } = need;
      const { timeZone } = await putIntoWords(work, need);
      // Its hour may have moved with the time zone's data.
      if (!isPast(need, timeZone, work.now)) return await planOver(work, need, timeZone);
      const isExpired = await expireNeed(work, need);
      if (isExpired && isRunning(state)) await tellExpired(work, need);
    },
    [STEPS.followUp]: async (work, { subject }) => {
      const need = await lockWhole(work, subject as NeedId);
      if (need && isRunning(need.state)) await askWhetherDone(work, need);
    },
    [STEPS.unsaid]: async (work, { subject }) => {
      const need = await lockWhole(work, subject as NeedId);
      if (!need || !isRunning(need.state)) return;
      const silent = (await listStanding(work, need.id)).filter(({ state }) => state === 'accepted');
      if (silent.length === 0) return await closeWhenAllIsSaid(work, need, true);
      await tellUnsaid(work, need, silent.length);
    },
    [PLACE_KEPT]: async (work, { subject }) => {
      const ended = await endKeptPlace(work, subject as ClaimId);
      if (!ended) return;
      const need = await putIntoWords(work, await getNeed(work, ended.need.id));
      const claim = { ...ended.claim, state: 'declined' as const, waits: null };
      await tellClaimer(work, need, claim, {
        key: `claim:${claim.id}:lapsed`,
        message: claimCard(need, claim),
        priority: PRIORITY.broadcast,
        attention: 'counted',
        notBefore: nextLoudMoment(work.now, need.timeZone),
      });
    },
  };
}

async function lockWhole(work: Work, id: NeedId): Promise<Need | undefined> {
  const seen = await findNeed(work, id);
  if (!seen) return undefined;
  await lockCircle(work, seen.circleId, 'share');
  return await lockNeed(work, id);
}

/** One card to each who took something: was it done? */
async function askWhetherDone(work: Work, need: Need): Promise<void> {
  const inWords = await putIntoWords(work, need);
  for (const claim of await listStanding(work, need.id)) {
    if (claim.state !== 'accepted') continue;
    await tellClaimer(work, need, claim, {
      key: `claim:${claim.id}:follow-up`,
      message: didItHappenCard(inWords, claim),
      priority: PRIORITY.reminder,
      attention: 'kept',
      notBefore: nextLoudMoment(work.now, inWords.timeZone),
    });
  }
}

async function tellHeld(work: Work, need: Need): Promise<void> {
  await note(work, need, { part: 'held', key: 'need-held-words' });
}

async function tellExpired(work: Work, need: Need): Promise<void> {
  await note(work, need, { part: 'expired', key: 'need-expired-note' });
}

async function tellUnsaid(work: Work, need: Need, silent: number): Promise<void> {
  await note(work, need, { part: 'unsaid', key: 'need-unsaid-note', silent });
}

async function note(
  work: Work,
  need: Need,
  { part, key, silent }: { part: string; key: string; silent?: number },
): Promise<void> {
  const inWords = await putIntoWords(work, need);
  const args = {
    codeName: inWords.codeName,
    need: { text: needText(inWords) },
    ...(silent === undefined ? {} : { silent }),
  };
  const buttons =
    part === 'unsaid'
      ? [1, 0].map((value) => [
          { label: { key: `button-need-close-${value}` }, press: { action: 'need-close', id: need.id, value } },
        ])
      : [];
  await tellCoordinators(work, {
    circleId: need.circleId,
    key: `need:${need.id}:note:${part}:${need.epoch}`,
    message: { text: { key, args }, ...(buttons.length > 0 ? { buttons } : {}) },
  });
}
