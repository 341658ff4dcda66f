import type { TelegramId } from '../db/ids.ts';
import type { Vault } from '../db/vault.ts';
import type { Press } from '../delivery/message.ts';

const FORMAT = '1';
const SIGNATURE_CHARACTERS = 12;
const SHAPE = /^1\.([a-z][a-z-]*)\.([0-9a-z]+)\.([0-9a-z]+)\.([0-9a-z]+)\.([\w-]{12})$/;

/**
 * Callback data for one reader: `1.action.id.version.value.signature`, numbers in base 36. At most 64 bytes, as Telegram demands.
 * The signature only stops guessing; whether the press is allowed is decided from the database when it comes.
 */
export function encodePress(vault: Vault, reader: TelegramId, press: Press): string {
  const numbers = [press.id, press.version ?? 0, press.value ?? 0].map((n) => n.toString(36));
  const body = [FORMAT, press.action, ...numbers].join('.');
  return `${body}.${sign(vault, reader, body)}`;
}

/** @returns undefined when the data was not made by us for this person */
export function decodePress(vault: Vault, reader: TelegramId, data: string): Required<Press> | undefined {
  const [, action, id, version, value, signature] = SHAPE.exec(data) ?? [];
  if (action === undefined || signature === undefined) return undefined;
  const body = data.slice(0, -(SIGNATURE_CHARACTERS + 1));
  if (!signatures(vault, reader, body).includes(signature)) return undefined;
  return { action, id: parse(id), version: parse(version), value: parse(value) };
}

function sign(vault: Vault, reader: TelegramId, body: string): string {
  return shorten(vault.digest('press', `${reader} ${body}`));
}

/** What any of the keys would have signed: buttons from before a rotation are still good. */
function signatures(vault: Vault, reader: TelegramId, body: string): string[] {
  return vault.digests('press', `${reader} ${body}`).map(shorten);
}

function shorten(digest: Buffer): string {
  return digest.toString('base64url').slice(0, SIGNATURE_CHARACTERS);
}

function parse(digits: string | undefined): number {
  return Number.parseInt(digits ?? '0', 36);
}
