import { recordAct } from '../access/store.ts';
import { settleCards } from '../answers/settle-cards.ts';
import { tellMember } from '../buddies/tell-member.ts';
import { endSearch } from '../covering/search.ts';
import type { PersonId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { cancelQueued } from '../delivery/queue.ts';
import { isAnnounced } from '../planning/announced.ts';
import { dropSwaps } from '../swaps/drop-swaps.ts';
import { lockTurnWithHolder } from '../turns/lock-turn.ts';
import { aboutTurn } from '../turns/messages.ts';
import { isOver, momentToTell } from '../turns/moments.ts';
import { moveTurn } from '../turns/move-turn.ts';
import { after, isCovered } from '../turns/states.ts';
import { callOffUnchosen } from '../turns/steps.ts';
import type { Holder, Turn } from '../turns/store.ts';
import { endAssignment, getTurnInWords } from '../turns/store.ts';
import { recordDeed } from '../undoing/record-deed.ts';

/**
 * One date is passed over, for a feast or a journey: nobody is charged or credited. Whoever has it hears so once; the rota goes on with the
 * next date.
 */
export async function skipTurn(
  work: Work,
  { turnId, epoch, by }: { turnId: TurnId; epoch: number; by: PersonId },
): Promise<{ kind: 'skipped' } | { kind: 'stale' }> {
  const { turn, holder } = (await lockTurnWithHolder(work, turnId)) ?? {};
  if (!turn || turn.epoch !== epoch || after(turn.status, 'skip') === undefined || isOver(turn, work.now))
    return { kind: 'stale' };
  const stood = await dropSwaps(work, turn);
  const tells = holder !== undefined && (isCovered(stood.status) || (await isAnnounced(work, turn)));
  await callOffUnchosen(work, turnId);
  await cancelQueued(work, `turn:${turnId}:${epoch}:`);
  await recordDeed(work, { kind: 'skip', by, turn: stood, holder }, async () => {
    await endAssignment(work, turnId, 'cancelled');
    const skipped = await moveTurn(work, turn, 'skip', { toSomebodyElse: true });
    await endSearch(work, skipped, 'off');
    if (tells) await tellSkipped(work, skipped, holder);
  });
  if (holder) await settleCards(work, turnId, holder);
  await recordAct(work, { actorId: by, act: 'skip', object: 'turn', objectId: turnId });
  return { kind: 'skipped' };
}

async function tellSkipped(work: Work, turn: Turn, holder: Holder): Promise<void> {
  const { notBefore, silent } = momentToTell(work.now, turn);
  await tellMember(work, holder, {
    key: `turn:${turn.id}:${turn.epoch}:skipped`,
    message: { text: { key: 'turn-skipped', args: aboutTurn(await getTurnInWords(work, turn.id)) }, silent },
    priority: PRIORITY.safety,
    notBefore,
    expiresAt: turn.endsAt,
  });
}
