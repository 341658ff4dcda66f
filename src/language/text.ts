/**
 * The languages a person may choose, by their place in buttons: new ones come at the end. Arabic is the source; a text that is not there in
 * Darija (`ary`) or Tamazight (`zgh`) is given in Arabic.
 */
export const LANGUAGES = ['ar', 'fr', 'en', 'ary', 'zgh'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A text to be rendered in the reader's language: a key of `locales/<language>/*.ftl` and its arguments. */
export type Text = { key: string; args?: { [name: string]: Argument } };

/**
 * What a text may be given. Plain strings are names and codes, isolated when drawn; numbers choose plural forms.
 * `on`, `weekdayOf`, `shortWeekdayOf` and `monthOf` are local ISO dates, `at` is a local time `HH:MM`: they are only put into words, never moved between zones.
 */
export type Argument =
  | string
  | number
  | { on: string }
  | { weekdayOf: string }
  | { shortWeekdayOf: string }
  | { monthOf: string }
  | { at: string }
  | { text: Text }
  | { lines: Text[] };

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}

export function isRightToLeft(language: Language): boolean {
  return language === 'ar' || language === 'ary';
}
