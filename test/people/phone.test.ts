import { expect, test } from 'vitest';
import { normalisePhone } from '../../src/people/phone.ts';

test.each([
  '0612345678',
  '06 12 34 56 78',
  '06.12.34.56.78',
  '٠٦١٢٣٤٥٦٧٨',
  '+212612345678',
  '+212 (0)6 12 34 56 78',
  '00212612345678',
  '212612345678',
])('%s is the Moroccan mobile number +212612345678', (words) => {
  expect(normalisePhone(words)).toBe('+212612345678');
});

test.each([
  ['0712345678', '+212712345678'],
  ['0522334455', '+212522334455'],
  ['+33 6 12 34 56 78', '+33612345678'],
])('%s is %s', (words, number) => {
  expect(normalisePhone(words)).toBe(number);
});

test.each(['', '12', '0612', '06123456789', '+212 1 23', 'ستة', '+0612345678', '0012', '612345678'])(
  '%j is no phone number',
  (words) => {
    expect(normalisePhone(words)).toBeUndefined();
  },
);
