import { and, eq } from 'drizzle-orm';
import { recordAct } from '../access/store.ts';
import { carryCardsOver } from '../buddies/carry-over.ts';
import { endBuddies } from '../buddies/store.ts';
import type { PersonId, RelinkId, TelegramId } from '../db/ids.ts';
import { membership } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';
import { markReachable } from '../people/reach.ts';
import type { Relink } from './store.ts';
import { hasPlaces, lockPeople, lockRelink, movePending, settleRelink, swapAccounts } from './store.ts';

export type Moved =
  | { kind: 'moved'; relink: Relink; formerly: TelegramId | null; wasReachable: boolean }
  | { kind: 'declined' | 'impossible' | 'already'; relink: Relink }
  | { kind: 'own' }
  | { kind: 'gone' };

/**
 * The second person says whether somebody's places go to the new account, or nobody else is there who could (`by: null`). With a yes, in
 * one go: presses of the former account are refused, what waits for it goes to the new one, roles, places and history stay. Whoever is
 * acting through either account at this moment is waited for. The first answer counts.
 */
export async function decideOnRelink(
  work: Work,
  { id, by, accept }: { id: RelinkId; by: PersonId | null; accept: boolean },
): Promise<Moved> {
  const relink = await lockRelink(work, id);
  if (!relink) return { kind: 'gone' };
  if (by === relink.askedBy || by === relink.personId || by === relink.accountId) return { kind: 'own' };
  if (relink.state !== 'asked') return { kind: 'already', relink };
  if (!accept) {
    await settleRelink(work, id, { state: 'declined', decidedBy: by });
    await recordAct(work, { actorId: by, act: 'decline-relink', object: 'person', objectId: relink.personId });
    return { kind: 'declined', relink: { ...relink, state: 'declined', decidedBy: by } };
  }
  return await move(work, relink, by);
}

async function move(work: Work, relink: Relink, by: PersonId | null): Promise<Moved> {
  const { id, personId, accountId, telegramId } = relink;
  const rows = await lockPeople(work, [personId, accountId]);
  const target = rows.get(personId);
  const account = rows.get(accountId);
  const isPossible = account?.telegramId === telegramId && !(await hasPlaces(work, accountId));
  if (
    !target ||
    target.channel === 'gone' ||
    target.erasedAt !== null ||
    !account ||
    telegramId === null ||
    !isPossible
  ) {
    await settleRelink(work, id, { state: 'impossible' });
    return { kind: 'impossible', relink: { ...relink, state: 'impossible' } };
  }
  await swapAccounts(work, target, account);
  if (target.telegramId !== null) await movePending(work, target.telegramId, telegramId);
  await settleRelink(work, id, { state: 'moved', decidedBy: by, isAlone: by === null });
  const act = by === null ? 'relink-alone' : 'relink';
  await recordAct(work, { actorId: by ?? relink.askedBy, act, object: 'person', objectId: personId });
  await takeUp(work, relink);
  const settled = { ...relink, state: 'moved', decidedBy: by, isAlone: by === null } as const;
  return { kind: 'moved', relink: settled, formerly: target.telegramId, wasReachable: target.reachable };
}

/** They answer for themselves again: nobody else does, and cards that are out come to them. */
async function takeUp(work: Work, { id, personId }: Relink): Promise<void> {
  await markReachable(work, personId);
  const places = await work.tx
    .select({ id: membership.id })
    .from(membership)
    .where(and(eq(membership.personId, personId), eq(membership.state, 'active')))
    .orderBy(membership.id);
  for (const place of places) {
    await endBuddies(work, place.id);
    await carryCardsOver(work, place.id, `relink:${id}`);
  }
}
