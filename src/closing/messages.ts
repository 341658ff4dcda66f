import type { Button, Message } from '../delivery/message.ts';
import type { Argument } from '../language/text.ts';
import { aboutTurn } from '../turns/messages.ts';
import type { TurnInWords } from '../turns/store.ts';

/** How a turn that nobody answered for may be closed. Buttons carry the position. */
export const CLOSINGS = ['miss', 'excuse'] as const;

/** Nobody answered for a turn: whom a call could help, and how it can be closed. */
export function unansweredCard(turn: TurnInWords, name: string): Message {
  return {
    text: { key: 'turn-unanswered', args: { ...aboutTurn(turn), name } },
    buttons: [close(turn, 'button-close-excused', 'excuse'), close(turn, 'button-close-missed', 'miss')],
  };
}

/** It is closed; it can be opened again. */
export function closedCard(turn: TurnInWords, name: string): Message {
  const key = turn.status === 'excused' ? 'turn-closed-excused' : 'turn-closed-missed';
  return {
    text: { key, args: { ...aboutTurn(turn), name } },
    buttons: [
      [{ label: { key: 'button-close-reopen' }, press: { action: 'turn-reopen', id: turn.id, version: turn.epoch } }],
    ],
  };
}

function close(turn: TurnInWords, key: string, how: (typeof CLOSINGS)[number]): Button[] {
  const press = { action: 'turn-close', id: turn.id, version: turn.epoch, value: CLOSINGS.indexOf(how) };
  return [{ label: { key }, press }];
}

/** What a coordinator may find out about a turn the family says did not arrive. */
export function disputedCard(turn: TurnInWords, args: { [name: string]: Argument }): Message {
  const found = (value: number, key: string): Button[] => [
    { label: { key }, press: { action: 'dispute-settle', id: turn.id, version: turn.epoch, value } },
  ];
  return {
    text: { key: 'arrival-missing-note', args },
    buttons: [found(1, 'button-was-done'), found(0, 'button-was-not-done')],
  };
}

/** A card about a turn of today, with the offer to tell whoever has it at once, although they keep quiet hours now. */
export function withTellNow({ text, buttons = [] }: Message, { id, epoch }: TurnInWords): Message {
  const press = { action: 'tell-now', id, version: epoch };
  return {
    text: { key: 'tell-now-offer', args: { said: { text } } },
    buttons: [[{ label: { key: 'button-tell-now' }, press }], ...buttons],
  };
}

/** The dates that could be passed over. */
export function skipDatesCard(
  { id, codeName }: { id: number; codeName: string },
  turns: readonly TurnInWords[],
): Message {
  const buttons = turns.map((turn): Button[] => [
    {
      label: {
        key: 'my-button',
        args: { what: { text: { key: `kind-${turn.kind}` } }, on: { on: turn.onDate.toString() } },
      },
      press: { action: 'skip', id: turn.id, version: turn.epoch },
    },
  ]);
  const back: Button[] = [{ label: { key: 'button-back' }, press: { action: 'coverage', id } }];
  return {
    text: { key: turns.length === 0 ? 'skip-none' : 'skip-which', args: { codeName } },
    buttons: [...buttons, back],
  };
}

/** Asks once more before a date is passed over. */
export function skipAskCard(turn: TurnInWords): Message {
  return {
    text: { key: 'skip-ask', args: aboutTurn(turn) },
    buttons: [
      [{ label: { key: 'button-skip-yes' }, press: { action: 'skip-yes', id: turn.id, version: turn.epoch } }],
      [{ label: { key: 'button-back' }, press: { action: 'skip-dates', id: turn.circleId } }],
    ],
  };
}
