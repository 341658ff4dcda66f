import type { MembershipId } from '../db/ids.ts';
import type { Button, Message } from '../delivery/message.ts';
import { aboutTurn } from '../turns/messages.ts';
import type { Later } from '../turns/moments.ts';
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

/** The same card with what is wanted more rarely in the place of the answers. @param choices `asked` is whoever is only asked to stand in */
export function moreCard(
  { text }: Message,
  turn: Turn,
  {
    later,
    why,
    pause,
    asked,
  }: { later: readonly Later[]; why: boolean; pause: boolean; asked?: MembershipId | undefined },
): Message {
  return {
    text,
    buttons: [
      ...later.map((one) => [button(`button-later-${one}`, turn, 'turn-later', LATER.indexOf(one))]),
      ...(why ? [[button('button-turn-why', turn, 'turn-why', asked)]] : []),
      ...(pause ? [[button('button-turn-rest', turn, 'turn-rest')]] : []),
      [backToCard(turn, asked)],
    ],
  };
}

/** They will be written to again, and may answer before. */
export function laterCard(turn: TurnInWords, { later, at }: { later: Later; at: Temporal.PlainDateTime }): Message {
  const moment = { on: { on: at.toPlainDate().toString() }, at: { at: at.toPlainTime().toString() } };
  return {
    text: { key: `turn-later-${later}`, args: { ...aboutTurn(turn), ...moment } },
    buttons: [[button('button-turn-done', turn, 'turn-done')], [button('button-back', turn, 'turn-not-later')]],
  };
}

/** The choices of "later", in the order their buttons are numbered. */
export const LATER: readonly Later[] = ['evening', 'morning'];

/** The way back to the card as it was: that of whoever is asked to stand in says so. */
export function backToCard(turn: Turn, asked?: MembershipId): Button {
  return button('button-back', turn, 'turn-back', asked);
}

function button(key: string, { id, epoch }: Turn, action: string, value?: number): Button {
  return { label: { key }, press: { action, id, version: epoch, ...(value === undefined ? {} : { value }) } };
}
