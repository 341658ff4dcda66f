/** Words with the digits of any script people type in Morocco as `0`–`9`, and without what separates groups of them. */
export function plainDigits(words: string): string {
  return words
    .normalize('NFKC')
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replace(/[\s.\-()\p{Cf}]/gu, '');
}
