import type { ForFamily } from '../access/for-family.ts';
import { inAudit } from '../access/for-family.ts';
import { recordAct } from '../access/store.ts';
import { tellMember } from '../buddies/tell-member.ts';
import { findMembership, lockMembership } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import { lockCircle } from '../circles/store.ts';
import { endSearch } from '../covering/search.ts';
import type { GuestQuestionId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { listExclusions } from '../exclusions/store.ts';
import { tellFamily } from '../family/tell-family.ts';
import { getPerson } from '../people/store.ts';
import { momentToTell } from '../turns/moments.ts';
import { moveTurn } from '../turns/move-turn.ts';
import { planAhead } from '../turns/steps.ts';
import type { Turn } from '../turns/store.ts';
import { assign, getTurnInWords, lockTurn } from '../turns/store.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { planGuestEnd } from './end-guest-place.ts';
import { isSpare } from './find-guests.ts';
import { guestComesNote, guestQuestionCard, notThisTimeNote } from './messages.ts';
import type { GuestQuestion } from './store.ts';
import { endGuestQuestion, findGuestQuestion, insertGuestPlace, lockGuestQuestion, welcomeGuest } from './store.ts';

/** `over`: the question stands no more, because it was answered, or the turn needs nobody now. */
export type GuestAnswered = { kind: 'yes' } | { kind: 'no' } | { kind: 'over' } | { kind: 'not-yours' };

type Open = { question: GuestQuestion; turn: Turn; circle: Circle };

/** What the family says. Its yes lets whoever could come be asked; its no reaches nobody but as "not this time". */
export async function answerForFamily(
  work: Work,
  { id, yes, by }: { id: GuestQuestionId; yes: boolean; by: ForFamily },
): Promise<GuestAnswered> {
  const seen = await findGuestQuestion(work, id);
  const open = seen && (await lockQuestion(work, seen, 'family'));
  if (!open) return { kind: 'over' };
  const act = yes ? 'welcome-guest' : 'decline-guest';
  await recordAct(work, { ...inAudit(by), act, object: 'turn', objectId: open.turn.id });
  if (!yes) return await decline(work, open);
  await welcomeGuest(work, id, by.by);
  await askThem(work, open);
  return { kind: 'yes' };
}

/**
 * What whoever could come says. Their yes makes them a guest of the circle for this one turn, and the turn theirs, in one transaction. They take part in no
 * rota, so that settling it changes no balance.
 */
export async function answerAsGuest(
  work: Work,
  { id, yes, by }: { id: GuestQuestionId; yes: boolean; by: PersonId },
): Promise<GuestAnswered> {
  const seen = await findGuestQuestion(work, id);
  const own = seen && (await lockMembership(work, seen.membershipId, 'share'));
  if (!seen || own?.personId !== by) return { kind: 'not-yours' };
  const open = await lockQuestion(work, seen, 'person');
  if (!open) return { kind: 'over' };
  if (!yes) return await decline(work, open);
  const { question, turn, circle } = open;
  const { id: circleId, districtId } = circle;
  if (own.state !== 'active' || (await listExclusions(work, by, { circleId, districtId })).length > 0) {
    await endGuestQuestion(work, id, 'over');
    return { kind: 'over' };
  }
  const membershipId = await insertGuestPlace(work, question, by);
  await endGuestQuestion(work, id, 'taken');
  await assign(work, { turn, membershipId, kind: 'cover', why: 'gift' });
  const taken = await moveTurn(work, turn, 'accept', { toSomebodyElse: true });
  await planAhead(work, taken);
  await endSearch(work, taken, 'covered');
  await planGuestEnd(work, membershipId, taken);
  await recordAct(work, { actorId: by, act: 'come-as-guest', object: 'turn', objectId: turn.id });
  await tellItIsCovered(work, { question, turn: taken, circle }, by);
  return { kind: 'yes' };
}

/** Locks the turn and then the question. @returns undefined when the question is not at this stage, or the turn not as it was asked for */
async function lockQuestion(work: Work, seen: GuestQuestion, stage: 'family' | 'person'): Promise<Open | undefined> {
  const circle = await lockCircle(work, seen.circleId, 'share');
  const turn = await lockTurn(work, seen.turnId);
  const question = await lockGuestQuestion(work, seen.id);
  if (!turn || question?.state !== stage) return undefined;
  if (turn.epoch === question.epoch && (await isSpare(work, turn, circle))) return { question, turn, circle };
  await endGuestQuestion(work, question.id, 'over');
  return undefined;
}

/** Whose no it was is told to nobody. */
async function decline(work: Work, { question, turn }: Open): Promise<GuestAnswered> {
  await endGuestQuestion(work, question.id, 'declined');
  const { notBefore, silent } = momentToTell(work.now, turn);
  await tellCoordinators(work, {
    circleId: turn.circleId,
    key: `guest:${question.id}:not-now`,
    message: { ...notThisTimeNote(await getTurnInWords(work, turn.id)), silent },
    notBefore,
  });
  return { kind: 'no' };
}

async function askThem(work: Work, { question, turn }: Open): Promise<void> {
  const place = await findMembership(work, question.membershipId);
  if (!place) return;
  const { notBefore, silent } = momentToTell(work.now, turn);
  await tellMember(
    work,
    { membershipId: place.id, personId: place.personId, circleId: place.circleId },
    {
      key: `guest:${question.id}:person`,
      message: { ...guestQuestionCard(question.id, await getTurnInWords(work, turn.id)), silent },
      priority: PRIORITY.urgent,
      reason: { kind: 'turn', id: turn.id, epoch: question.epoch },
      notBefore,
      expiresAt: turn.endsAt,
    },
  );
}

async function tellItIsCovered(work: Work, { question, turn, circle }: Open, by: PersonId): Promise<void> {
  const { name } = await getPerson(work, by);
  const message = guestComesNote(await getTurnInWords(work, turn.id), name);
  const { notBefore, silent } = momentToTell(work.now, turn);
  const key = `guest:${question.id}:comes`;
  await tellCoordinators(work, { circleId: circle.id, key, message: { ...message, silent }, notBefore });
  await tellFamily(work, circle, {
    key: `${key}:family`,
    message: { ...message, silent },
    reason: { kind: 'turn', id: turn.id, epoch: turn.epoch },
    expiresAt: turn.endsAt,
  });
}
