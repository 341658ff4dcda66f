import type { PersonId } from '../db/ids.ts';
import type { Vault } from '../db/vault.ts';

const PURPOSE = 'person code';
const CHECK_DIGITS = 6;
const GROUP = 4;

/**
 * A number somebody can say on the phone to be found by: their row and six digits that only the program can make, in groups of four. Whoever
 * tries numbers finds one in a million.
 */
export function personCode(vault: Vault, id: PersonId): string {
  const digits = `${id}${checkDigits(vault.digest(PURPOSE, String(id)))}`;
  return digits.match(new RegExp(`.{1,${GROUP}}`, 'gu'))?.join('-') ?? digits;
}

/** Whose code these digits are, by every key there is. @returns undefined when they are nobody's */
export function readPersonCode(vault: Vault, digits: string): PersonId | undefined {
  const [, id, check] = new RegExp(`^([1-9]\\d{0,12})(\\d{${CHECK_DIGITS}})$`, 'u').exec(digits) ?? [];
  if (id === undefined || check === undefined) return undefined;
  return vault.digests(PURPOSE, id).some((digest) => checkDigits(digest) === check)
    ? (Number(id) as PersonId)
    : undefined;
}

function checkDigits(digest: Buffer): string {
  return String(digest.readUIntBE(0, 6) % 10 ** CHECK_DIGITS).padStart(CHECK_DIGITS, '0');
}
