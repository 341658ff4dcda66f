import { expect, test } from 'vitest';
import { seriesInWords } from '../../src/commitments/in-words.ts';
import { loadLanguages } from '../../src/language/languages.ts';
import { daily, lastDayOfMonth, monthlyOnDay, monthlyOnNthWeekday, weekly } from '../../src/time/recurrence.ts';
import { readable } from '../kit/readable.ts';

const { render } = loadLanguages();

const inWords = (language: 'ar' | 'fr', recurrence: string, lastsDays = 1) =>
  readable(
    render(
      language,
      seriesInWords({
        recurrence,
        opensAt: new Temporal.PlainTime(15),
        lastsDays,
        closesAt: new Temporal.PlainTime(18),
      }),
    ),
  );

test.each([
  [weekly({ weekday: 4 }), 1, 'يوم الخميس من كل أسبوع بين 15:00 و18:00', 'chaque jeudi entre 15:00 et 18:00'],
  [weekly({ weekday: 4 }), 3, 'كل أسبوع بين الخميس والسبت', 'chaque semaine entre jeudi et samedi'],
  [
    weekly({ weekday: [1, 3, 5] }),
    1,
    'كل أسبوع: الاثنين والأربعاء والجمعة، بين 15:00 و18:00',
    'chaque semaine : lundi, mercredi et vendredi, entre 15:00 et 18:00',
  ],
  [
    weekly({ weekday: 4, every: 2 }),
    2,
    'كل أسبوعين: الخميس، على مدى يومين',
    'toutes les 2 semaines : jeudi, sur 2 jours',
  ],
  [
    weekly({ weekday: 4, every: 3 }),
    3,
    'كل 3 أسابيع: الخميس، على مدى 3 أيام',
    'toutes les 3 semaines : jeudi, sur 3 jours',
  ],
  [daily(), 1, 'كل يوم، بين 15:00 و18:00', 'chaque jour, entre 15:00 et 18:00'],
  [monthlyOnDay({ day: 15 }), 1, 'يوم 15 من كل شهر، بين 15:00 و18:00', 'le 15 de chaque mois, entre 15:00 et 18:00'],
  [
    monthlyOnNthWeekday({ weekday: 6, nth: 1 }),
    1,
    'يوم السبت الأول من كل شهر، بين 15:00 و18:00',
    'le premier samedi de chaque mois, entre 15:00 et 18:00',
  ],
  [
    monthlyOnNthWeekday({ weekday: 5, nth: -1 }),
    1,
    'يوم الجمعة الأخير من كل شهر، بين 15:00 و18:00',
    'le dernier vendredi de chaque mois, entre 15:00 et 18:00',
  ],
  [lastDayOfMonth(), 1, 'آخر يوم من كل شهر، بين 15:00 و18:00', 'le dernier jour de chaque mois, entre 15:00 et 18:00'],
])('%s over %i days is said in Arabic and in French', (recurrence, lastsDays, arabic, french) => {
  expect(inWords('ar', recurrence, lastsDays)).toBe(arabic);
  expect(inWords('fr', recurrence, lastsDays)).toBe(french);
});
