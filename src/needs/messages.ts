import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import type { NeedInWords } from './read-need.ts';

const SHOWN = 6;

/** Exactly what anybody who is asked reads of a need, and what its family is asked to approve. */
export function needText(need: NeedInWords): Text {
  const facts = {
    what: { text: { key: `kind-${need.kind}` } },
    amount: { text: amountOf(need, need.quantity) },
    when: { text: whenNeeded(need) },
    area: need.area ?? need.district,
  };
  if (need.words === undefined) return { key: 'need-text', args: facts };
  return { key: 'need-text-words', args: { ...facts, words: need.words } };
}

/** So much of what a need is counted in. */
export function amountOf({ unit }: Pick<NeedInWords, 'unit'>, quantity: number): Text {
  return { key: `need-amount-${unit}`, args: { quantity } };
}

function whenNeeded({ fromOn, untilOn, part }: NeedInWords): Text {
  const from = { on: fromOn.toString() };
  const day: Text = fromOn.equals(untilOn)
    ? { key: 'need-day', args: { on: from } }
    : { key: 'when-days', args: { from, to: { on: untilOn.toString() } } };
  return part === 'any' ? day : { key: `need-when-${part}`, args: { when: { text: day } } };
}

/** Asks whoever speaks for the family about the exact words. Nobody has read them. */
export function approvalCard(need: NeedInWords): Message {
  const press = (value: number) => ({ action: 'need-decide', id: need.id, version: need.wordingId ?? 0, value });
  const isOwn = need.draftedHow === 'guardian' || need.draftedHow === 'proxy';
  return {
    text: { key: isOwn ? 'need-approve-own' : 'need-approve', args: { need: { text: needText(need) } } },
    buttons: [
      [{ label: { key: 'button-need-approve' }, press: press(1) }],
      [{ label: { key: 'button-need-words' }, press: { action: 'need-words', id: need.id } }],
      [{ label: { key: 'button-need-decline' }, press: press(0) }],
    ],
    protect: true,
  };
}

/** The needs of a circle as one of its people may see them, each with a way to it, and the way to a new one. */
export function needsCard(
  { id, codeName }: { id: number; codeName: string },
  needs: readonly NeedInWords[],
  { back }: { back: string | undefined },
): Message {
  const rows = needs.slice(0, SHOWN).map((need): Button[] => [
    {
      label: {
        key: 'need-button',
        args: { what: { text: { key: `kind-${need.kind}` } }, on: { on: need.untilOn.toString() } },
      },
      press: { action: 'need', id: need.id },
    },
  ]);
  return {
    text: { key: 'needs-card', args: { codeName, needs: needs.length } },
    buttons: [
      ...rows,
      [{ label: { key: 'button-need-new' }, press: { action: 'need-new', id } }],
      ...(back === undefined ? [] : [[{ label: { key: 'button-back' }, press: { action: back, id } }]]),
    ],
  };
}

/** A need as its family sees it: what others read, how it stands, never who. */
export function familyNeedCard(need: NeedInWords): Message {
  const button = (key: string, action: string): Button[] => [{ label: { key }, press: { action, id: need.id } }];
  if (need.state === 'awaiting_family') return approvalCard(need);
  return {
    text: { key: 'need-stands', args: { need: { text: needText(need) }, stands: { text: standsIn(need) } } },
    buttons: [
      ...(need.endedAt === null ? [button('button-need-withdraw', 'need-withdraw')] : []),
      [{ label: { key: 'button-back' }, press: { action: 'needs', id: need.circleId } }],
    ],
  };
}

/** How a need stands, in a line. */
export function standsIn({ state, pausedAt }: Pick<NeedInWords, 'state' | 'pausedAt'>): Text {
  if (pausedAt !== null && state !== 'withdrawn') return { key: 'need-is-paused' };
  return { key: `need-is-${state.replace('_', '-')}` };
}

/** Whether what was taken has arrived. Never a thank-you. */
export function arrivedCard(need: NeedInWords): Message {
  const press = (value: number) => ({ action: 'need-arrived', id: need.id, value });
  return {
    text: { key: 'need-arrived-ask', args: { need: { text: needText(need) } } },
    buttons: [
      [{ label: { key: 'button-arrived' }, press: press(1) }],
      [{ label: { key: 'button-not-arrived' }, press: press(0) }],
    ],
  };
}
