import { listStandingPurposesOf } from '../consent/store.ts';
import type { TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import type { Turn } from '../turns/store.ts';
import { addressButton } from './messages.ts';
import { listOwnPlaces } from './place-store.ts';
import { listKeptCircles } from './store.ts';

/** Adds the way to the address to the card of whoever has a turn, when the guardian shares it. It opens from a day before the window. */
export async function offerAddress(work: Work, turn: Turn, card: Message): Promise<Message> {
  return (await listTurnsWithAddress(work, [turn])).has(turn.id) ? withAddress(turn, card) : card;
}

/** Of these turns, those that have an address which the guardian shares with whoever has a turn. */
export async function listTurnsWithAddress(work: Work, turns: readonly Turn[]): Promise<Set<TurnId>> {
  if (turns.length === 0) return new Set();
  const purposes = await listStandingPurposesOf(work, [...new Set(turns.map(({ circleId }) => circleId))]);
  const shared = turns.filter(({ circleId }) => purposes.get(circleId)?.has('address'));
  if (shared.length === 0) return new Set();
  const kept = await listKeptCircles(
    work,
    shared.map(({ circleId }) => circleId),
  );
  const elsewhere = await listOwnPlaces(
    work,
    shared.map(({ commitmentId }) => commitmentId),
  );
  const known = shared.filter((turn) => kept.has(turn.circleId) || elsewhere.has(turn.commitmentId));
  return new Set(known.map(({ id }) => id));
}

/** The card with the way to the address. */
export function withAddress(turn: Turn, card: Message): Message {
  return { ...card, buttons: [...(card.buttons ?? []), [addressButton(turn)]] };
}
