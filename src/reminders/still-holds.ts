import { decidesIn } from '../access/store.ts';
import { listStillFor } from '../broadcasting/still-for.ts';
import { findMembership } from '../circles/membership-store.ts';
import { findCircle } from '../circles/store.ts';
import { hasConsent } from '../consent/store.ts';
import { isWantedOn, loadTap } from '../consent/tap.ts';
import { isQuestionWaiting } from '../covering/store.ts';
import type {
  BroadcastId,
  CircleId,
  ClaimId,
  GroupPostId,
  IncidentId,
  MembershipId,
  OfferId,
  SwapId,
  TelegramId,
  TurnId,
  WordingId,
} from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Reason } from '../delivery/message.ts';
import { findWish, wasArrivalSaid } from '../family/wish-store.ts';
import { isPostWanted } from '../group-posts/store.ts';
import { isClaimAsked, isNeedAsked } from '../need-offering/still-asked.ts';
import { findOffer } from '../offers/store.ts';
import { isOpenIncident } from '../safeguarding/store.ts';
import { findSwap } from '../swaps/store.ts';
import { OPEN } from '../turns/states.ts';
import { findTurn, kindOfTurn, shareTurn } from '../turns/store.ts';
import { lockWording } from '../wording/store.ts';

/**
 * Whether a message still has a reason to be sent: the turn unchanged, the membership alive, the family's consent standing, its reader
 * still in the role it was written to. A turn is kept from changing until the message is marked as being sent: whoever changes it then
 * knows that it was.
 */
export async function stillHolds(work: Work, reason: Reason, reader: TelegramId): Promise<boolean> {
  const { readerDecidesIn: place } = reason;
  if (place && !(await decidesIn(work, reader, place))) return false;
  return await isReason(work, reason, reader);
}

async function isReason(work: Work, reason: Reason, reader: TelegramId): Promise<boolean> {
  switch (reason.kind) {
    case 'turn': {
      const turn = await shareTurn(work, reason.id as TurnId);
      if (!turn || !OPEN.some((status) => status === turn.status) || turn.epoch !== reason.epoch) return false;
      if (reason.questionId !== undefined && !(await isQuestionWaiting(work, reason.questionId))) return false;
      const tap = await loadTap(work, turn.circleId);
      return (await isActive(work, turn.circleId)) && isWantedOn(tap, await kindOfTurn(work, turn), turn.onDate);
    }
    case 'membership': {
      const membership = await findMembership(work, reason.id as MembershipId);
      const isLive = membership?.state === 'active' || membership?.state === 'requested';
      return isLive && (await isWanted(work, membership.circleId));
    }
    case 'role':
      return true;
    case 'arrival':
      return await asksArrivalStill(work, reason);
    case 'wording':
      return (await lockWording(work, reason.id as WordingId))?.state === 'proposed';
    case 'offer':
      return (await findOffer(work, reason.id as OfferId))?.state === 'passed';
    case 'swap':
      return (await findSwap(work, reason.id as SwapId))?.state === 'open';
    case 'group-post':
      return await isPostWanted(work, reason.id as GroupPostId, reason.epoch);
    case 'incident':
      return await isOpenIncident(work, reason.id as IncidentId);
    case 'broadcast':
      return (await listStillFor(work, [{ broadcastId: reason.id as BroadcastId, chatId: reader }])).length > 0;
    case 'need':
      return await isNeedAsked(work, reason);
    case 'claim':
      return await isClaimAsked(work, reason.id as ClaimId);
    case 'circle':
      return await isWanted(work, reason.id as CircleId);
  }
}

async function isWanted(work: Work, circleId: CircleId): Promise<boolean> {
  return (await isActive(work, circleId)) && (await hasConsent(work, circleId));
}

/** A family that has switched the question off meanwhile, or has said it already, is not asked. */
async function asksArrivalStill(work: Work, { id, epoch }: Reason): Promise<boolean> {
  const turnId = id as TurnId;
  const turn = await findTurn(work, turnId);
  if (turn?.status !== 'done' || turn.epoch !== epoch || (await wasArrivalSaid(work, turnId))) return false;
  return (await findWish(work, turn.circleId)).asksArrival && (await isActive(work, turn.circleId));
}

async function isActive(work: Work, circleId: CircleId): Promise<boolean> {
  return (await findCircle(work, circleId))?.stage === 'active';
}
