/** In characters, as people count them: what is read at a glance. */
export const LONGEST_WORDS = 400;

/** What somebody typed for others to read, in its lines, without characters that cannot be seen or that turn the direction of reading. */
export function readWords(typed: string): { words: string } | { problem: 'unreadable' | 'long' } {
  const words = typed
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/[\p{Cf}\p{Co}\p{Cn}]|(?!\n)\p{Cc}/gu, '')
    .replace(/ *\n */gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
  if (!/\p{L}/u.test(words)) return { problem: 'unreadable' };
  return [...words].length > LONGEST_WORDS ? { problem: 'long' } : { words };
}
