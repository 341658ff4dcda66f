import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodePress, encodePress } from '../../src/chat/press.ts';
import { createVault } from '../../src/db/vault.ts';

const vault = createVault([randomBytes(32)]);
const reader = 700_000_001;

test('a press comes back as it was sent, within the 64 bytes that Telegram allows', () => {
  const number = fc.nat(2 ** 40);
  const action = fc.stringMatching(/^[a-z][a-z-]{0,18}$/u);
  fc.assert(
    fc.property(action, number, fc.nat(10_000), fc.nat(10_000), (name, id, version, value) => {
      const press = { action: name, id, version, value };
      const data = encodePress(vault, reader, press);

      expect(decodePress(vault, reader, data)).toEqual(press);
      expect(Buffer.byteLength(data)).toBeLessThanOrEqual(64);
    }),
  );
});

test('a press made for one person is worth nothing in the hands of another', () => {
  const data = encodePress(vault, reader, { action: 'turn-done', id: 5, version: 2 });

  expect(decodePress(vault, reader + 1, data)).toBeUndefined();
});

test('a changed press is refused', () => {
  const data = encodePress(vault, reader, { action: 'turn-done', id: 5, version: 2 });

  fc.assert(
    fc.property(fc.nat(data.length - 1), fc.constantFrom(...'abz019.-_A'), (at, letter) => {
      const changed = data.slice(0, at) + letter + data.slice(at + 1);

      expect(changed === data || decodePress(vault, reader, changed) === undefined).toBe(true);
    }),
  );
});

test('what was never a press is refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 64 }), (data) => {
      expect(decodePress(vault, reader, data)).toBeUndefined();
    }),
  );
});
