import { recordAct } from '../access/store.ts';
import { lockMembership } from '../circles/membership-store.ts';
import { lockCircle } from '../circles/store.ts';
import type { MembershipId, PersonId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { tellFamily } from '../family/tell-family.ts';
import { getPerson } from '../people/store.ts';
import { findTurn, getTurnInWords, lockTurn } from '../turns/store.ts';
import { findGuests, isSpare } from './find-guests.ts';
import { familyQuestion } from './messages.ts';
import { endOpenQuestions, insertGuestQuestion } from './store.ts';

export type GuestWish = { turnId: TurnId; epoch: number; membershipId: MembershipId; by: PersonId };

/**
 * Asks the family whether somebody of another circle may come for one turn that nobody has; they themselves hear nothing before its yes. What was
 * open for the turn stands no more.
 */
export async function askFamily(work: Work, wish: GuestWish): Promise<{ kind: 'asked' } | { kind: 'stale' }> {
  const seen = await findTurn(work, wish.turnId);
  const place = await lockMembership(work, wish.membershipId, 'share');
  if (!seen || !place) return { kind: 'stale' };
  const circle = await lockCircle(work, seen.circleId, 'share');
  const turn = await lockTurn(work, seen.id);
  if (!turn || turn.epoch !== wish.epoch || !(await isSpare(work, turn, circle))) return { kind: 'stale' };
  const guests = await findGuests(work, turn, circle);
  if (!guests.some(({ member }) => member === wish.membershipId)) return { kind: 'stale' };
  await endOpenQuestions(work, turn.id);
  const { epoch, membershipId, by: askedBy } = wish;
  const question = await insertGuestQuestion(work, {
    circleId: circle.id,
    turnId: turn.id,
    epoch,
    membershipId,
    askedBy,
  });
  const { name } = await getPerson(work, place.personId);
  await tellFamily(work, circle, {
    key: `guest:${question.id}:family`,
    message: familyQuestion(question.id, await getTurnInWords(work, turn.id), name),
    reason: {
      kind: 'turn',
      id: turn.id,
      epoch,
      readerDecidesIn: { districtId: circle.districtId, circleId: circle.id },
    },
    expiresAt: turn.endsAt,
  });
  await recordAct(work, { actorId: askedBy, act: 'look-for-guest', object: 'turn', objectId: turn.id });
  return { kind: 'asked' };
}
