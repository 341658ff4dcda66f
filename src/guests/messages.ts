import type { Button, Message } from '../delivery/message.ts';
import { aboutTurn } from '../turns/messages.ts';
import type { TurnInWords } from '../turns/store.ts';
import { guestButton } from '../turns/tell-coordinators.ts';

/** Whom a coordinator can name to the family. */
export function guestChoiceCard(turn: TurnInWords, people: readonly { id: number; name: string }[]): Message {
  const buttons = people.map(({ id, name }): Button[] => [
    {
      label: { key: 'name', args: { name } },
      press: { action: 'guest-ask', id: turn.id, version: turn.epoch, value: id },
    },
  ]);
  return { text: { key: people.length === 0 ? 'guest-none' : 'guest-choose', args: aboutTurn(turn) }, buttons };
}

/** What whoever coordinates sees while the family has not answered: the way to somebody else stays open. */
export function guestAskedCard(turn: TurnInWords, name: string): Message {
  return { text: { key: 'guest-asked', args: { ...aboutTurn(turn), name } }, buttons: [[guestButton(turn)]] };
}

/** The question to the family, which names who could come. */
export function familyQuestion(id: number, turn: TurnInWords, name: string): Message {
  return {
    text: { key: 'guest-ask-family', args: { ...aboutTurn(turn), name } },
    buttons: answers('guest-family', id),
  };
}

/** The question to whoever could come: what and when, and nothing of the family. */
export function guestQuestionCard(id: number, turn: TurnInWords): Message {
  return { text: { key: 'guest-ask', args: aboutTurn(turn) }, buttons: answers('guest-answer', id) };
}

/** To the coordinators and the family: who comes. */
export function guestComesNote(turn: TurnInWords, name: string): Message {
  return { text: { key: 'guest-comes', args: { ...aboutTurn(turn), name } } };
}

/** To the coordinators: the turn has nobody yet. */
export function notThisTimeNote(turn: TurnInWords): Message {
  return { text: { key: 'guest-not-now', args: aboutTurn(turn) }, buttons: [[guestButton(turn)]] };
}

/** A question that stands no more. */
export function guestOverCard(): Message {
  return { text: { key: 'guest-over' } };
}

function answers(action: 'guest-family' | 'guest-answer', id: number): Button[][] {
  return [
    [{ label: { key: `button-${action}-yes` }, press: { action, id, value: 1 } }],
    [{ label: { key: `button-${action}-no` }, press: { action, id, value: 0 } }],
  ];
}
