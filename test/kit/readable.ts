/** A text without the invisible marks that keep names and dates apart. */
export function readable(text: string): string {
  return text.replace(/[\u2066-\u2069]/gu, '');
}
