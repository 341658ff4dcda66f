import { findMembership } from '../circles/membership-store.ts';
import { sendQuestion, withholdQuestion } from '../covering/cards.ts';
import { stopAsking } from '../covering/stop-asking.ts';
import { findQuestion, listTurnsAskedOf } from '../covering/store.ts';
import type { MembershipId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { cancelQueued } from '../delivery/queue.ts';
import { getPerson } from '../people/store.ts';
import { cardKey } from '../planning/give-turn.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import { reminderCard } from '../turns/messages.ts';
import { askMoment, momentToTell } from '../turns/moments.ts';
import { isSought } from '../turns/states.ts';
import type { Turn } from '../turns/store.ts';
import { getTurnInWords, listTurnsHeldBy } from '../turns/store.ts';
import { tellNobodyIsFree } from '../turns/tell-coordinators.ts';
import { canAnswer } from './answers-for.ts';
import { findReachableBuddy } from './store.ts';
import { tellBuddyNeeded } from './tell-coordinators.ts';
import { tellMember } from './tell-member.ts';

/**
 * Somebody else answers for a member from now on. Cards that were sent, or wait to be, go out anew to whoever that is; what the member is
 * only being asked for goes to others while nobody answers for them, and the coordinators hear that somebody is needed.
 * @param why what it happened at; everything is said once for each
 */
export async function carryCardsOver(work: Work, membershipId: MembershipId, why: string): Promise<void> {
  const membership = await findMembership(work, membershipId);
  if (membership?.state !== 'active') return;
  const to = { membershipId, personId: membership.personId, circleId: membership.circleId };
  const answers = canAnswer(await getPerson(work, membership.personId));
  const hasBuddy = (await findReachableBuddy(work, membershipId)) !== undefined;
  for (const turnId of await listTurnsHeldBy(work, membershipId, {})) {
    const { turn, holder } = (await lockTurnWithHolder(work, turnId)) ?? {};
    if (turn && holder?.membershipId === membershipId && isOut(work, turn)) await sendAnew(work, turn, { to, why });
  }
  for (const turnId of await listTurnsAskedOf(work, membershipId, {})) {
    if (hasBuddy || answers) await askAnew(work, { turnId, membershipId }, why);
    else {
      const open = await stopAsking(work, { turnId, membershipId });
      await tellNobodyIsFree(work, open ? [open] : []);
    }
  }
  if (!hasBuddy && !answers) await tellBuddyNeeded(work, to, why);
}

/** Whether a card about this turn has gone out, or would have by now. */
function isOut(work: Work, { status, onDate, timeZone }: Turn): boolean {
  if (status === 'asked' || isSought(status)) return true;
  return status === 'accepted' && Temporal.Instant.compare(askMoment(onDate, timeZone), work.now) <= 0;
}

/** What they are being asked is asked again where the answer comes from now. */
async function askAnew(
  work: Work,
  { turnId, membershipId }: { turnId: TurnId; membershipId: MembershipId },
  why: string,
): Promise<void> {
  const question = await findQuestion(work, turnId, membershipId);
  if (question?.outcome !== null) return;
  await withholdQuestion(work, question);
  await sendQuestion(work, question, await getTurnInWords(work, turnId), why);
}

async function sendAnew(
  work: Work,
  turn: Turn,
  { to, why }: { to: Parameters<typeof tellMember>[1]; why: string },
): Promise<void> {
  await cancelQueued(work, `turn:${turn.id}:${turn.epoch}:card`);
  const { notBefore, silent } = momentToTell(work.now, turn);
  await tellMember(work, to, {
    key: `${cardKey(turn)}:${why}`,
    message: { ...reminderCard(await getTurnInWords(work, turn.id)), silent },
    priority: PRIORITY.reminder,
    attention: isSought(turn.status) ? 'counted' : 'kept',
    reason: { kind: 'turn', id: turn.id, epoch: turn.epoch },
    notBefore,
    expiresAt: turn.endsAt,
  });
}
