import type { Languages } from '../../language/languages.ts';
import type { Language, Text } from '../../language/text.ts';
import { isLanguage } from '../../language/text.ts';
import type { SimulatedPerson, Simulator } from '../../simulator/simulator.ts';
import { CAST } from './cast.ts';

/** A press or a word that led nowhere: the story no longer fits the product. */
export class StoryError extends Error {
  override name = 'StoryError';
}

/** Somebody of the village. Every deed takes a minute and waits until everything it leads to has happened. */
export type Villager = {
  readonly name: string;
  readonly simulated: SimulatedPerson;
  starts(): Promise<void>;
  says(words: string): Promise<void>;
  opens(link: string): Promise<void>;
  /** Presses the newest button with the words of this key, in the villager's language. */
  presses(key: string, args?: Text['args']): Promise<void>;
  /** Presses the newest button that has this name in its words. */
  pressesOn(name: string): Promise<void>;
  /** Whether a button with the words of this key is to be seen. */
  sees(key: string, args?: Text['args']): boolean;
  /** The one-time link in the newest message that has one. */
  link(): string;
};

export type Cast = { readonly [Name in keyof typeof CAST]: Villager };

export type StageParts = {
  simulator: Simulator;
  languages: Languages;
  /** Everybody reads this language instead of their own. */
  everybodyReads?: Language | undefined;
  /** Lets a minute pass, the deed be done, and everything happen that it leads to. */
  act(deed: () => void): Promise<void>;
};

/** Puts everybody into the simulated Telegram, ready to act. */
export function createCast(parts: StageParts): Cast {
  const villagers = Object.entries(CAST).map(([name, who]) => [name, createVillager(parts, who)] as const);
  return Object.fromEntries(villagers) as Cast;
}

function createVillager(
  { simulator, languages, act, everybodyReads }: StageParts,
  who: { id: number; firstName: string; languageCode: string },
): Villager {
  const person = simulator.person(everybodyReads ? { ...who, languageCode: everybodyReads } : who);
  const language: Language = everybodyReads ?? (isLanguage(who.languageCode) ? who.languageCode : 'ar');
  const labelOf = (key: string, args: Text['args']) => languages.render(language, { key, ...(args ? { args } : {}) });
  const doing = async (what: string, deed: () => void) => {
    const before = person.events().length;
    const place = `In the chat of ${who.firstName}, ${what}`;
    try {
      await act(deed);
    } catch (cause) {
      if (!(cause instanceof Error) || cause.name === 'AbortError') throw cause;
      throw new StoryError(`${place}: ${cause.message}`, { cause });
    }
    const heard = person.events().slice(before);
    if (heard.some(({ kind }) => kind === 'message' || kind === 'edit')) return;
    throw new StoryError(`${place} led to nothing. ${heard.map(({ text }) => `«${text}»`).join(' ')}`);
  };
  return {
    name: who.firstName,
    simulated: person,
    starts: () => doing('START', () => person.starts()),
    says: (words) => doing(`the words «${words}»`, () => person.says(words)),
    opens: (link) => doing('opening a link', () => person.opens(link)),
    presses: (key, args) => doing(`the press ${key}`, () => person.presses(labelOf(key, args))),
    pressesOn: (name) => doing(`a press on «${name}»`, () => person.presses(new RegExp(escaped(name), 'u'))),
    sees: (key, args) => buttonsOf(person).includes(plain(labelOf(key, args))),
    link: () => newestLink(person),
  };
}

function newestLink(person: SimulatedPerson): string {
  for (const { text } of person.chat().toReversed()) {
    const [link] = /https:\/\/t\.me\/\S+\?start=[\w-]+/u.exec(text) ?? [];
    if (link !== undefined) return link;
  }
  throw new StoryError(`In the chat of ${person.firstName} no message has a link.`);
}

function buttonsOf(person: SimulatedPerson): string[] {
  return person.chat().flatMap(({ buttons }) => buttons.flat().map(({ label }) => plain(label)));
}

/** Without the marks that isolate names in right-to-left text: nobody sees them. */
function plain(label: string): string {
  return label.replace(/[\u200e\u200f\u2066-\u2069]/gu, '');
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
