import { lookupDigest } from './lookup.ts';
import type { Vault } from './vault.ts';

/**
 * Where everything sealed lies. A test compares this list with the schema: a new sealed column without an entry fails it, and so
 * no column is forgotten when the key is changed.
 */
export type SealedField = {
  table: string;
  column: string;
  /** The column that orders the rows and tells them apart. */
  id: string;
  /** What else `places` needs of the row. */
  needs?: readonly string[];
  /** The places its bytes may have been made for, the present one first. */
  places: (row: { readonly [column: string]: string }) => readonly [string, ...string[]];
  /** A column that finds the row by the same words, by a digest of the same key. */
  digest?: { column: string; of: (vault: Vault, words: string) => Buffer };
};

export const SEALED_FIELDS: readonly SealedField[] = [
  {
    table: 'person',
    column: 'name',
    id: 'id',
    needs: ['telegram_id'],
    places: ({ id, telegram_id }) => [`person|name|row ${id}`, `person|name|${telegram_id}`],
  },
  {
    table: 'person',
    column: 'phone',
    id: 'id',
    places: ({ id }) => [`person|phone|row ${id}`],
    digest: { column: 'phone_digest', of: (vault, phone) => lookupDigest(vault, 'phone', phone) },
  },
  { table: 'inbox', column: 'payload', id: 'update_id', places: (row) => [`inbox|payload|${row['update_id']}`] },
  {
    table: 'outbox',
    column: 'payload',
    id: 'id',
    needs: ['dedupe_key'],
    places: (row) => [`outbox|payload|${row['dedupe_key']}`],
  },
  {
    table: 'draft',
    column: 'answers',
    id: 'id',
    needs: ['person_id'],
    places: (row) => [`draft|answers|${row['person_id']}`],
  },
  { table: 'key_check', column: 'word', id: 'id', places: () => ['key_check|word|1'] },
  { table: 'group_post', column: 'message', id: 'id', places: ({ id }) => [`group_post|message|row ${id}`] },
  { table: 'wording', column: 'words', id: 'id', places: ({ id }) => [`wording|words|row ${id}`] },
  { table: 'need', column: 'area', id: 'id', places: ({ id }) => [`need|area|row ${id}`] },
  { table: 'family_offer', column: 'words', id: 'id', places: ({ id }) => [`family_offer|words|row ${id}`] },
  { table: 'incident_words', column: 'words', id: 'id', places: ({ id }) => [`incident_words|words|row ${id}`] },
  {
    table: 'broadcast_words',
    column: 'words',
    id: 'id',
    needs: ['broadcast_id', 'language'],
    places: (row) => [`broadcast_words|words|${row['broadcast_id']}|${row['language']}`],
  },
  {
    table: 'family_key',
    column: 'data_key',
    id: 'circle_id',
    places: (row) => [`family_key|data_key|${row['circle_id']}`],
  },
];

/** Sealed by the key of their family, which is itself sealed: they need not be sealed again. */
export const SEALED_BY_FAMILY_KEY: readonly string[] = [
  ...['name', 'area', 'address', 'notes'].map((column) => `family_profile.${column}`),
  'commitment.place',
];
