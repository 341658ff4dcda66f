import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Message, Resource, SelectExpression } from '@fluent/syntax';
import { parse, Visitor } from '@fluent/syntax';
import { describe, expect, test } from 'vitest';
import { LOCALES_FOLDER, loadLanguages } from '../../src/language/languages.ts';
import type { Argument } from '../../src/language/text.ts';
import { LANGUAGES } from '../../src/language/text.ts';

const LONGEST_MESSAGE = 400;
const LONGEST_LABEL = 20;
const ARABIC_FORMS = ['few', 'many', 'one', 'other', 'two', 'zero'];

/** Here a text may be missing: it is given in Arabic then. */
const BORROWING: readonly string[] = ['zgh'];

/** A number of every Arabic plural form, and the edges between them. */
const NUMBERS = [0, 1, 2, 3, 10, 11, 99, 100, 102, 103];

/** What each variable is given in production, as long as it gets. */
const LONG_WHEN: Argument = {
  text: { key: 'when-days', args: { from: { on: '2026-11-25' }, to: { on: '2026-11-28' } } },
};

const SAMPLES: Record<string, Argument> = {
  codeName: 'F-1234',
  name: 'Abdelmoughit Benabdeljalil',
  district: 'حي السلام الجديد',
  at: { at: '18:30' },
  day: { weekdayOf: '2026-11-25' },
  month: { monthOf: '2026-09-01' },
  first: '22',
  said: { text: { key: 'skip-done', args: { what: { text: { key: 'kind-school' } }, when: LONG_WHEN } } },
  label: { text: { key: 'button-turn-take' } },
  last: '28',
  summary: { text: { key: 'month-summary', args: { open: 11 } } },
  weeks: {
    lines: Array.from({ length: 6 }, () => ({
      key: 'month-week-open',
      args: { first: '22', last: '28', turns: 11, open: 11 },
    })),
  },
  from: { on: '2026-11-25' },
  to: { on: '2026-11-28' },
  on: { on: '2026-11-25' },
  until: { on: '2026-11-25' },
  review: { on: '2026-11-25' },
  what: { text: { key: 'kind-school' } },
  when: { text: { key: 'when-days', args: { from: { on: '2026-11-25' }, to: { on: '2026-11-28' } } } },
  question: 'سؤال',
  option: 'اختيار',
  stage: { text: { key: 'circle-stage-forming' } },
  tie: { text: { key: 'tie-friend' } },
  inviter: 'Abdelmoughit Benabdeljalil',
  charter: { text: { key: 'charter-text' } },
  season: { text: { key: 'season-school-return' } },
  note: { text: { key: 'season-is-declined' } },
  answer: { text: { key: 'family-said-nothing-line' } },
  vouched: {
    text: {
      key: 'vouched',
      args: {
        vouchers: 3,
        lines: { lines: [1, 2, 3].map(() => ({ key: 'vouched-line', args: { name: 'Abdelmoughit Benabdeljalil' } })) },
      },
    },
  },
  words: 'كلمات قليلة',
  command: '/here@sanad_solidarity_bot',
  phone: '+212612345678',
  emergency: { text: { key: 'emergency-numbers' } },
  role: { text: { key: 'role-name-coordinator' } },
  place: { text: { key: 'role-place-district', args: { district: 'حي السلام الجديد' } } },
  duty: { text: { key: 'role-duty-treasurer' } },
  number: '123456789',
  code: '1234-5678-9012',
  purpose: { text: { key: 'purpose-circle' } },
  year: '2026',
  moment: { text: { key: 'data-moment', args: { on: { on: '2026-11-25' }, year: '2026', at: { at: '18:30' } } } },
  state: { text: { key: 'data-state-requested' } },
  outcome: { text: { key: 'data-outcome-no-answer' } },
  act: 'read-family',
  you: 'f',
  where: 'abroad',
  zone: { text: { key: 'zone-morocco' } },
  timeZone: 'Africa/Casablanca',
  thanks: { text: { key: 'turn-done', args: { what: { text: { key: 'kind-school' } }, when: LONG_WHEN } } },
  form: { text: { key: 'address-form-f' } },
  capacity: { text: { key: 'capacity-any' } },
  quiet: { text: { key: 'own-quiet-none' } },
  proposer: 'Abdelmoughit Benabdeljalil',
  items: {
    lines: Array.from({ length: 9 }, () => ({ key: 'consent-line', args: { what: { text: { key: 'kind-school' } } } })),
  },
  found: {
    lines: Array.from({ length: 4 }, () => ({
      key: 'text-check-name',
      args: { words: '…من أجل السيدة عبد الرحمن بعد…' },
    })),
  },
  need: {
    text: {
      key: 'need-text-words',
      args: {
        what: { text: { key: 'kind-school' } },
        amount: { text: { key: 'need-amount-pieces', args: { quantity: 11 } } },
        when: { text: { key: 'need-when-morning', args: { when: LONG_WHEN } } },
        area: 'حي السلام الجديد',
        words: 'بطانيات دافئة لفصل الشتاء، جديدة أو نظيفة',
      },
    },
  },
  amount: { text: { key: 'need-amount-pieces', args: { quantity: 11 } } },
  area: 'حي السلام الجديد',
  progress: {
    lines: [
      { key: 'need-is-part-covered' },
      { key: 'need-reach-circle' },
      {
        key: 'need-line-taken',
        args: { name: 'زينب', amount: { text: { key: 'need-amount-pieces', args: { quantity: 2 } } } },
      },
      { key: 'need-line-waiting', args: { waiting: 2 } },
      { key: 'need-line-left', args: { amount: { text: { key: 'need-amount-pieces', args: { quantity: 2 } } } } },
      { key: 'need-next-association', args: { on: { on: '2026-11-25' }, at: { at: '18:30' } } },
    ],
  },
  stands: { text: { key: 'need-is-part-covered' } },
  places: {
    lines: ['erase-place-guardian', 'erase-place', 'erase-place'].map((key) => ({
      key,
      args: { codeName: 'F-1234', role: { text: { key: 'data-role-proxy' } } },
    })),
  },
  card: 'كلمات البطاقة',
  share: { text: { key: 'why-share-and-half', args: { whole: 103 } } },
  why: {
    text: {
      key: 'why',
      args: {
        lines: {
          lines: [
            {
              key: 'why-numbers',
              args: { could: 103, done: 103, share: { text: { key: 'why-share-and-half', args: { whole: 103 } } } },
            },
            { key: 'why-furthest-behind' },
            { key: 'why-effort', args: { effort: 11 } },
          ],
        },
      },
    },
  },
  list: {
    text: {
      key: 'weekday-and',
      args: {
        day: { weekdayOf: '2026-11-25' },
        list: { text: { key: 'weekday', args: { day: { weekdayOf: '2026-11-26' } } } },
      },
    },
  },
  head: { text: { key: 'broadcast-head-draft' } },
  language: { text: { key: 'language-ary' } },
  reference: '123/2026 — 14.03.2026',
  icon: '🛒',
  window: { text: { key: 'window-three-days' } },
  notes: {
    lines: ['commitment-asks-then', 'commitment-counts-double', 'commitment-has-place'].map((key) => ({ key })),
  },
  rhythm: { text: { key: 'rhythm-nth-3', args: { day: { weekdayOf: '2026-11-25' } } } },
  family: { text: { key: 'family-by-proxy', args: { codeName: 'F-1234' } } },
  by: { text: { key: 'by-friend' } },
  people: {
    lines: Array.from({ length: 5 }, () => ({ key: 'cover-call-line', args: { name: 'Abdelmoughit Benabdeljalil' } })),
  },
  lines: {
    lines: [1, 2, 3].map(() => ({
      key: 'coverage-open',
      args: { what: { text: { key: 'kind-groceries' } }, when: LONG_WHEN },
    })),
  },
};
const COUNTS = [
  'could',
  'done',
  'effort',
  'whole',
  'circles',
  'days',
  'districts',
  'families',
  'rotas',
  'longest',
  'members',
  'monthDay',
  'months',
  'open',
  'repaired',
  'requests',
  'step',
  'steps',
  'turns',
  'vouchers',
  'everyWeeks',
  'needs',
  'quantity',
  'most',
  'waiting',
  'silent',
];

