import type { Tx } from './connect.ts';
import type { Vault } from './vault.ts';

/** One unit of work: the transaction everything is written in, the moment it happens at, and the vault for names and words. */
export type Work = { readonly tx: Tx; readonly now: Temporal.Instant; readonly vault: Vault };
