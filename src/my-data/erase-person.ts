import { eq } from 'drizzle-orm';
import { recordAct } from '../access/store.ts';
import { endMembership, lockMembership } from '../circles/membership-store.ts';
import { lockCircle, setStage } from '../circles/store.ts';
import { withdrawConsents } from '../consent/store.ts';
import { stopCircle } from '../consent/withdraw-consent.ts';
import type { CircleId, MembershipId, PersonId } from '../db/ids.ts';
import { role } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';
import { cancelQueued } from '../delivery/queue.ts';
import { blankNow } from '../family-profile/blank.ts';
import { destroyProfile } from '../family-profile/store.ts';
import { planStep } from '../jobs/steps.ts';
import { endPlaces, lockPlaces } from '../leaving/empty-circle.ts';
import { leaveCircle } from '../leaving/leave.ts';
import { forgetNeedsOf } from '../needs/end-drafts.ts';
import { forgetChoices } from '../preferences/choices.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { anonymise, listLiveMemberships, lockPerson, revokeInvitations, writeTombstone } from './erase-store.ts';
import { eraseTraces } from './erase-traces.ts';
import { eraseOwnWords, eraseWordsAbout, eraseWordsOf, eraseWordsOfFamily } from './erase-words.ts';
import { anonymousId } from './nobody.ts';

/** How many places in circles they gave up, and how many circles were closed because they represented its family. */
export type Erased = { kind: 'erased'; left: number; closed: number };

export type ErasedHow = 'self' | 'command' | 'request' | 'silence' | 'restored';

/**
 * Erases a person in one transaction: they leave every circle with hand-over, hold no role, and their name, their words — also where they
 * were passed on —, what was written to them and their Telegram id are overwritten, and what they chose or others said of them is removed. An anonymous person stays, so that counts and ledgers stay right. When the guardian goes, her circle closes, what was said of her family or offered by
 * it is overwritten, and the key of the family's data is destroyed. A tombstone tells restored copies.
 * @param by who asked for it; nobody for a command of whoever keeps the program
 */
export async function erasePerson(
  work: Work,
  { personId, by, how }: { personId: PersonId; by: PersonId | null; how: ErasedHow },
): Promise<Erased | { kind: 'gone' }> {
  const person = await lockPerson(work, personId);
  if (!person) return { kind: 'gone' };
  const words = await eraseOwnWords(work, personId);
  const places = await listLiveMemberships(work, personId);
  for (const membership of places) {
    if (membership.role === 'guardian') words.push(...(await eraseWordsOfFamily(work, membership.circleId)));
    await leave(work, membership, personId);
  }
  await work.tx.delete(role).where(eq(role.personId, personId));
  await revokeInvitations(work, personId);
  await eraseWordsAbout(work, [person.name, ...words]);
  await eraseWordsOf(work, { id: personId, telegramId: person.telegramId ?? anonymousId(personId) });
  await eraseTraces(work, personId);
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
  return { kind: 'erased', left: places.length, closed: places.filter(({ role }) => role === 'guardian').length };
}

type Live = { id: MembershipId; circleId: CircleId; role: 'guardian' | 'proxy' | 'member'; state: string };

async function leave(work: Work, { id, circleId, role, state }: Live, personId: PersonId): Promise<void> {
  await blankNow(work, circleId, personId);
  if (state !== 'requested' && role === 'member') return void (await leaveCircle(work, id, personId));
  await lockMembership(work, id, 'update');
  if (role === 'guardian') await closeCircle(work, circleId, id);
  await cancelQueued(work, `request:${id}:`);
  await endMembership(work, id);
}

/** The family is gone: nothing more is asked, shown or kept of it. Everybody's place ends, and they and the coordinators are told that it ended, not why. */
async function closeCircle(work: Work, circleId: CircleId, own: MembershipId): Promise<void> {
  const places = await lockPlaces(work, circleId);
  const circle = await lockCircle(work, circleId, 'update');
  if (circle.stage === 'active') await stopCircle(work, circleId, null);
  await withdrawConsents(work, { circleId, by: null });
  await blankNow(work, circleId);
  await destroyProfile(work, circleId);
  await forgetNeedsOf(work, circleId);
  await setStage(work, circleId, 'closed');
  await endPlaces(
    work,
    circle,
    places.filter(({ id }) => id !== own),
  );
  const text = { key: 'circle-closed-note', args: { codeName: circle.codeName } };
  await tellCoordinators(work, { circleId, key: `circle-closed:${circleId}`, message: { text } });
}
