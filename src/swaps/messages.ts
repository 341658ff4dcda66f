import type { Button, Message } from '../delivery/message.ts';
import { aboutTurn, more } from '../turns/messages.ts';
import type { Turn, TurnInWords } from '../turns/store.ts';

/** After "can't": what follows from each way, and what happens without a choice. A swap is offered only where one fits. */
export function waysCard(turn: TurnInWords, { canSwap, canName }: { canSwap: boolean; canName: boolean }): Message {
  const way = (action: 'swap-choose' | 'name-choose' | 'turn-leave' | 'turn-keep'): Button[] => [
    { label: { key: `button-${action}` }, press: { action, id: turn.id, version: turn.epoch } },
  ];
  return {
    text: { key: 'turn-ways', args: aboutTurn(turn) },
    buttons: [
      way('turn-leave'),
      ...(canSwap ? [way('swap-choose')] : []),
      ...(canName ? [way('name-choose')] : []),
      way('turn-keep'),
    ],
  };
}

/** Whose turns one's own could be swapped for. */
export function swapChoiceCard(own: TurnInWords, offers: readonly { turn: Turn; name: string }[]): Message {
  const buttons = offers.map(({ turn, name }): Button[] => [
    {
      label: { key: 'swap-option', args: { on: { on: turn.onDate.toString() }, name } },
      press: { action: 'swap-ask', id: own.id, version: own.epoch, value: turn.id },
    },
  ]);
  const key = offers.length === 0 ? 'swap-none' : 'swap-choose';
  return { text: { key, args: aboutTurn(own) }, buttons: [...buttons, [back(own)]] };
}

/** Who could be asked first for a turn. */
export function nameChoiceCard(own: TurnInWords, people: readonly { id: number; name: string }[]): Message {
  const buttons = people.map(({ id, name }): Button[] => [
    {
      label: { key: 'name', args: { name } },
      press: { action: 'name-ask', id: own.id, version: own.epoch, value: id },
    },
  ]);
  const key = people.length === 0 ? 'name-none' : 'name-choose';
  return { text: { key, args: aboutTurn(own) }, buttons: [...buttons, [back(own)]] };
}

/** The question to the other side: "you take mine, I take yours". */
export function swapQuestion(
  id: number,
  { name, own, theirs }: { name: string; own: TurnInWords; theirs: TurnInWords },
): Message {
  const answer = (value: number, key: 'button-swap-yes' | 'button-swap-no'): Button[] => [
    { label: { key }, press: { action: 'swap-answer', id, value } },
  ];
  const when = (turn: TurnInWords) => aboutTurn(turn)['when'] ?? '';
  return {
    text: { key: 'swap-ask', args: { ...aboutTurn(own), name, from: when(theirs), to: when(own) } },
    buttons: [answer(1, 'button-swap-yes'), answer(0, 'button-swap-no')],
  };
}

/** What whoever asked sees while the other has not answered. */
export function swapAskedCard(id: number, own: TurnInWords, name: string): Message {
  return {
    text: { key: 'swap-asked', args: { ...aboutTurn(own), name } },
    buttons: [
      [{ label: { key: 'button-swap-withdraw' }, press: { action: 'swap-withdraw', id } }],
      [{ label: { key: 'button-turn-leave' }, press: { action: 'turn-leave', id: own.id, version: own.epoch } }],
    ],
  };
}

/** The turn that somebody has after a swap. @param name with whom it was agreed */
export function swappedCard(turn: TurnInWords, name: string): Message {
  return { text: { key: 'swap-agreed', args: { ...aboutTurn(turn), name } }, buttons: withTurn(turn) };
}

/** It came to nothing; the turn is still theirs. */
export function notSwappedCard(turn: TurnInWords, name: string): Message {
  return { text: { key: 'swap-not-agreed', args: { ...aboutTurn(turn), name } }, buttons: withTurn(turn) };
}

/** A question that stands no more. */
export function swapOverCard(): Message {
  return { text: { key: 'swap-over' } };
}

function withTurn(turn: Turn): Button[][] {
  const press = (action: string) => ({ action, id: turn.id, version: turn.epoch });
  return [
    [{ label: { key: 'button-turn-done' }, press: press('turn-done') }],
    [{ label: { key: 'button-turn-cannot' }, press: press('turn-cannot') }],
    [more(turn)],
  ];
}

function back(turn: Turn): Button {
  return { label: { key: 'button-back' }, press: { action: 'turn-cannot', id: turn.id, version: turn.epoch } };
}
