import type { Circle } from '../circles/store.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Wording } from './store.ts';

/** What newcomers read about the family, if it wants them to read anything. */
export function wordingCard({ id }: Pick<Circle, 'id'>, approved: Wording | undefined): Message {
  const write: Button = { label: { key: 'button-wording-write' }, press: { action: 'wording-write', id } };
  const withdraw: Button[][] = approved
    ? [[{ label: { key: 'button-wording-withdraw' }, press: { action: 'wording-withdraw', id: approved.id } }]]
    : [];
  return {
    text: approved ? { key: 'wording-card', args: { words: approved.words } } : { key: 'wording-none' },
    buttons: [[write], ...withdraw, [{ label: { key: 'button-back' }, press: { action: 'tap-more', id } }]],
  };
}

/** Asks the family about words that somebody proposes. */
export function proposalCard(id: number, circleId: number, words: string): Message {
  return {
    text: { key: 'wording-proposed', args: { words } },
    buttons: [
      [{ label: { key: 'button-wording-yes' }, press: { action: 'wording-decide', id, value: 1 } }],
      [{ label: { key: 'button-wording-write' }, press: { action: 'wording-write', id: circleId } }],
      [{ label: { key: 'button-wording-no' }, press: { action: 'wording-decide', id, value: 0 } }],
    ],
    protect: true,
  };
}

/** Adds the family's own line to a card that a newcomer reads. */
export function withWording(card: Message, approved: Wording | undefined): Message {
  if (!approved) return card;
  return { ...card, text: { key: 'wording-shown', args: { card: { text: card.text }, words: approved.words } } };
}
