import type { Circle } from '../circles/store.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import type { Commitment } from './store.ts';

const MONDAY = new Temporal.PlainDate(2026, 11, 23);

/** The weekly window of a commitment, in words: between two hours of a day, or between two days. */
export function windowInWords({
  weekday,
  lastsDays,
  opensAt,
  closesAt,
}: {
  weekday: number;
  lastsDays: number;
  opensAt: string;
  closesAt: string;
}): Text {
  const first = MONDAY.add({ days: weekday - 1 });
  const from = { weekdayOf: first.toString() };
  if (lastsDays > 1)
    return { key: 'weekly-days', args: { from, to: { weekdayOf: first.add({ days: lastsDays - 1 }).toString() } } };
  return { key: 'weekly-hours', args: { day: from, from: { at: opensAt }, to: { at: closesAt } } };
}

function commitmentInWords(commitment: Commitment): Text {
  const { opensAt, closesAt, lastsDays, anchorOn } = commitment;
  return windowInWords({
    weekday: anchorOn.dayOfWeek,
    lastsDays,
    opensAt: opensAt.toString(),
    closesAt: closesAt.toString(),
  });
}

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

/** Asks a coordinator, some days before a commitment would end, whether it goes on. */
export function reviewCard(commitment: Commitment, { codeName }: Circle): Message {
  return {
    text: {
      key: 'commitment-review',
      args: { ...about(commitment), codeName, until: { on: commitment.reviewOn.toString() } },
    },
    buttons: [
      [{ label: { key: 'button-commitment-renew' }, press: { action: 'commitment-renew', id: commitment.id } }],
      [{ label: { key: 'button-let-end' }, press: { action: 'commitment-let-end', id: commitment.id } }],
    ],
  };
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

function about(commitment: Commitment) {
  return { what: { text: { key: `kind-${commitment.kind}` } }, when: { text: commitmentInWords(commitment) } };
}
