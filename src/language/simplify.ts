/** Small letters without marks, one spelling of what is spelt in several ways, and single spaces: to compare what people write. */
export function simplify(words: string): string {
  return words
    .normalize('NFKD')
    .replace(/[\p{M}ـ]/gu, '')
    .toLowerCase()
    .replace(/[أإآٱ]/gu, 'ا')
    .replace(/ة/gu, 'ه')
    .replace(/ى/gu, 'ي')
    .replace(/[گڭ]/gu, 'ك')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
