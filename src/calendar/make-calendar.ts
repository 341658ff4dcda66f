import type { PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Languages } from '../language/languages.ts';
import type { Argument, Language } from '../language/text.ts';
import { decideEntries, type Entry } from './entries.ts';
import { listGiven, listTurnsForCalendar, saveEntries } from './store.ts';
import { writeIcs } from './write-ics.ts';

/** What a file of this person would hold now. */
export async function loadEntries(work: Work, personId: PersonId): Promise<Entry[]> {
  return decideEntries(await listTurnsForCalendar(work, personId), await listGiven(work, personId));
}

/**
 * A person's turns as a file for their calendar, and the note of what it says. Made again with nothing changed, it says the same.
 * @returns undefined when there is nothing to say
 */
export async function makeCalendar(
  work: Work,
  languages: Languages,
  { id, language }: { id: PersonId; language: Language },
  host: string,
): Promise<{ document: { name: string; content: string }; caption: string } | undefined> {
  const entries = await loadEntries(work, id);
  if (entries.length === 0) return undefined;
  await saveEntries(work, id, entries);
  const say = (key: string, args: { [name: string]: Argument } = {}) => languages.render(language, { key, args });
  const words = {
    name: plain(say('calendar-name')),
    summary: (kind: string) => plain(say('calendar-summary', { what: { text: { key: `kind-${kind}` } } })),
  };
  return {
    document: { name: 'sanad.ics', content: writeIcs(entries, { now: work.now, host, words }) },
    caption: say('calendar-caption'),
  };
}

/** Calendars show the marks that keep names apart in a line as boxes; there is one direction in these words. */
function plain(words: string): string {
  return words.replace(/[\u2066-\u2069]/gu, '');
}
