/** The languages every text exists in. Arabic is the source. */
export const LANGUAGES = ['ar', 'fr', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A text to be rendered in the reader's language: a key of `locales/<language>/*.ftl` and its arguments. */
export type Text = { key: string; args?: { [name: string]: Argument } };

/**
 * What a text may be given. Plain strings are names and codes, isolated when drawn; numbers choose plural forms.
 * Dates and times are local already and are only put into words.
 */
export type Argument =
  | string
  | number
  | { on: string }
  | { weekdayOf: string }
  | { at: string }
  | { until: string; timeZone: string }
  | { text: Text }
  | { list: Text[] };

export function isLanguage(value: unknown): value is Language {
  return LANGUAGES.some((language) => language === value);
}
