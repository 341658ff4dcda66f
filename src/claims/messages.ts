import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import { amountOf, needText } from '../needs/messages.ts';
import type { NeedInWords } from '../needs/read-need.ts';
import { amountsFor } from './places.ts';
import type { Claim } from './store.ts';

/** The question to somebody who could take a need, or a part of it. From outside the circle nothing says whose it is. @param membershipId 0 from outside */
export function needCard(need: NeedInWords, { membershipId, free }: { membershipId: number; free: number }): Message {
  const amounts = amountsFor(free);
  const take = (value: number): Button[] => [
    {
      label: labelFor(need, { value, free, alone: amounts.length === 1 }),
      press: { action: 'need-take', id: need.id, version: membershipId, value },
    },
  ];
  const no = { action: 'need-no', id: need.id, version: membershipId };
  const args = { need: { text: needText(need) }, codeName: need.codeName };
  const card: Text = { key: membershipId === 0 ? 'need-card-outside' : 'need-card', args };
  const text: Text =
    free < need.quantity
      ? { key: 'need-card-left', args: { card: { text: card }, amount: { text: amountOf(need, free) } } }
      : card;
  return { text, buttons: [...amounts.map(take), [{ label: { key: 'button-need-no' }, press: no }]] };
}

function labelFor(need: NeedInWords, { value, free, alone }: { value: number; free: number; alone: boolean }): Text {
  if (alone) return { key: 'button-need-take' };
  const amount = { text: amountOf(need, value) };
  return { key: value === free ? 'button-need-take-all' : 'button-need-take-part', args: { amount } };
}

/** Everything is taken: whoever likes can wait for something to become free. */
export function fullCard(need: NeedInWords, membershipId: number): Message {
  const press = { action: 'need-take', id: need.id, version: membershipId, value: 1 };
  return {
    text: { key: 'need-full', args: { need: { text: needText(need) } } },
    buttons: [
      [{ label: { key: 'button-need-wait' }, press }],
      [{ label: { key: 'button-need-no' }, press: { action: 'need-no', id: need.id, version: membershipId } }],
    ],
  };
}

/** What somebody has of a need, or waits for, as it stands now. */
export function claimCard(need: NeedInWords, claim: Pick<Claim, 'id' | 'quantity' | 'state' | 'waits'>): Message {
  const args = { need: { text: needText(need) }, amount: { text: amountOf(need, claim.quantity) } };
  const button = (key: string, action: string, value = 0): Button[] => [
    { label: { key }, press: { action, id: claim.id, value } },
  ];
  const back = button('button-claim-back', 'claim-back');
  if (claim.waits === 'answer') return placeFreeCard(need, claim);
  if (claim.waits === 'place') return { text: { key: 'claim-waits', args }, buttons: [back] };
  if (claim.waits === 'coordinator') return { text: { key: 'claim-offered', args }, buttons: [back] };
  if (claim.state === 'accepted')
    return {
      text: { key: need.state === 'covered' ? 'claim-taken-all' : 'claim-taken', args },
      buttons: [button('button-claim-done', 'claim-done', 1), back],
    };
  return { text: { key: `claim-${claim.state}`, args } };
}

/** Something became free: it is theirs if they say so in time. */
export function placeFreeCard(need: NeedInWords, { id, quantity }: Pick<Claim, 'id' | 'quantity'>): Message {
  const press = (value: number) => ({ action: 'claim-keep', id, value });
  return {
    text: { key: 'claim-free', args: { need: { text: needText(need) }, amount: { text: amountOf(need, quantity) } } },
    buttons: [
      [{ label: { key: 'button-claim-keep' }, press: press(1) }],
      [{ label: { key: 'button-need-no' }, press: press(0) }],
    ],
  };
}

/** Somebody from outside would take something: a coordinator of the district decides, and passes on how to meet. */
export function claimForTeam(
  need: NeedInWords,
  { id, quantity }: Pick<Claim, 'id' | 'quantity'>,
  name: string,
): Message {
  const { codeName } = need;
  const args = { need: { text: needText(need) }, codeName, name, amount: { text: amountOf(need, quantity) } };
  const press = (value: number) => ({ action: 'claim-decide', id, value });
  return {
    text: { key: 'claim-note', args },
    buttons: [
      [{ label: { key: 'button-claim-accept' }, press: press(1) }],
      [{ label: { key: 'button-claim-decline' }, press: press(0) }],
      [writeButton(id)],
    ],
    protect: true,
  };
}

/** The way to a few words to whoever would take something. */
export function writeButton(id: number): Button {
  return { label: { key: 'button-claim-write' }, press: { action: 'claim-write', id } };
}
