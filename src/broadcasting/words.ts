import { isAnyOf } from '../db/any-of.ts';
import type { BroadcastId } from '../db/ids.ts';
import { broadcastWords } from '../db/schema/broadcasts.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { isLanguage, LANGUAGES, type Language } from '../language/text.ts';

/** What a broadcast says, by language. */
export type Words = ReadonlyMap<Language, string>;

/** Where the words of a broadcast are sealed. */
export function wordsPlace(id: BroadcastId, language: string): string {
  return `broadcast_words|words|${id}|${language}`;
}

/** Writes what a broadcast says in one language, in the place of what it said before. */
export async function saveWords(work: Work, id: BroadcastId, language: Language, words: string): Promise<void> {
  const sealed = work.vault.seal(wordsPlace(id, language), words);
  await work.tx
    .insert(broadcastWords)
    .values({ broadcastId: id, language, words: sealed })
    .onConflictDoUpdate({ target: [broadcastWords.broadcastId, broadcastWords.language], set: { words: sealed } });
}

/** What these broadcasts say. One of which nothing is written is not among them. */
export async function loadWords(work: Work, ids: readonly BroadcastId[]): Promise<Map<BroadcastId, Words>> {
  const found = new Map<BroadcastId, Map<Language, string>>();
  const rows = await work.tx.select().from(broadcastWords).where(isAnyOf(broadcastWords.broadcastId, ids));
  for (const { broadcastId, language, words } of rows) {
    if (!isLanguage(language)) continue;
    const opened = work.vault.open(wordsPlace(broadcastId, language), words);
    found.set(broadcastId, (found.get(broadcastId) ?? new Map<Language, string>()).set(language, opened));
  }
  return found;
}

/** The message of a broadcast to whoever reads in this language: its words there, else the Arabic ones, else the only ones there are. */
export function broadcastMessage(words: Words, reads: Language): Message | undefined {
  const language = [reads, 'ar' as const, ...LANGUAGES].find((one) => words.has(one));
  const said = language && words.get(language);
  if (language === undefined || said === undefined) return undefined;
  return { text: { key: 'broadcast', args: { words: said } }, language };
}