const resources = Object.fromEntries(LANGUAGES.map((language) => [language, readLanguage(language)]));

describe.each(LANGUAGES)('the texts in %s', (language) => {
  const { messages, junk, duplicates } = resources[language] as Read;

  test('are read whole, without a line that Fluent drops silently', () => {
    expect(junk).toEqual([]);
    expect(duplicates).toEqual([]);
  });

  test('have the same keys as the Arabic ones, each with the same variables', () => {
    const arabic = (resources['ar'] as Read).messages;
    const missing = [...arabic.keys()].filter((key) => !messages.has(key));

    expect([...messages.keys()].filter((key) => !arabic.has(key))).toEqual([]);
    if (!BORROWING.includes(language)) expect(missing).toEqual([]);
    for (const [key, message] of messages) {
      expect([key, variablesOf(message)]).toEqual([key, variablesOf(arabic.get(key) as Message)]);
    }
  });

  test('can all be put into words, short enough, with nothing technical left in them', () => {
    const { render } = loadLanguages();

    for (const [key, message] of messages) {
      for (const text of renderings(message).map((args) => render(language, { key, args }))) {
        expect(text, key).not.toMatch(/[{}$]|undefined|null|NaN|\[object/u);
        expect(text, key).not.toContain(key);
        expect(text.trim(), key).not.toBe('');
        expect([...text].length, `${key}: ${text}`).toBeLessThanOrEqual(LONGEST_MESSAGE);
      }
    }
  });

  test('keep the labels of buttons short', () => {
    const { render } = loadLanguages();
    const labels = [...messages].filter(
      ([key, message]) => /^(button|tie|window)-/u.test(key) && variablesOf(message).length === 0,
    );

    for (const [key] of labels) {
      const label = render(language, { key });
      expect([...label].length, `${key}: ${label}`).toBeLessThanOrEqual(LONGEST_LABEL);
    }
  });
});

test.each(['ar', 'ary'])('every text that counts has all six plural forms: %s', (language) => {
  const selections = [...(resources[language] as Read).messages.values()].flatMap((message) =>
    selectionsOf(message).map((one) => ({ key: message.id.name, one })),
  );

  expect(selections.length).toBeGreaterThan(5);
  for (const { key, one } of selections.filter(({ one: { selector } }) => !isAddress(selector))) {
    const forms = one.variants.map(({ key: form }) => ('name' in form ? form.name : form.value)).toSorted();
    expect([key, forms]).toEqual([key, ARABIC_FORMS]);
  }
});

test.each(['ar', 'ary'] as const)(
  'a text begins with a letter of its own script, so that the line runs the right way: %s',
  (language) => {
    const { render } = loadLanguages();

    for (const [key, message] of (resources[language] as Read).messages) {
      if (key === 'name' || key.startsWith('language-')) continue;
      for (const text of renderings(message).map((args) => render(language, { key, args }))) {
        const firstStrong = /\p{L}/u.exec(text.replace(/⁨[^⁩]*⁩/gu, ''))?.[0] ?? '';
        expect(firstStrong, `${key}: ${text}`).toMatch(/^\p{Script=Arabic}?$/u);
      }
    }
  },
);

test('every key that the code names exists, and every key is named by the code', () => {
  const source = sourceFiles(join(import.meta.dirname, '../../src'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const named = [...source.matchAll(/'([a-z][a-z-]*)'/gu)].map((match) => match[1]);
  const composed = [...source.matchAll(/`([a-z]+(?:-[a-z]+)*-)\$\{/gu)].map((match) => match[1] ?? '');
  const keys = [...(resources['ar'] as Read).messages.keys()];

  const unknown = [...source.matchAll(/key: '([a-z][a-z-]+)'/gu)]
    .map((match) => match[1] ?? '')
    .filter((key) => !keys.includes(key));
  const unnamed = keys.filter((key) => !named.includes(key) && !composed.some((prefix) => key.startsWith(prefix)));

  expect(unknown).toEqual([]);
  expect(unnamed).toEqual([]);
});

type Read = { messages: Map<string, Message>; junk: string[]; duplicates: string[] };

function readLanguage(language: string): Read {
  const read: Read = { messages: new Map(), junk: [], duplicates: [] };
  for (const file of readdirSync(join(LOCALES_FOLDER, language))) {
    const resource: Resource = parse(readFileSync(join(LOCALES_FOLDER, language, file), 'utf8'), { withSpans: false });
    for (const entry of resource.body) {
      if (entry.type === 'Junk') read.junk.push(`${file}: ${entry.content}`);
      if (entry.type !== 'Message') continue;
      if (read.messages.has(entry.id.name)) read.duplicates.push(entry.id.name);
      read.messages.set(entry.id.name, entry);
    }
  }
  return read;
}

function variablesOf(message: Message): string[] {
  const names = new Set<string>();
  class Names extends Visitor {
    override visitVariableReference(reference: { id: { name: string } }) {
      names.add(reference.id.name);
    }
  }
  new Names().visit(message);
  return [...names].toSorted();
}

function selectionsOf(message: Message): SelectExpression[] {
  const found: SelectExpression[] = [];
  class Selections extends Visitor {
    override visitSelectExpression(selection: SelectExpression) {
      found.push(selection);
      this.genericVisit(selection);
    }
  }
  new Selections().visit(message);
  return found;
}

/** Words chosen by who reads, not by a number. */
function isAddress(selector: SelectExpression['selector']): boolean {
  return selector.type === 'VariableReference' && ['you', 'where'].includes(selector.id.name);
}

function renderings(message: Message): Record<string, Argument>[] {
  const variables = variablesOf(message);
  const unknown = variables.filter((name) => !(name in SAMPLES) && !COUNTS.includes(name));
  if (unknown.length > 0) throw new Error(`${message.id.name}: no sample for ${unknown.join(', ')}`);
  return NUMBERS.map((count) => Object.fromEntries(variables.map((name) => [name, SAMPLES[name] ?? count])));
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('simulator'))
    .map((file) => join(folder, file));
}
