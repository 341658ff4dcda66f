import type { Circle } from '../circles/store.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import type { Offer } from './store.ts';
import { OFFER_KINDS } from './store.ts';

const OFFERS_SHOWN = 4;

/** What the family gives, and what it may give. A touch takes an offer back. */
export function offersCard({ id }: Pick<Circle, 'id'>, offers: readonly Offer[]): Message {
  const own = offers.slice(-OFFERS_SHOWN).map((offer): Button[] => [
    {
      label: { key: 'form-picked', args: { option: { text: labelOf(offer) } } },
      press: { action: 'offer-withdraw', id: offer.id },
    },
  ]);
  const may = OFFER_KINDS.filter((kind) => !offers.some((offer) => offer.kind === kind)).map((kind): Button[] => [
    { label: { key: `offer-${kind}` }, press: { action: 'offer-make', id, value: OFFER_KINDS.indexOf(kind) } },
  ]);
  return {
    text: { key: offers.length === 0 ? 'offers-none' : 'offers-card' },
    buttons: [
      ...own,
      ...may,
      [{ label: { key: 'button-offer-words' }, press: { action: 'offer-words', id } }],
      [{ label: { key: 'button-back' }, press: { action: 'tap', id } }],
    ],
  };
}

/** What the coordinators read of an offer. */
export function offerForTeam(offer: Pick<Offer, 'id' | 'kind' | 'words'>, family: { text: Text }): Message {
  const press = (value: number) => ({ action: 'offer-decide', id: offer.id, value });
  return {
    text: { key: 'offer-note', args: { family, what: { text: inWords(offer) } } },
    buttons: [
      [{ label: { key: 'button-offer-pass' }, press: press(1) }],
      [{ label: { key: 'button-offer-keep' }, press: press(0) }],
    ],
  };
}

/** What each member reads of an offer: mutual, and no answer is owed. */
export function offerForMembers(offer: Offer, codeName: string): Message {
  return {
    text: { key: 'offer-for-you', args: { codeName, what: { text: inWords(offer) } } },
    buttons: [[{ label: { key: 'button-offer-like' }, press: { action: 'offer-like', id: offer.id } }]],
  };
}

export function inWords({ kind, words }: Pick<Offer, 'kind' | 'words'>): Text {
  return words === undefined ? { key: `offer-${kind}` } : { key: 'name', args: { name: words } };
}

/** Own words are too long for a button. */
function labelOf(offer: Offer): Text {
  return offer.words === undefined ? inWords(offer) : { key: 'offer-words' };
}
