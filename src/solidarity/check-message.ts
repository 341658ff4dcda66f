import type { SolidarityMessage } from './read-messages.ts';

type Language = keyof SolidarityMessage['words'];

/** What the guide for solidarity messages can count, and what is wrong with one. */
export type Problem = {
  language: Language;
  rule: 'length' | 'sentences' | 'link' | 'hashtag' | 'emoji' | 'orders' | 'pity' | 'quotes' | 'digits' | 'repeats';
  found: string;
};

/** Characters: Arabic says more with fewer. */
const LENGTHS: { readonly [language in Language]: readonly [number, number] } = {
  ar: [200, 350],
  ary: [200, 350],
  fr: [200, 450],
  en: [200, 450],
};
const SENTENCES = [3, 5] as const;

/** Words that order, blame or shame. */
const ORDERS =
  /(?<![\p{L}\p{M}])(?:[وف]?(?:يجب|ينبغي|عيب|عار|حرام)|للأسف|أين أنتم|حشومة|لازم|il faut|vous devez|on doit|malheureusement|honte|must|should be ashamed|shame|unfortunately|you have to)(?![\p{L}\p{M}])/iu;

/** Words that make somebody an object of pity. */
const PITY =
  /(?<![\p{L}\p{M}])(?:ال)?(?:محتاج(?:ا|ة|ين|ون)?|مسكين(?:ا|ة)?|مساكين|يتيم(?:ا|ة)?|معوز(?:ا|ة|ين|ون)?|nécessiteux|nécessiteuse|malheureux|malheureuse|orphelin(?:e|s|es)?|needy|poor|orphans?|pitiful)(?![\p{L}\p{M}])/iu;

/** Whoever quotes a verse or a saying, or promises a reward, names the source and who has checked it. */
const QUOTES =
  /[﴾﴿]|(?<![\p{L}\p{M}])(?:قال رسول|قال النبي|قال تعالى|قال الله|صلى الله|في الحديث|يقول المثل|المثل الشعبي|أجر عظيم|ثواب|le prophète|le coran|hadith|verset|le proverbe|the prophet|the quran|qur'an|verse|the proverb|reward)(?![\p{L}\p{M}])/iu;

const LINK = /https?:|www\.|t\.me\/|@\w/i;
const EMOJI = /\p{Extended_Pictographic}/gu;
const EASTERN_DIGITS = /[٠-٩۰-۹]/u;
/** What is said by somebody within a message is no sentence of its own. */
const SAID = /«[^»]*»|"[^"]*"|“[^”]*”/gu;

/** Holds one message against what can be counted of the guide. What needs a reader, readers look at. */
export function checkMessage(message: SolidarityMessage): Problem[] {
  return Object.entries(message.words).flatMap(([language, words]) => [
    ...checkWords(words, language as Language),
    ...checkQuotes(message, language as Language, words),
  ]);
}

/** As `checkMessage`, of words that are not in a file yet. */
export function checkWords(words: string, language: Language): Problem[] {
  const problem = (rule: Problem['rule'], found: string): Problem => ({ language, rule, found });
  const [least, most] = LENGTHS[language];
  const length = [...words].length;
  const sentences = countSentences(words);
  const emoji = words.match(EMOJI) ?? [];
  const endsInIt = emoji.length === 1 && words.trimEnd().endsWith(emoji[0] ?? '');
  const matches = ([rule, pattern]: readonly [Problem['rule'], RegExp]) => {
    const [found] = pattern.exec(words) ?? [];
    return found === undefined ? [] : [problem(rule, found)];
  };
  return [
    ...(length < least || length > most ? [problem('length', String(length))] : []),
    ...(sentences < SENTENCES[0] || sentences > SENTENCES[1] ? [problem('sentences', String(sentences))] : []),
    ...(emoji.length === 0 || endsInIt ? [] : [problem('emoji', emoji.join(' '))]),
    ...(
      [
        ['link', LINK],
        ['hashtag', /#\p{L}/u],
        ['orders', ORDERS],
        ['pity', PITY],
        ['digits', EASTERN_DIGITS],
      ] as const
    ).flatMap(matches),
  ];
}

/** Messages of a library that say the same, or have the same name. */
export function checkRepeats(messages: readonly SolidarityMessage[]): Problem[] {
  const seen = new Set<string>();
  return messages.flatMap(({ cell, nr, words }) =>
    [`${cell}.${nr}`, words.ar, words.fr, words.en].flatMap((one): Problem[] => {
      const isNew = !seen.has(one);
      seen.add(one);
      return isNew ? [] : [{ language: 'ar', rule: 'repeats', found: one.slice(0, 60) }];
    }),
  );
}

function checkQuotes({ source, checkedBy }: SolidarityMessage, language: Language, words: string): Problem[] {
  const [found] = QUOTES.exec(words) ?? [];
  return found === undefined || (source && checkedBy) ? [] : [{ language, rule: 'quotes', found }];
}

function countSentences(words: string): number {
  return (words.replace(SAID, 'x').match(/[.؟?!…]+(?=\s|$)/gu) ?? []).length;
}
