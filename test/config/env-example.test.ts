import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { VARIABLE_NAMES, VARIABLES } from '../../src/config/variables.ts';

const text = await readFile(new URL('../../.env.example', import.meta.url), 'utf8');
const entries = [...text.matchAll(/^# ([A-Z_]+)=(.*)$/gm)].map(([, name, value]) => ({ name, value }));

describe('.env.example', () => {
  test('describes every setting there is, and no other', () => {
    expect(entries.map(({ name }) => name)).toEqual(VARIABLE_NAMES);
  });

  test('sets nothing when it is copied as it is', () => {
    expect(text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))).toEqual([]);
  });

  test.each(entries.filter(({ value }) => value !== ''))(
    'shows a value of $name that is accepted',
    ({ name, value }) => {
      const [variable] = VARIABLE_NAMES.filter((known) => known === name).map((known) => VARIABLES[known]);

      expect(variable?.parse(value ?? '')).toBeDefined();
    },
  );

  test('holds no key that somebody could use by mistake', () => {
    expect(entries.find(({ name }) => name === 'ENCRYPTION_KEY')?.value).toBe('');
  });

  test.each(['DATA_DIR', 'PORT', 'TIME_ZONE', 'DEFAULT_LANGUAGE', 'LOG_LEVEL'] as const)(
    'shows what %s is when it is absent',
    (name) => {
      expect(entries.find((entry) => entry.name === name)?.value).toBe(String(VARIABLES[name].absent));
    },
  );
});
