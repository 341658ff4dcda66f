import type { Circle } from '../circles/store.ts';
import type { Button, Message } from '../delivery/message.ts';
import { seriesInWords } from './in-words.ts';
import type { Series } from './series.ts';
import type { Commitment } from './store.ts';

/** How long a commitment can go on, in months. */
export const RENEWALS_MONTHS = [3, 6, 12] as const;

/** What the coordinator sees when a commitment was added. */
export function addedCard(commitment: Commitment, circle: Circle): Message {
  const args = { ...about(commitment), codeName: circle.codeName, review: { on: commitment.reviewOn.toString() } };
  return {
    text: { key: 'commitment-added', args },
    buttons: [
      [{ label: { key: 'button-coverage' }, press: { action: 'coverage', id: circle.id } }],
      [{ label: { key: 'button-circle' }, press: { action: 'circle', id: circle.id } }],
    ],
  };
}

/** Asks a coordinator, a month before a commitment would end, whether it goes on. */
export function reviewCard(commitment: Commitment, circle: Circle): Message {
  return { text: { key: 'commitment-review', args: untilWhen(commitment, circle) }, buttons: renewals(commitment) };
}

/** Asks a member whether their promise goes on. */
export function promiseReviewCard(commitment: Commitment, circle: Circle): Message {
  return { text: { key: 'promise-review', args: untilWhen(commitment, circle) }, buttons: renewals(commitment) };
}

/** What the coordinators read while a member is asked about their promise. */
export function reviewNote(commitment: Commitment, circle: Circle): Message {
  return { text: { key: 'promise-review-note', args: untilWhen(commitment, circle) } };
}

/** What the coordinators read once a member has decided about their promise. */
export function promiseDecidedNote(commitment: Commitment, circle: Circle, decision: 'renewed' | 'ends'): Message {
  return { text: { key: `promise-${decision}-note`, args: untilWhen(commitment, circle) } };
}

function renewals({ id }: Commitment): Button[][] {
  const renew = RENEWALS_MONTHS.map(
    (months): Button => ({
      label: { key: 'renew-for', args: { months } },
      press: { action: 'commitment-renew', id, value: months },
    }),
  );
  return [
    ...renew.map((button) => [button]),
    [{ label: { key: 'button-let-end' }, press: { action: 'commitment-let-end', id } }],
  ];
}

function untilWhen(commitment: Commitment, { codeName }: Circle) {
  return { ...about(commitment), codeName, until: { on: commitment.reviewOn.toString() } };
}

/** What each member of a new rota is told, once, with a way out. @param member whose place it is: somebody else may answer for them */
export function newTurnsCard(commitment: Commitment, codeName: string, member: number): Message {
  return {
    text: { key: 'commitment-for-you', args: { ...about(commitment), codeName } },
    buttons: [
      [{ label: { key: 'button-my-turns' }, press: { action: 'my', id: 0 } }],
      [{ label: { key: 'button-rota-decline' }, press: { action: 'rota-decline', id: commitment.id, value: member } }],
    ],
  };
}

/** The answer to taking a place in a rota. @param place what it is about, the other rotas they may still enter, and whose place it is */
export function placeTakenCard(
  commitment: Commitment,
  { codeName, others, member }: { codeName: string; others: readonly Commitment[]; member: number },
): Message {
  const more = others.slice(0, 3).map(({ id, kind }): Button[] => [
    {
      label: { key: 'rota-join-too', args: { what: { text: { key: `kind-${kind}` } } } },
      press: { action: 'rota-join', id, value: member },
    },
  ]);
  return {
    text: { key: 'rota-joined', args: { ...about(commitment), codeName } },
    buttons: [[{ label: { key: 'button-my-turns' }, press: { action: 'my', id: 0 } }], ...more],
  };
}

/** What a commitment is and when, as every text about it is given. */
export function about(commitment: Pick<Commitment, 'kind'> & Omit<Series, 'anchorOn'>) {
  return { what: { text: { key: `kind-${commitment.kind}` } }, when: { text: seriesInWords(commitment) } };
}
