import { decidesIn } from '../access/store.ts';
import { findMembership } from '../circles/membership-store.ts';
import { findCircle, hasConsent } from '../circles/store.ts';
import type { CircleId, MembershipId, TelegramId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Reason } from '../delivery/message.ts';
import { findTurn } from '../turns/store.ts';

/**
 * Whether a message still has a reason to be sent: the turn unchanged, the membership alive, the guardian's consent standing, its reader
 * still in the role it was written to.
 */
export async function stillHolds(work: Work, reason: Reason, reader: TelegramId): Promise<boolean> {
  const { readerDecidesIn: place } = reason;
  if (place && !(await decidesIn(work, reader, place))) return false;
  return await isReason(work, reason);
}

async function isReason(work: Work, reason: Reason): Promise<boolean> {
  switch (reason.kind) {
    case 'turn': {
      const turn = await findTurn(work, reason.id as TurnId);
      const isOpen = turn && ['planned', 'asked', 'accepted', 'seeking_cover'].includes(turn.status);
      return isOpen === true && turn.epoch === reason.epoch && (await isWanted(work, turn.circleId));
    }
    case 'membership': {
      const membership = await findMembership(work, reason.id as MembershipId);
      const isLive = membership?.state === 'active' || membership?.state === 'requested';
      return isLive && (await isWanted(work, membership.circleId));
    }
    case 'role':
      return true;
    case 'circle':
      return await isWanted(work, reason.id as CircleId);
  }
}

async function isWanted(work: Work, circleId: CircleId): Promise<boolean> {
  const circle = await findCircle(work, circleId);
  return circle?.stage === 'active' && (await hasConsent(work, circleId));
}
