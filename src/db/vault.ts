import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';

const FORMAT = 1;
const KEY_ID_BYTES = 4;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const DRAWN_AT_ONCE = 256;

/**
 * Seals texts with AES-256-GCM and signs short strings. `place` names where a sealed value lives (`table|column|row`);
 * the same bytes moved to another place do not open.
 */
export type Vault = {
  seal(place: string, text: string): Buffer;
  /** @throws SealError when the bytes were not made for this place by one of the known keys */
  open(place: string, bytes: Uint8Array): string;
  /** Whether the newest key sealed these bytes. */
  isCurrent(bytes: Uint8Array): boolean;
  /** A keyed digest by the newest key, for looking up what must not be stored in clear and for signing buttons. */
  digest(purpose: string, text: string): Buffer;
  /** The same by every key, the newest first: what was signed before a rotation is still known. */
  digests(purpose: string, text: string): Buffer[];
  /** Looks for newer keys now; it is also done by itself when bytes come that no known key sealed. */
  refresh(): void;
};

/** The first one seals, all of them open. 32 bytes each. */
export type Keys = readonly [Buffer, ...Buffer[]];

export class SealError extends Error {
  override name = 'SealError';
}

type Link = { id: Buffer; key: Buffer; digestKey: Buffer };

/** @param reload gives the keys as they are now, when they may change while the program runs */
export function createVault(keys: Keys, reload?: () => Keys): Vault {
  let ring = keys.map(link);
  const refresh = () => {
    if (reload) ring = reload().map(link);
  };
  const nextIv = drawIvs();
  const newest = () => (ring as [Link, ...Link[]])[0];
  const find = (bytes: Buffer) =>
    ring.find(({ id }) => bytes[0] === FORMAT && id.equals(bytes.subarray(1, 1 + KEY_ID_BYTES)));
  return {
    seal(place, text) {
      const { id, key } = newest();
      const iv = nextIv();
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.from([FORMAT]), id, iv, cipher.getAuthTag(), body]);
    },
    open(place, sealedBytes) {
      const bytes = Buffer.from(sealedBytes);
      if (!find(bytes)) refresh();
      const known = find(bytes);
      if (!known) throw new SealError(`no key opens ${place.split('|')[0]}`);
      return decrypt(known.key, place, bytes.subarray(1 + KEY_ID_BYTES));
    },
    isCurrent: (bytes) => find(Buffer.from(bytes)) === newest(),
    digest: (purpose, text) => digestBy(newest(), purpose, text),
    digests: (purpose, text) => ring.map((one) => digestBy(one, purpose, text)),
    refresh,
  };
}

/** Random bytes for one value each, drawn for many at a time: asking for them is dearer than having them. */
function drawIvs(): () => Buffer {
  let drawn = Buffer.alloc(0);
  return () => {
    if (drawn.length === 0) drawn = randomBytes(IV_BYTES * DRAWN_AT_ONCE);
    const iv = drawn.subarray(0, IV_BYTES);
    drawn = drawn.subarray(IV_BYTES);
    return iv;
  };
}

function link(key: Buffer): Link {
  return { id: keyId(key), key: derive(key, 'fields'), digestKey: derive(key, 'digests') };
}

function digestBy({ digestKey }: Link, purpose: string, text: string): Buffer {
  return createHmac('sha256', digestKey).update(`${purpose}\n${text}`).digest();
}

function decrypt(key: Buffer, place: string, bytes: Buffer): string {
  const iv = bytes.subarray(0, IV_BYTES);
  const tag = bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(place)).setAuthTag(tag);
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
  } catch (cause) {
    throw new SealError(`a sealed value of ${place.split('|')[0]} does not belong where it was found`, { cause });
  }
}

function keyId(key: Buffer): Buffer {
  return createHash('sha256').update(key).digest().subarray(0, KEY_ID_BYTES);
}

function derive(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `sanad ${purpose}`, 32));
}
