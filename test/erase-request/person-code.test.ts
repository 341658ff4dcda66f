import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PersonId } from '../../src/db/ids.ts';
import { createVault } from '../../src/db/vault.ts';
import { personCode, readPersonCode } from '../../src/my-data/person-code.ts';
import { plainDigits } from '../../src/people/digits.ts';

const key = randomBytes(32);
const vault = createVault([key]);

test('a code leads back to whom it was made for, however it is spoken or typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), (id) => {
      const code = personCode(vault, id as PersonId);
      const arabic = code.replace(/\d/gu, (digit) => String.fromCharCode(0x660 + Number(digit)));

      expect(code).toMatch(/^\d{4}(-\d{1,4})+$/u);
      expect(readPersonCode(vault, plainDigits(arabic))).toBe(id);
      expect(readPersonCode(vault, plainDigits(code.replaceAll('-', ' ')))).toBe(id);
    }),
  );
});

test('another key makes another code, and the former one still opens while both keys are there', () => {
  const newer = randomBytes(32);
  const both = createVault([newer, key]);
  const id = 17 as PersonId;

  expect(readPersonCode(both, plainDigits(personCode(vault, id)))).toBe(id);
  expect(readPersonCode(both, plainDigits(personCode(both, id)))).toBe(id);
  expect(personCode(both, id)).not.toBe(personCode(vault, id));
});

test('of all numbers beside a code hardly any is somebody’s', () => {
  const digits = plainDigits(personCode(vault, 17 as PersonId));
  const beside = Array.from({ length: 2000 }, (_, step) => String(Number(digits) + step + 1));

  expect(beside.filter((one) => readPersonCode(vault, one) !== undefined).length).toBeLessThan(3);
  expect(readPersonCode(vault, '')).toBeUndefined();
  expect(readPersonCode(vault, '0000001')).toBeUndefined();
  expect(readPersonCode(vault, '+212612345678')).toBeUndefined();
});
