import type { Button, Message } from '../delivery/message.ts';
import { aboutTurn } from '../turns/messages.ts';
import type { Turn, TurnInWords } from '../turns/store.ts';

/** After "can't": somebody is being looked for; and, where there is one, another date that has nobody. */
export function leftCard(turn: TurnInWords, other: Turn | undefined): Message {
  if (!other) return { text: { key: 'turn-passed-on', args: aboutTurn(turn) } };
  const take: Button = {
    label: { key: 'button-other-date', args: { on: { on: other.onDate.toString() } } },
    press: { action: 'turn-take', id: other.id, version: other.epoch },
  };
  return { text: { key: 'turn-passed-on-other', args: aboutTurn(turn) }, buttons: [[take]] };
}

/** Somebody named is being asked first. */
export function namedCard(turn: TurnInWords, name: string): Message {
  return { text: { key: 'name-asked', args: { ...aboutTurn(turn), name } } };
}

/** A member rests until they say that they are back. */
export function restingCard({ id, codeName }: { id: number; codeName: string }): Message {
  return {
    text: { key: 'resting-kindly', args: { codeName } },
    buttons: [[{ label: { key: 'button-i-am-back' }, press: { action: 'come-back', id } }]],
  };
}
