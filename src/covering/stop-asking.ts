import { lockCircle } from '../circles/store.ts';
import { lockCommitment } from '../commitments/store.ts';
import type { MembershipId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { aboutTurn } from '../turns/messages.ts';
import { isOver } from '../turns/moments.ts';
import { isSought } from '../turns/states.ts';
import type { Turn } from '../turns/store.ts';
import { findHolder, findTurn, getTurnInWords, lockTurn } from '../turns/store.ts';
import { changeCards, withholdQuestion } from './cards.ts';
import { askNextRound } from './search.ts';
import type { CoverQuestion } from './store.ts';
import { endQuestion, findQuestion, listWaiting } from './store.ts';

/**
 * Somebody is not asked for a turn any more. Where everybody of their round has answered, the next are asked at once. The member may be locked
 * for a change: no other member is waited for here.
 * @param seemsCovered they see that somebody else came first
 * @returns the turn when nobody is left to be asked
 */
export async function stopAsking(
  work: Work,
  { turnId, membershipId }: { turnId: TurnId; membershipId: MembershipId },
  { seemsCovered = false } = {},
): Promise<Turn | undefined> {
  const seen = await findTurn(work, turnId);
  const circle = seen && (await lockCircle(work, seen.circleId, 'share'));
  const turn = await lockTurn(work, turnId);
  const question = await findQuestion(work, turnId, membershipId);
  const isOpen = question?.outcome === null || question?.outcome === 'silent';
  if (!turn || !question || !isOpen) return undefined;
  await endQuestion(work, question.id, 'withdrawn');
  if (seemsCovered) {
    const message = { text: { key: 'turn-covered', args: aboutTurn(await getTurnInWords(work, turnId)) } };
    await changeCards(work, question, { message, state: `covered:${turn.epoch}` });
  } else await withholdQuestion(work, question);
  return circle?.stage === 'active' ? await goOnAfter(work, turn, question) : undefined;
}

/**
 * When whoever was the last to be waited for has answered, the next people are asked at once. The turn must be locked.
 * @param question as it was before it ended
 * @returns the turn when nobody is left to be asked
 */
export async function goOnAfter(work: Work, turn: Turn, question: CoverQuestion): Promise<Turn | undefined> {
  if (question.outcome !== null || !isSought(turn.status) || isOver(turn, work.now)) return undefined;
  if ((await findHolder(work, turn.id)) || (await listWaiting(work, turn.id)).length > 0) return undefined;
  await lockCommitment(work, turn.commitmentId);
  return await askNextRound(work, turn, question.round + 1);
}
