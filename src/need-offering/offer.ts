import { freeOf } from '../claims/places.ts';
import { listStanding } from '../claims/store.ts';
import { loadTap } from '../consent/tap.ts';
import type { Work } from '../db/work.ts';
import { cancelQueued, editSentCard, listCards } from '../delivery/queue.ts';
import { endPosts } from '../group-posts/end-posts.ts';
import { loadTemplates } from '../help-kinds/store.ts';
import { sensitivityOf } from '../help-kinds/template.ts';
import { callOffSteps, planStep } from '../jobs/steps.ts';
import { findLegalReference } from '../legal-reference/store.ts';
import { mayGoToGroup, sensitivityOfNeed } from '../needs/need.ts';
import { putIntoWords } from '../needs/read-need.ts';
import type { Need } from '../needs/store.ts';
import { getNeed, setNeed } from '../needs/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { insertAsked, listAsked } from './asked-store.ts';
import { askMember, changeCards } from './cards.ts';
import { findPeople } from './find-people.ts';
import { momentOf, nextReach, type Reach } from './ladder.ts';

export const FURTHER = 'need-further';

/**
 * Offers a need from the beginning: first to those of the circle who like to do such a thing, to all of it where there is nobody or time is short. The
 * need must be locked.
 */
export async function beginOffering(work: Work, need: Need): Promise<void> {
  const isQuick = need.urgency === 'urgent';
  const asked = isQuick ? 0 : await askCircle(work, need, { onlyOffering: true });
  if (asked === 0) await askCircle(work, need, { onlyOffering: false });
  await reached(work, need, asked === 0 ? 'circle' : 'offered');
}

/** Asks those of the circle who were not asked at this beginning. @returns how many */
export async function askCircle(work: Work, need: Need, how: { onlyOffering: boolean }): Promise<number> {
  const people = await findPeople(work, need, how);
  const inWords = await putIntoWords(work, need);
  const free = freeOf(need.quantity, await listStanding(work, need.id));
  for (const member of people) {
    await insertAsked(work, { needId: need.id, membershipId: member.id, epoch: need.epoch });
    await askMember(work, inWords, { member, free });
  }
  return people.length;
}

/** Writes how far a need has come, and when it goes further, if nobody holds it. */
export async function reached(work: Work, { id }: Pick<Need, 'id'>, reach: Reach): Promise<void> {
  const need = await getNeed(work, id);
  const next = nextReach(reach, await limitsOf(work, need));
  const { timeZone } = await putIntoWords(work, need);
  const nextAt = next ? nextLoudMoment(momentOf(next, need.urgency, work.now), timeZone) : null;
  await setNeed(work, id, { reach, nextAt });
  if (nextAt && need.heldAt === null) await planFurther(work, id, nextAt);
}

export async function planFurther(work: Work, id: Need['id'], dueAt: Temporal.Instant): Promise<void> {
  const expiresAt = dueAt.add({ hours: 24 * 30 });
  await planStep(work, {
    kind: FURTHER,
    subject: id,
    slot: `${dueAt.toString()}/${work.now.toString()}`,
    dueAt,
    expiresAt,
  });
}

/** Who may know of a need by what it asks for, its kind, and what the family consents to now. */
export async function limitsOf(work: Work, need: Need) {
  const ofKind = sensitivityOf(await loadTemplates(work), need.kind);
  const { allowed } = await loadTap(work, need.circleId);
  const hasReference = (await findLegalReference(work)) !== undefined;
  return {
    sensitivity: sensitivityOfNeed(need, ofKind),
    toGroup: allowed.has('district') && mayGoToGroup(need, { ofKind, hasReference }),
  };
}

/**
 * Nobody is asked any more. What waits is not sent, what was sent says so without a sound, in the group too. Whoever said no, or takes something,
 * reads nothing here.
 */
export async function stopOffering(work: Work, need: Need, how: 'covered' | 'withdrawn' | 'over'): Promise<void> {
  await setNeed(work, need.id, { nextAt: null });
  await callOffSteps(work, [FURTHER], need.id);
  await endPosts(work, { kind: 'need', id: need.id }, how === 'covered' ? 'covered' : 'withdrawn');
  const message = { text: { key: `need-card-${how}` } };
  const busy = new Set((await listStanding(work, need.id)).map(({ membershipId }) => membershipId));
  for (const { membershipId, saidNo } of await listAsked(work, need.id)) {
    if (saidNo || busy.has(membershipId)) continue;
    await changeCards(work, { needId: need.id, membershipId, state: `${how}:${need.epoch}`, message });
  }
  const prefix = associationCards(need);
  await cancelQueued(work, prefix);
  for (const { chatId, key } of await listCards(work, prefix))
    await editSentCard(work, { chatId, key, state: `${how}:${need.epoch}`, message });
}

/** What the outbox keys of the cards of the association begin with. */
export function associationCards({ id }: Pick<Need, 'id'>): string {
  return `need:${id}:association:`;
}
