import type { RotaPlace } from '../commitments/store.ts';
import { listRota, lockCommitment } from '../commitments/store.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { nextToAsk } from '../rota/order.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { coverCard } from '../turns/messages.ts';
import { planAsking, planPassingOn } from '../turns/steps.ts';
import type { Outcome, Turn } from '../turns/store.ts';
import { assign, endAssignment, getTurnInWords, listAsked, setTurn } from '../turns/store.ts';
import { tellNobodyIsFree } from '../turns/tell-coordinators.ts';
import { eligibleOn } from './eligible.ts';
import { expectedState } from './expected-state.ts';

/** Nearer than this a turn is offered and never simply given. */
const OFFERED_WITHIN_HOURS = 48;

/**
 * Takes a turn from whoever holds it and brings it to the next person in the fair order. When they said they can't, or the turn is near,
 * the next person is asked and the turn counts as uncovered until they say yes; a turn far ahead that was never announced is planned
 * anew. When nobody is left, the coordinators are told and nobody is charged. The turn must be locked.
 */
export async function passOn(work: Work, turn: Turn, outcome: Exclude<Outcome, 'done' | 'cancelled'>): Promise<void> {
  await lockCommitment(work, turn.commitmentId);
  await endAssignment(work, turn.id, outcome);
  const next = await findNext(work, turn);
  const moved: Turn = {
    ...turn,
    epoch: turn.epoch + 1,
    status: isPlannedAnew(work, turn, outcome) && next ? 'planned' : 'seeking_cover',
  };
  await setTurn(work, turn.id, { epoch: moved.epoch, status: moved.status });
  if (!next) return await tellNobodyIsFree(work, moved);
  const isPlanned = moved.status === 'planned';
  await assign(work, {
    turn,
    membershipId: next.member,
    kind: isPlanned ? 'original' : 'cover',
    why: isPlanned ? next.reason : 'cover',
  });
  if (isPlanned) await planAsking(work, moved);
  else await askToCover(work, moved, next);
}

function isPlannedAnew(work: Work, turn: Turn, outcome: Outcome): boolean {
  const isFar = Temporal.Instant.compare(turn.startsAt, work.now.add({ hours: OFFERED_WITHIN_HOURS })) > 0;
  return turn.status === 'planned' && isFar && outcome !== 'cannot';
}

async function findNext(work: Work, turn: Turn): Promise<(RotaPlace & { reason: string }) | undefined> {
  const rota = await listRota(work, turn.commitmentId);
  const next = nextToAsk(await expectedState(work, turn.commitmentId, turn.onDate), {
    eligible: eligibleOn(rota, turn.onDate),
    refused: await listAsked(work, turn.id),
  });
  const place = next && rota.find(({ member }) => member === next.member);
  return place && { ...place, reason: next.reason };
}

async function askToCover(work: Work, turn: Turn, next: RotaPlace): Promise<void> {
  await queueMessage(work, {
    chatId: next.telegramId,
    key: cardKey(turn),
    message: coverCard(await getTurnInWords(work, turn.id)),
    priority: PRIORITY.urgent,
    reason: { kind: 'turn', id: turn.id, epoch: turn.epoch },
    notBefore: nextLoudMoment(work.now, turn.timeZone),
  });
  await planPassingOn(work, turn);
}

/** The outbox key of the card that asks for a turn at this epoch. */
export function cardKey(turn: Pick<Turn, 'id' | 'epoch'>): string {
  return `turn:${turn.id}:${turn.epoch}:card`;
}
