import type { Answered, TurnAnswer } from '../answers/answer.ts';
import { finishTurn } from '../answers/answer.ts';
import { settleCards } from '../answers/settle-cards.ts';
import { tellMember } from '../buddies/tell-member.ts';
import { lockMembership } from '../circles/membership-store.ts';
import { appendRotaEvent } from '../commitments/ledger-store.ts';
import { lockCommitment } from '../commitments/store.ts';
import { endSearch } from '../covering/search.ts';
import type { MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { cancelQueued } from '../delivery/queue.ts';
import { askArrival } from '../family/ask-arrival.ts';
import { planAfterTurn } from '../joining/settle-in.ts';
import { getPerson } from '../people/store.ts';
import { settledBy } from '../planning/expected-state.ts';
import { dropSwaps } from '../swaps/drop-swaps.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import { aboutTurn } from '../turns/messages.ts';
import { momentToTell } from '../turns/moments.ts';
import { moveTurn } from '../turns/move-turn.ts';
import { countsAsDone } from '../turns/states.ts';
import { callOffLater, callOffUnchosen } from '../turns/steps.ts';
import type { Holder, Turn } from '../turns/store.ts';
import { assign, endAssignment, findTurn, getTurnInWords } from '../turns/store.ts';
import { recordDeed } from '../undoing/record-deed.ts';
import { canHaveBeenDone, findGiverPlace } from './may-give.ts';

/**
 * Somebody of the circle says that they did a turn, whoever has it. The ledger credits who did it; whoever had it hears once that nothing
 * is left for them. It can be taken back for ten minutes like their own.
 */
export async function reportGift(work: Work, answer: TurnAnswer): Promise<Answered> {
  const seen = await findTurn(work, answer.turnId);
  const place = seen && (await findGiverPlace(work, seen, answer.by));
  if (!seen || place === undefined) return { kind: 'not-yours' };
  if ((await lockMembership(work, place, 'share'))?.state !== 'active') return { kind: 'not-yours' };
  const { turn, circle, holder } = (await lockTurnWithHolder(work, answer.turnId)) ?? {};
  if (!turn || circle?.stage !== 'active') return { kind: 'not-yours' };
  if (holder?.membershipId === place) return await finishTurn(work, answer);
  if (countsAsDone(turn.status)) return { kind: 'settled' };
  if (turn.epoch !== answer.epoch || !canHaveBeenDone(turn, work.now)) return { kind: 'stale' };
  await settleGift(work, { turn, holder, place, by: answer.by });
  return { kind: 'answered' };
}

type Gift = { turn: Turn; holder: Holder | undefined; place: MembershipId; by: TurnAnswer['by'] };

async function settleGift(work: Work, { turn, holder, place, by }: Gift): Promise<void> {
  await cancelQueued(work, `turn:${turn.id}:${turn.epoch}:`);
  await callOffUnchosen(work, turn.id);
  await callOffLater(work, turn.id);
  const stood = await dropSwaps(work, turn);
  await recordDeed(work, { kind: 'done', by, turn: stood, holder }, async () => {
    await lockCommitment(work, turn.commitmentId);
    if (holder) await endAssignment(work, turn.id, 'covered');
    await assign(work, { turn, membershipId: place, kind: 'cover', why: 'gift' });
    await endAssignment(work, turn.id, 'done');
    const done = await moveTurn(work, turn, 'finish', { toSomebodyElse: true });
    await appendRotaEvent(work, { commitmentId: turn.commitmentId, event: settledBy(turn, place) });
    await askArrival(work, done);
    await planAfterTurn(work, place, turn.id);
    await endSearch(work, done, 'covered');
    if (holder) await tellDone(work, done, { holder, by });
  });
  if (holder) await settleCards(work, turn.id, holder, { as: 'turn-covered' });
}

/** Whoever had it hears so once: they do not go, and nobody asks them about it any more. */
async function tellDone(work: Work, turn: Turn, { holder, by }: { holder: Holder; by: Gift['by'] }): Promise<void> {
  const { name } = await getPerson(work, by);
  const { notBefore, silent } = momentToTell(work.now, turn);
  await tellMember(work, holder, {
    key: giftKey(turn),
    message: { text: { key: 'gift-told', args: { ...aboutTurn(await getTurnInWords(work, turn.id)), name } }, silent },
    priority: PRIORITY.safety,
    notBefore,
  });
}

/** The outbox key of what whoever had a turn is told when somebody else has done it. */
export function giftKey({ id, epoch }: Pick<Turn, 'id' | 'epoch'>): string {
  return `turn:${id}:${epoch}:gift`;
}
