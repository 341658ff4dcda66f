import { expect, test } from 'vitest';
import { renewalCard } from '../../src/consent/messages.ts';
import { CHOICES } from '../../src/consent/purposes.ts';
import { loadLanguages } from '../../src/language/languages.ts';
import { LANGUAGES } from '../../src/language/text.ts';

const { render } = loadLanguages();

test.each(LANGUAGES)(
  'the renewal of all but one thing that a family can allow is one short message: %s',
  (language) => {
    for (const [left] of CHOICES.entries()) {
      const purposes = ['circle' as const, ...CHOICES.toSpliced(left, 1)];

      const { text } = renewalCard({ id: 1, codeName: 'F-1234' }, { endsOn: '2027-11-24', purposes });

      expect([...render(language, text)].length).toBeLessThanOrEqual(400);
    }
  },
);

test('help of every kind is one line', () => {
  const { text } = renewalCard({ id: 1, codeName: 'F-1' }, { endsOn: '2027-11-24', purposes: ['circle', ...CHOICES] });

  expect(render('ar', text)).toContain('كل أنواع المساندة');
  expect(render('ar', text)).not.toContain('مراجعة الدروس');
});
