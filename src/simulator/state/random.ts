/** Draws the next number in [0, 1) and moves the seed on (mulberry32, public domain). */
export function nextRandom(state: { random: number }): number {
  state.random = (state.random + 0x6d2b79f5) >>> 0;
  let mixed = state.random;
  mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
}

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Draws `length` characters of the alphabet Telegram uses in file ids. */
export function randomText(state: { random: number }, length: number): string {
  return Array.from({ length }, () => BASE64URL[Math.floor(nextRandom(state) * 64)]).join('');
}

/** Draws a decimal string of about 18 digits, as callback query ids and chat instances are. */
export function randomDigits(state: { random: number }): string {
  const high = 1 + Math.floor(nextRandom(state) * 999_999_999);
  const low = Math.floor(nextRandom(state) * 1_000_000_000);
  return `${high}${String(low).padStart(9, '0')}`;
}
