import type { Vault } from './vault.ts';

type Kind = 'phone';

/**
 * A keyed digest for finding a person by what is not stored in clear. A plain hash of a Moroccan mobile number is guessed in minutes.
 * @param value already normalised (`normalisePhone`)
 */
export function lookupDigest(vault: Vault, kind: Kind, value: string): Buffer {
  return vault.digest(`lookup ${kind}`, value);
}

/** The digests a row may carry, by every key: for searching while the key is being changed. */
export function lookupDigests(vault: Vault, kind: Kind, value: string): Buffer[] {
  return vault.digests(`lookup ${kind}`, value);
}
