import { expect } from 'vitest';
import type { ChatEvent, SimulatedPerson } from '../../src/simulator/simulator.ts';
import { readable } from './readable.ts';

/** Somebody with a phone. Every deed waits until everything it leads to has happened. */
export type Neighbour = ReturnType<typeof createNeighbour>;

export function createNeighbour(
  person: SimulatedPerson,
  { settle, deeds }: { settle: () => Promise<void>; deeds: DeedLog },
) {
  const heard = new Set<number>();
  const unheard = (): ChatEvent[] => person.events().filter((event) => !heard.has(event.seq) && !isEmpty(event));
  const take = (kinds: ChatEvent['kind'][], words: RegExp): string => {
    const event = unheard().find(({ kind, text }) => kinds.includes(kind) && words.test(readable(text ?? '')));
    const waiting = unheard().map(({ kind, text }) => `${kind}: ${readable(text ?? '')}`);
    expect(
      event,
      `${person.firstName} did not hear ${words}. Unheard:\n${waiting.join('\n') || '(nothing)'}`,
    ).toBeDefined();
    heard.add(event?.seq ?? -1);
    return readable(event?.text ?? '');
  };
  const doing = async (deed: () => void, told?: string): Promise<void> => {
    if (told) deeds.note(person.firstName, told);
    deed();
    await settle();
  };
  return {
    person,
    opens: (link: string) => doing(() => person.opens(link), 'https://t.me/…'),
    starts: () => doing(() => person.starts(), '/start'),
    says: (words: string) => doing(() => person.says(words), words),
    sends: (...what: Parameters<SimulatedPerson['sends']>) => doing(() => person.sends(...what)),
    edits: (messageId: number, words: string) => doing(() => person.edits(messageId, words)),
    /** Presses the newest visible button with this label. */
    taps: (label: string | RegExp) =>
      doing(() => person.presses(labelOf(label)), `[${typeof label === 'string' ? label : label.source}]`),
    /** Presses a button that may be gone: an old, a copied or a forged one. */
    tapsData: (data: string) =>
      doing(() => person.pressesData(data, { messageId: person.chat().at(-1)?.messageId ?? 1 })),
    blocksTheBot: () => doing(() => person.blocksTheBot()),
    unblocksTheBot: () => doing(() => person.unblocksTheBot()),
    /** Takes one new message with these words. */
    hears: async (words: RegExp) => take(['message'], words),
    /** Takes one change or deletion of a message that was there, with these words. */
    sees: async (words: RegExp) => take(['edit', 'delete'], words),
    /** Takes one line shown on a pressed button, with these words. */
    isTold: async (words: RegExp) => take(['toast'], words),
    /** Reads everything that has come, whatever it is. */
    readsEverything: () => {
      for (const { seq } of unheard()) heard.add(seq);
    },
    hearsNothing: async () => {
      await settle();
      expect(
        unheard().map(({ kind, text }) => `${kind}: ${readable(text ?? '')}`),
        `${person.firstName} heard something`,
      ).toEqual([]);
    },
    /** The one-time link in the newest message. */
    link: (): string => {
      const text = person.chat().at(-1)?.text ?? '';
      const [link] = /https:\/\/t\.me\/\S+\?start=[\w-]+/u.exec(text) ?? [];
      if (!link) throw new Error(`no link in: ${text}`);
      return link;
    },
    /** The data of a visible button, as a stranger might copy it. */
    dataOf: (label: string): string => {
      const buttons = person.events().flatMap((event) => event.buttons.flat());
      const found = buttons.findLast((button) => readable(button.label) === label && button.data);
      if (!found?.data) throw new Error(`no button ${label}`);
      return found.data;
    },
    buttons: (): string[] => (person.chat().at(-1)?.buttons ?? []).flat().map(({ label }) => readable(label)),
  };
}

/** What people did, for the transcript. */
export type DeedLog = { note(name: string, deed: string): void };

/** A press is always answered, mostly with nothing. */
function isEmpty(event: ChatEvent): boolean {
  return event.kind === 'toast' && !event.text;
}

function labelOf(label: string | RegExp): RegExp {
  if (typeof label !== 'string') return label;
  const letters = [...label].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/u, '\\$&'));
  return new RegExp(`^[\\u2066-\\u2069]*${letters.join('[\\u2066-\\u2069]*')}[\\u2066-\\u2069]*$`, 'u');
}
