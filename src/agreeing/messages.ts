import type { Circle } from '../circles/store.ts';
import { about } from '../commitments/messages.ts';
import type { Commitment } from '../commitments/store.ts';
import type { Button, Message } from '../delivery/message.ts';

/** What whoever wrote a promise down sees. @param waitsFor who has to say yes to it */
export function proposedCard(commitment: Commitment, circle: Circle, waitsFor: 'team' | 'member'): Message {
  const back: Button =
    waitsFor === 'team'
      ? { label: { key: 'button-my-turns' }, press: { action: 'my', id: 0 } }
      : { label: { key: 'button-circle' }, press: { action: 'circle', id: circle.id } };
  return { text: { key: `promise-waits-for-${waitsFor}`, args: inWords(commitment, circle) }, buttons: [[back]] };
}

/** Asks a member whether what a coordinator wrote down is their promise. */
export function promiseQuestion(commitment: Commitment, circle: Circle): Message {
  return {
    text: { key: 'promise-question', args: inWords(commitment, circle) },
    buttons: answers(commitment, { yes: 'button-promise-mine', no: 'button-no-thanks' }),
  };
}

/** Asks the coordinators whether a member's own promise is wanted. */
export function promiseOffer(commitment: Commitment, circle: Circle, name: string): Message {
  return {
    text: { key: 'promise-offer', args: { ...inWords(commitment, circle), name } },
    buttons: answers(commitment, { yes: 'button-add-commitment', no: 'button-not-now' }),
  };
}

/** The promise is agreed. */
export function promiseAgreedCard(commitment: Commitment, circle: Circle, reader: 'member' | 'team'): Message {
  const button: Button =
    reader === 'member'
      ? { label: { key: 'button-my-turns' }, press: { action: 'my', id: 0 } }
      : { label: { key: 'button-circle' }, press: { action: 'circle', id: circle.id } };
  return { text: { key: `promise-agreed-${reader}`, args: inWords(commitment, circle) }, buttons: [[button]] };
}

/** The promise is not agreed, and nobody asks why. */
export function promiseDroppedCard(commitment: Commitment, circle: Circle, reader: 'member' | 'team'): Message {
  return { text: { key: `promise-dropped-${reader}`, args: inWords(commitment, circle) } };
}

function answers({ id }: Commitment, labels: { yes: string; no: string }): Button[][] {
  return [
    [{ label: { key: labels.yes }, press: { action: 'promise-answer', id, value: 1 } }],
    [{ label: { key: labels.no }, press: { action: 'promise-answer', id, value: 0 } }],
  ];
}

function inWords(commitment: Commitment, { codeName }: Circle) {
  return { ...about(commitment), codeName, until: { on: commitment.reviewOn.toString() } };
}
