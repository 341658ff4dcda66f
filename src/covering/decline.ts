import { recordAct } from '../access/store.ts';
import type { Answered, TurnAnswer } from '../answers/answer.ts';
import type { Work } from '../db/work.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import { isOver } from '../turns/moments.ts';
import { isSought } from '../turns/states.ts';
import { tellNobodyIsFree } from '../turns/tell-coordinators.ts';
import { withholdQuestion } from './cards.ts';
import { goOnAfter } from './stop-asking.ts';
import { endQuestion, findQuestionTo } from './store.ts';

/**
 * Somebody who was asked to stand in says no, as often as they like. They may still come back with a yes while nobody has it.
 * @returns undefined when they are not asked for this turn
 */
export async function declineQuestion(
  work: Work,
  { turnId, by, via }: Pick<TurnAnswer, 'turnId' | 'by' | 'via'>,
): Promise<Answered | undefined> {
  if (!(await findQuestionTo(work, turnId, by))) return undefined;
  const { turn, holder } = (await lockTurnWithHolder(work, turnId)) ?? {};
  const question = await findQuestionTo(work, turnId, by);
  if (!turn || !question || holder || !isSought(turn.status) || isOver(turn, work.now)) return { kind: 'stale' };
  await endQuestion(work, question.id, 'no');
  await withholdQuestion(work, question);
  if (via !== undefined)
    await recordAct(work, { actorId: via, act: 'answer-for', object: 'turn', objectId: turnId, capacity: 'proxy' });
  const open = await goOnAfter(work, turn, question);
  await tellNobodyIsFree(work, open ? [open] : []);
  return { kind: 'answered' };
}
