import type { Person, State } from '../../state/state.ts';

/** The answers to button presses since then, whoever pressed. */
export function toastsAfter(state: State, seq: number) {
  return Object.values(state.people)
    .flatMap((person) => newerToasts(person, seq).map((toast) => ({ ...toast, personId: person.id })))
    .toSorted((one, other) => one.seq - other.seq);
}

function newerToasts({ id, events }: Person, after: number) {
  const from = events.findLastIndex(({ seq }) => seq <= after) + 1;
  return events
    .slice(from)
    .filter(({ kind }) => kind === 'toast')
    .map(({ seq, text, alert, chatId }) => ({ seq, text, alert: alert ?? false, chatId: chatId ?? id }));
}
