import type { ChatEvent, SimulatedPerson } from '../../src/simulator/simulator.ts';
import type { DeedLog } from './person.ts';
import { readable } from './readable.ts';

const MARKS: Readonly<Partial<Record<ChatEvent['kind'], string>>> = {
  message: '',
  edit: ' (تعديل)',
  toast: ' (تنبيه)',
  delete: ' (حذف)',
};

type Line = { seq: number; text: string };

/** Keeps what people do, each deed behind the last thing the bot had done by then. */
export function createDeedLog(people: () => readonly SimulatedPerson[]): DeedLog & { lines: Line[] } {
  const lines: Line[] = [];
  return {
    lines,
    note: (name, deed) => {
      const last = Math.max(0, ...people().flatMap((person) => person.events().map(({ seq }) => seq)));
      lines.push({ seq: last + 0.5, text: `    ${name} ← ${deed}` });
    },
  };
}

/** What people did and what the bot did toward them, in the order in which it happened, as a text to be read. */
export function transcribe(people: readonly SimulatedPerson[], deeds: readonly Line[]): string {
  const events = people.flatMap((person) => person.events().map((event) => ({ ...event, name: person.firstName })));
  const said = events
    .filter(({ kind, text }) => kind !== 'toast' || text)
    .map((event): Line => {
      const mark = MARKS[event.kind] ?? ` (${event.kind})`;
      const buttons = event.buttons.map((row) => row.map(({ label }) => `[${readable(label)}]`).join(' '));
      return {
        seq: event.seq,
        text: [`${event.name}${mark}: ${withoutTokens(readable(event.text ?? ''))}`, ...buttons].join('\n'),
      };
    });
  const lines = [...said, ...deeds].toSorted((a, b) => a.seq - b.seq);
  return lines.map(({ text }) => text).join('\n\n');
}

function withoutTokens(text: string): string {
  return text.replace(/start=[\w-]+/gu, 'start=…');
}
