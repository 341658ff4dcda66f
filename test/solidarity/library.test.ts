import { describe, expect, test } from 'vitest';
import { checkMessage, checkRepeats, checkWords } from '../../src/solidarity/check-message.ts';
import { coverageOf, describeCoverage, gapsOf } from '../../src/solidarity/coverage.ts';
import { readLibrary } from '../../src/solidarity/library.ts';
import { readMessages } from '../../src/solidarity/read-messages.ts';

const library = readLibrary();

/** Three sentences of a permitted length, with a place for what is to be tried. */
function arabicWith(words: string): string {
  const long = 'نجلس معا في البيت كل مساء ونتحدث عما جرى في اليوم كله، ونترك مكانا لضيف يأتينا من بعيد أو قريب';
  return `${long}. ${long}. ${words}.`;
}

function rulesOf(words: string, language: 'ar' | 'fr' | 'en' = 'ar'): string[] {
  return checkWords(words, language).map(({ rule }) => rule);
}

describe('the library', () => {
  test('has at least a hundred messages, each by the guide, none twice', () => {
    expect(library.length).toBeGreaterThanOrEqual(100);
    expect(library.flatMap(checkMessage)).toEqual([]);
    expect(checkRepeats(library)).toEqual([]);
  });

  test('leaves no cell, value or season without a message', () => {
    expect(gapsOf(coverageOf(library))).toEqual([]);
  });

  test('says the first message of every cell in Darija too', () => {
    const first = library.filter(({ nr }) => nr === 1);

    expect(first).toHaveLength(25);
    expect(first.filter(({ words }) => words.ary === undefined)).toEqual([]);
  });

  test('shows the grid as text', () => {
    expect(describeCoverage(coverageOf(library))).toMatch(/^ +1 +2 +3 +4 +5\nA +4 +4 +4 +4 +4\n/);
  });
});

describe('the lint', () => {
  test('passes what the guide asks for', () => {
    expect(rulesOf(arabicWith('لنجرب هذا الأسبوع'))).toEqual([]);
    expect(rulesOf(arabicWith('لنجرب هذا الأسبوع 🌿').replace(/\.$/, ''))).not.toContain('emoji');
  });

  test('refuses what is too short or too long', () => {
    expect(rulesOf('لنجلس. لنأكل. لنتحدث.')).toContain('length');
    expect(rulesOf(`${arabicWith('لنجرب')} ${arabicWith('لنجرب')}`)).toContain('length');
  });

  test('refuses too few and too many sentences, and does not count what somebody says in them', () => {
    const one = `${'كلمة '.repeat(45)}.`;
    const many = 'نجلس معا كل مساء في البيت ونتحدث. '.repeat(7);

    expect(rulesOf(one)).toContain('sentences');
    expect(rulesOf(many)).toContain('sentences');
    expect(rulesOf(arabicWith('نسأل «كيف الحال؟ هل كل شيء بخير؟ هل ينقص شيء؟» وننتظر'))).toEqual([]);
  });

  test.each([
    ['orders', 'يجب أن نجرب هذا الأسبوع'],
    ['orders', 'وينبغي أن نجرب هذا الأسبوع'],
    ['orders', 'للأسف لا نجرب هذا الأسبوع'],
    ['pity', 'لنعط المسكين شيئا هذا الأسبوع'],
    ['pity', 'لنعط محتاجا شيئا هذا الأسبوع'],
    ['link', 'لننظر https://example.org هذا الأسبوع'],
    ['hashtag', 'لنجرب #تضامن هذا الأسبوع'],
    ['emoji', '🌿 لنجرب هذا الأسبوع 🌿'],
    ['digits', 'لنجرب ٣ أيام هذا الأسبوع'],
  ])('finds %s', (rule, words) => {
    expect(rulesOf(arabicWith(words))).toContain(rule);
  });

  test('does not take a word for another that only contains it', () => {
    expect(rulesOf(arabicWith('لنكتب ما يُعار عندنا، ونتعيّن للعمل هذا الأسبوع'))).toEqual([]);
  });

  test('refuses a quotation until its source and whoever has checked it are named', () => {
    const [some] = library;
    if (!some) throw new Error('there is no message');
    const quoting = { ...some, words: { ...some.words, ar: arabicWith('قال رسول الله كلمة نحبها') } };

    expect(checkMessage(quoting)).toMatchObject([{ rule: 'quotes', language: 'ar' }]);
    expect(checkMessage({ ...quoting, source: 'صحيح' })).toMatchObject([{ rule: 'quotes' }]);
    expect(checkMessage({ ...quoting, source: 'صحيح', checkedBy: 'لجنة القيم' })).toEqual([]);
  });

  test('finds what is said twice', () => {
    const [some] = library;
    if (!some) throw new Error('there is no message');

    expect(checkRepeats([some, { ...some, nr: 9 }]).map(({ rule }) => rule)).toEqual(['repeats', 'repeats', 'repeats']);
  });
});

describe('a file of messages', () => {
  const whole = `# a note
A1.1
value: unity
mode: revive
depth: touch
season: any
act: call
ar: كلمة
fr: mot
en: word
`;

  test('is read field by field', () => {
    expect(readMessages(whole, 'A1.txt')).toEqual([
      {
        cell: 'A1',
        nr: 1,
        value: 'unity',
        mode: 'revive',
        depth: 'touch',
        season: 'any',
        act: 'call',
        words: { ar: 'كلمة', fr: 'mot', en: 'word' },
      },
    ]);
  });

  test.each([
    ['a field that is missing', whole.replace('fr: mot\n', ''), 'A1.txt:2: fr is missing'],
    ['a value nobody knows', whole.replace('unity', 'luck'), 'A1.txt:2: value cannot be luck'],
    ['a field that is there twice', whole.replace('fr: mot', 'fr: mot\nfr: mot'), 'A1.txt:10: fr is there twice'],
    ['a line that is no field', whole.replace('fr: mot', 'mot'), 'A1.txt:9: this is no field of a message'],
    ['a field before any message', `value: unity\n${whole}`, 'A1.txt:1: this is no field of a message'],
  ])('is refused with the line named for %s', (_, text, message) => {
    expect(() => readMessages(text, 'A1.txt')).toThrow(message);
  });
});
