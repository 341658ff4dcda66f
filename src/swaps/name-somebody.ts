import type { Answered, TurnAnswer } from '../answers/answer.ts';
import { declineTurn } from '../answers/answer.ts';
import { lockMembership } from '../circles/membership-store.ts';
import { listOutsideRota, listRota } from '../commitments/store.ts';
import type { MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { getPerson } from '../people/store.ts';
import { eligibleOn } from '../planning/eligible.ts';
import { findPlace } from '../planning/give-turn.ts';
import type { Turn } from '../turns/store.ts';
import { findTurn, listAsked } from '../turns/store.ts';

const SHOWN = 5;

/** Members of the circle who could be named for a turn: free on its day and welcome, those of the rota first. */
export async function listNameable(work: Work, turn: Turn): Promise<{ id: MembershipId; name: string }[]> {
  const asked = await listAsked(work, turn.id);
  const places = [...(await listRota(work, turn.commitmentId)), ...(await listOutsideRota(work, turn.commitmentId))];
  const others = places.filter(({ member, answers }) => answers && !asked.has(member));
  const free = new Set((await eligibleOn(work, others, turn.onDate)).map(({ member }) => member));
  const shown = others.filter(({ member }) => free.has(member)).slice(0, SHOWN);
  return await Promise.all(
    shown.map(async ({ member, personId }) => ({ id: member, name: (await getPerson(work, personId)).name })),
  );
}

/**
 * Somebody can't, and names who is asked first. That member's yes is needed; without it the circle is asked as ever. Whoever does the turn
 * is credited for it.
 */
export async function nameSomebody(work: Work, answer: TurnAnswer, membershipId: MembershipId): Promise<Answered> {
  const membership = await lockMembership(work, membershipId, 'share');
  const turn = await findTurn(work, answer.turnId);
  const place = turn && membership?.state === 'active' ? await findPlace(work, turn, membershipId) : undefined;
  if (!place?.answers) return { kind: 'stale' };
  return await declineTurn(work, answer, place);
}
