import { eq } from 'drizzle-orm';
import { recordAct } from '../access/store.ts';
import { endMembership, lockMembership } from '../circles/membership-store.ts';
import { findCircle, lockCircle, setStage } from '../circles/store.ts';
import { withdrawConsents } from '../consent/store.ts';
import { stopCircle } from '../consent/withdraw-consent.ts';
import type { CircleId, MembershipId, PersonId } from '../db/ids.ts';
import { role } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';
import { cancelQueued } from '../delivery/queue.ts';
import { blankNow } from '../family-profile/blank.ts';
import { destroyProfile } from '../family-profile/store.ts';
import { planStep } from '../jobs/steps.ts';
import { leaveCircle } from '../leaving/leave.ts';
import { forgetChoices } from '../preferences/choices.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import {
  anonymise,
  anonymousId,
  eraseOwnWords,
  eraseWordsAbout,
  eraseWordsOf,
  listLiveMemberships,
  lockPerson,
  revokeInvitations,
  writeTombstone,
} from './erase-store.ts';

export type ErasedHow = 'self' | 'command' | 'request' | 'silence' | 'restored';

/**
 * Erases a person in one transaction: they leave every circle with hand-over, hold no role, and their name, their words, what was written to them and their Telegram
 * id are overwritten. An anonymous person stays, so that counts and ledgers stay right. When the guardian goes, her circle closes and the key of the
 * family's data is destroyed. A tombstone tells restored copies.
 * @param by who asked for it; nobody for a command of whoever keeps the program
 */
export async function erasePerson(
  work: Work,
  { personId, by, how }: { personId: PersonId; by: PersonId | null; how: ErasedHow },
): Promise<{ kind: 'erased' } | { kind: 'gone' }> {
  const person = await lockPerson(work, personId);
  if (!person) return { kind: 'gone' };
  for (const membership of await listLiveMemberships(work, personId)) await leave(work, membership, personId);
  await work.tx.delete(role).where(eq(role.personId, personId));
  await revokeInvitations(work, personId);
  await eraseWordsAbout(work, person.name);
  await eraseWordsOf(work, { id: person.id, telegramId: person.telegramId ?? anonymousId(person.id) });
  await eraseOwnWords(work, personId);
  await forgetChoices(work, personId);
  await anonymise(work, personId);
  await writeTombstone(work, person, how);
  await recordAct(work, { actorId: by, act: 'erase', object: 'person', objectId: personId });
  await planStep(work, {
    kind: 'write-tombstones',
    subject: 0,
    slot: String(personId),
    dueAt: work.now,
    expiresAt: work.now.add({ hours: 24 * 3650 }),
  });
  return { kind: 'erased' };
}

type Live = { id: MembershipId; circleId: CircleId; role: 'guardian' | 'proxy' | 'member'; state: string };

async function leave(work: Work, { id, circleId, role, state }: Live, personId: PersonId): Promise<void> {
  await blankNow(work, circleId, personId);
  if (state === 'active' && role === 'member') return void (await leaveCircle(work, id, personId));
  await lockMembership(work, id, 'update');
  if (role === 'guardian') await closeCircle(work, circleId);
  await cancelQueued(work, `request:${id}:`);
  await endMembership(work, id);
}

/** The family is gone: nothing more is asked, shown or kept of it. Its coordinators are told that it ended, not why. */
async function closeCircle(work: Work, circleId: CircleId): Promise<void> {
  const circle = await lockCircle(work, circleId, 'update');
  if (circle.stage === 'active') await stopCircle(work, circleId, null);
  await withdrawConsents(work, { circleId, by: null });
  await blankNow(work, circleId);
  await destroyProfile(work, circleId);
  await setStage(work, circleId, 'closed');
  const text = { key: 'circle-closed-note', args: { codeName: (await findCircle(work, circleId))?.codeName ?? '' } };
  await tellCoordinators(work, { circleId, key: `circle-closed:${circleId}`, message: { text } });
}
