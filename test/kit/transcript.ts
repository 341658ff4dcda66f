import type { SimulatedPerson } from '../../src/simulator/simulator.ts';
import { readable } from './readable.ts';

/** What the bot did toward these people, in the order in which it happened, as a text to be read. */
export function transcribe(people: readonly SimulatedPerson[]): string {
  const events = people.flatMap((person) => person.events().map((event) => ({ ...event, name: person.firstName })));
  return events
    .filter(({ kind, text }) => kind !== 'toast' || text)
    .toSorted((a, b) => a.seq - b.seq)
    .map((event) => {
      const mark = { message: '', edit: ' (تعديل)', toast: ' (تنبيه)', delete: ' (حذف)' }[event.kind];
      const buttons = event.buttons.map((row) => row.map(({ label }) => `[${readable(label)}]`).join(' '));
      return [`${event.name}${mark}: ${withoutTokens(readable(event.text ?? ''))}`, ...buttons].join('\n');
    })
    .join('\n\n');
}

function withoutTokens(text: string): string {
  return text.replace(/start=[\w-]+/gu, 'start=…');
}
