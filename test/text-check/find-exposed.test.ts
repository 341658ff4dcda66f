import { describe, expect, test } from 'vitest';
import { findExposed } from '../../src/text-check/find-exposed.ts';
import { NAMES } from './people.ts';

const KNOWN = {
  names: ['فاطمة', 'Karim Alaoui', 'علي', 'عبد الله بنعلي', 'أم ياسين'],
  phones: ['+212612345678'],
  addresses: ['زنقة الورود، رقم 12، الطابق الثاني، حي السلام', '14 rue des Orangers'],
};

function marked(words: string, known = KNOWN): string[] {
  return findExposed(words, known).map(({ from, to, what }) => `${what}: ${words.slice(from, to)}`);
}

describe('names of the circle', () => {
  test('are found in every spelling and script in which they are stored and written', () => {
    const missed = NAMES.flatMap(([arabic, latin]) => {
      const spellings = [arabic, ...latin];
      return spellings.flatMap((stored) =>
        spellings
          .filter((written) => !marked(`… ${written} …`, { names: [stored], phones: [], addresses: [] }).length)
          .map((written) => `${stored} written ${written}`),
      );
    });

    expect(missed).toEqual([]);
  });

  test.each([
    ['ف ا ط م ة تحتاج إلى عون', 'name: ف ا ط م ة'],
    ['فاط مة في الحي', 'name: فاط مة'],
    ['F.a.t.i.m.a', 'name: F.a.t.i.m.a'],
    ['ف\u200Cاط\u200Fمة', 'name: ف\u200Cاط\u200Fمة'],
    ['ⴼⴰⵟⵉⵎⴰ', 'name: ⴼⴰⵟⵉⵎⴰ'],
    ['Мme FАTIMА', 'name: FАTIMА'],
    ['ولفاطمة', 'name: ولفاطمة'],
    ['ف      ا      ط\nم\nة', 'name: ف      ا      ط\nم\nة'],
    ['ف🌸ا🌸ط🌸م🌸ة', 'name: ف🌸ا🌸ط🌸م🌸ة'],
    ['🇫🇦🇹🇮🇲🇦', 'name: 🇫🇦🇹🇮🇲🇦'],
    ['ꜰᴀᴛɪᴍᴀ', 'name: ꜰᴀᴛɪᴍᴀ'],
    ['𝐅𝐚𝐭𝐢𝐦𝐚', 'name: 𝐅𝐚𝐭𝐢𝐦𝐚'],
    ['F4t1ma', 'name: F4t1ma'],
    ['abdel-ilah et abd allah', 'name: abd allah'],
    ['عند كريم', 'name: كريم'],
    ['سلموا على علي', 'name: علي'],
    ['دار السي على.', 'name: على'],
    ['وليد الياسيني، ياسين', 'name: ياسين'],
  ])('are marked where they stand: %s', (words, place) => {
    expect(marked(words)).toContain(place);
  });

  test.each([
    'ضعوه على الطاولة وعلى الكرسي',
    'بارك الله فيكم',
    'أم تحتاج إلى عون في الدين والدنيا',
    'elle est là, chez les voisins',
    'a dream of the whole team',
    '',
    '   ',
    '👍🏽',
  ])('are not found where nobody is named: %s', (words) => {
    expect(marked(words)).toEqual([]);
  });

  test('of nobody are found when none is known, also of whoever is called by a title only', () => {
    expect(marked('فاطمة', { names: ['أم', 'Si', '—'], phones: [], addresses: [] })).toEqual([]);
  });
});

describe('numbers', () => {
  test.each([
    '06 12 34 56 78',
    '٠٦١٢٣٤٥٦٧٨',
    '۰۶-۱۲-۳۴-۵۶-۷۸',
    '+212 6.12.34.56.78',
    '00212612345678',
    '+212 (0) 6 12 34 56 78',
    'O612 34 56 78',
    '0️⃣6️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣',
    '06 ثم 12 ثم 34 ثم 56 ثم 78',
    'zéro six, douze, trente-quatre, cinquante-six',
    'صفر ستة واحد واثنان وثلاثة',
  ])('of the circle are found however they are written: %s', (words) => {
    expect(marked(words).some((place) => place.startsWith('phone'))).toBe(true);
  });

  test.each(['05 22 11 22 33', 'call +33 6 11 22 33 44', 'CIN AB 123456'])('of anybody are found: %s', (words) => {
    expect(marked(words).some((place) => place.startsWith('phone'))).toBe(true);
  });

  test.each(['wa.me/2126', 'voir www.exemple.ma', 'اكتبوا إلى @jiran_alhay', 'a@b.com', 'https://t.me/x'])(
    'are not the only way to be found, links are another: %s',
    (words) => {
      expect(marked(words).some((place) => place.startsWith('link'))).toBe(true);
    },
  );

  test.each([
    'يوم 24/11/2026 من 10:00 إلى 12:30',
    'le 24/11 à 10h30, 2 adultes et 3 enfants',
    '2026-11-24 10:00-12:00',
    'درسان أو ثلاثة، ساعتان في كل أسبوع',
  ])('of days and hours may be written: %s', (words) => {
    expect(marked(words)).toEqual([]);
  });
});

describe('what says too much whoever it is of', () => {
  test.each([
    ['تحتاج إلى ٥٠٠ درهم', 'sum: درهم'],
    ['500dh', 'sum: dh'],
    ['il manque 300 € ', 'sum: €'],
    ['bghat 200 dirhams', 'sum: dirhams'],
    ['عليها ديون كثيرة', 'debt: عليها ديون'],
    ['pour payer ses dettes', 'debt: dettes'],
    ['rah 3ndha kridi', 'debt: kridi'],
    ['she owes money', 'debt: owes'],
    ['في زنقة 5', 'street: زنقة'],
    ['قرب الورود', 'street: الورود'],
    ['au 14 rue X', 'street: rue'],
    ['chez eux, près des Orangers', 'street: Orangers'],
    ['f zan9a 3', 'street: zan9a'],
    ['n° 12', 'street: n°'],
    ['هي مريضة بالسكري', 'illness: مريضة'],
    ['والمرض صعب', 'illness: والمرض'],
    ['un enfant handicapé', 'illness: handicapé'],
    ['he has cancer', 'illness: cancer'],
    ['rah mrida bzaf', 'illness: mrida'],
  ])('is marked: %s', (words, place) => {
    expect(marked(words)).toContain(place);
  });

  test.each(['مرافقة إلى الطبيب', 'في حي السلام', 'un rendez-vous chez le médecin', 'a lot of thanks', 'في المدينة'])(
    'is not what a need must say: %s',
    (words) => {
      expect(marked(words)).toEqual([]);
    },
  );
});
