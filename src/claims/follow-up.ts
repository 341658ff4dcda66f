import type { Message } from '../delivery/message.ts';
import { amountOf, needText } from '../needs/messages.ts';
import type { NeedInWords } from '../needs/read-need.ts';
import type { Claim } from './store.ts';

/** The one question after the window: every answer is fine. */
export function didItHappenCard(need: NeedInWords, { id, quantity }: Pick<Claim, 'id' | 'quantity'>): Message {
  const args = { need: { text: needText(need) }, amount: { text: amountOf(need, quantity) } };
  const press = (value: number) => ({ action: 'claim-done', id, value });
  return {
    text: { key: 'claim-follow-up', args },
    buttons: [
      [{ label: { key: 'button-claim-done' }, press: press(1) }],
      [{ label: { key: 'button-turn-not-done' }, press: press(0) }],
    ],
  };
}
