import { settleCards } from '../answers/settle-cards.ts';
import { tellMember } from '../buddies/tell-member.ts';
import { listCommitments } from '../commitments/store.ts';
import { isWantedOn, loadTap } from '../consent/tap.ts';
import { endSearch } from '../covering/search.ts';
import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { pauseUnwanted, takeUpPaused } from '../need-offering/end-need.ts';
import { dropSwaps } from '../swaps/drop-swaps.ts';
import { aboutTurn } from '../turns/messages.ts';
import { momentToTell } from '../turns/moments.ts';
import { moveTurn } from '../turns/move-turn.ts';
import type { Turn } from '../turns/store.ts';
import { endAssignment, findHolder, getTurnInWords, listOpenTurnsOfCircle } from '../turns/store.ts';
import { isAnnounced } from './announced.ts';
import { planTurns } from './plan-turns.ts';
import { takeUpTurns } from './take-up-turns.ts';

/** Calls off every coming turn, and pauses every need, that the family does not want as its tap stands now. The circle must be locked for a change. */
export async function callOffUnwanted(work: Work, circleId: CircleId): Promise<void> {
  const tap = await loadTap(work, circleId);
  for (const { kind, ...turn } of await listOpenTurnsOfCircle(work, circleId)) {
    if (!isWantedOn(tap, kind, turn.onDate)) await callOff(work, turn);
  }
  await pauseUnwanted(work, circleId);
}

/** Plans again, by the fair order, what the family wants as its tap stands now: turns that were called off, and dates that were passed over. */
export async function takeUpWanted(work: Work, circleId: CircleId): Promise<void> {
  for (const { id } of await listCommitments(work, circleId)) {
    await takeUpTurns(work, id);
    await planTurns(work, id);
  }
  await takeUpPaused(work, circleId);
}

/**
 * Whoever was reminded of the turn or asked for it hears once, without a reason, that it is off, so that nobody knocks at the door. The turn must be
 * locked. @param how `quietly` where they hear it in other words
 */
export async function callOff(work: Work, turn: Turn, how: { quietly?: boolean } = {}): Promise<void> {
  const isTold = !how.quietly && (await isAnnounced(work, turn));
  const holder = await findHolder(work, turn.id);
  await dropSwaps(work, turn);
  await endAssignment(work, turn.id, 'cancelled');
  await moveTurn(work, turn, 'cancel', { toSomebodyElse: true });
  await endSearch(work, turn, 'off');
  if (!holder) return;
  await settleCards(work, turn.id, holder);
  if (!isTold) return;
  const { notBefore, silent } = momentToTell(work.now, turn);
  await tellMember(work, holder, {
    key: `turn:${turn.id}:${turn.epoch + 1}:off`,
    message: { text: { key: 'turn-called-off', args: aboutTurn(await getTurnInWords(work, turn.id)) }, silent },
    priority: PRIORITY.safety,
    notBefore,
  });
}
