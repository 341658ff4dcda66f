import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createVault, SealError } from '../../src/db/vault.ts';

const PLACE = 'person|name|1';

test('what was sealed opens again in its place, whatever it is', () => {
  const vault = createVault([randomBytes(32)]);

  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => {
      expect(vault.open(place, vault.seal(place, text))).toBe(text);
    }),
  );
});

test('the same text never looks the same twice', () => {
  const vault = createVault([randomBytes(32)]);

  expect(vault.seal(PLACE, 'سلمى').equals(vault.seal(PLACE, 'سلمى'))).toBe(false);
});

test('a sealed value that was moved to another row does not open', () => {
  const vault = createVault([randomBytes(32)]);
  const sealed = vault.seal(PLACE, 'سلمى');

  expect(() => vault.open('person|name|2', sealed)).toThrow(SealError);
});

test('a sealed value with any byte changed does not open', () => {
  const vault = createVault([randomBytes(32)]);
  const sealed = vault.seal(PLACE, 'سلمى');

  for (const index of sealed.keys()) {
    const changed = Buffer.from(sealed);
    changed[index] = (changed[index] ?? 0) ^ 1;
    expect(() => vault.open(PLACE, changed), `byte ${index}`).toThrow(SealError);
  }
});

test('anything else than a sealed value is refused, however short', () => {
  const vault = createVault([randomBytes(32)]);

  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
      expect(() => vault.open(PLACE, bytes)).toThrow(SealError);
    }),
  );
});

test('after a change of keys old values open and new ones need the new key', () => {
  const [older, newer] = [randomBytes(32), randomBytes(32)];
  const before = createVault([older]);
  const after = createVault([newer, older]);
  const old = before.seal(PLACE, 'old');

  const fresh = after.seal(PLACE, 'new');

  expect(after.open(PLACE, old)).toBe('old');
  expect(after.open(PLACE, fresh)).toBe('new');
  expect(() => before.open(PLACE, fresh)).toThrow(SealError);
});

test('a digest depends on the key and on what it is for', () => {
  const key = randomBytes(32);
  const vault = createVault([key]);

  const digest = vault.digest('press', 'a');

  expect(createVault([key]).digest('press', 'a').equals(digest)).toBe(true);
  expect(vault.digest('other', 'a').equals(digest)).toBe(false);
  expect(
    createVault([randomBytes(32)])
      .digest('press', 'a')
      .equals(digest),
  ).toBe(false);
});

test('no error of the vault says what was sealed or where', () => {
  const vault = createVault([randomBytes(32)]);

  const open = () => vault.open('person|name|secret-row', vault.seal(PLACE, 'secret words'));

  expect(open).toThrow(/^(?!.*secret).*$/);
});
