import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { I18n } from '@grammyjs/i18n';
import type { Argument, Language, Text } from './text.ts';
import { LANGUAGES } from './text.ts';

export const LOCALES_FOLDER = join(import.meta.dirname, '../../locales');

/**
 * Moroccan month names, week and digits come with `ar-MA`; plain `ar` says نوفمبر for نونبر. Darija alone would count and write dates as in
 * English, so its plural forms come from `ar-MA`; the Arabic bundle is added first and keeps that name for itself. For Tamazight Intl has no
 * plural rules.
 */
const LOCALES = {
  ar: ['ar-MA', 'ar'],
  fr: ['fr-MA', 'fr'],
  en: ['en'],
  ary: ['ary', 'ar-MA'],
  zgh: ['zgh'],
} as const satisfies Record<Language, readonly string[]>;

/** How dates are written: as in the texts around them. */
const DATE_LOCALES = { ar: 'ar-MA', fr: 'fr-MA', en: 'en', ary: 'ar-MA', zgh: 'ar-MA' } as const;

/** Languages in which a text may still be missing: it is given in Arabic then. */
const BORROWING: ReadonlySet<Language> = new Set(['ary', 'zgh']);

/** How a reader wants to be addressed, as a brother, as a sister or neither; texts may choose their words by `$you`. Never guessed from a name. */
export type AddressForm = 'm' | 'f' | 'n';

/** Who reads. Somebody abroad is told whose clock an hour is of; texts choose their words by `$where`. */
export type Reader = { you: AddressForm; where: 'here' | 'abroad' };

const ANYBODY: Reader = { you: 'n', where: 'here' };

export type Languages = {
  /** Puts a text into words. @throws Error when the key or one of its variables is missing: a reader never sees a key */
  render(language: Language, text: Text, reader?: Reader): string;
};

/** Reads every `locales/<language>/*.ftl`. The files of one language are one bundle, the Arabic one first. */
export function loadLanguages(folder = LOCALES_FOLDER): Languages {
  const i18n = new I18n({ defaultLocale: 'ar-MA', fluentOptions: { warningHandler: refuse } });
  const borrowed = new Map<Language, Set<string>>();
  for (const language of LANGUAGES) {
    const source = readLanguage(folder, language);
    i18n.fluent.addTranslationSync({ locales: [...LOCALES[language]], source, isDefault: language === 'ar' });
    if (BORROWING.has(language)) borrowed.set(language, keysOf(source));
  }
  const speaking = (language: Language, key: string): Language =>
    borrowed.get(language)?.has(key) === false ? 'ar' : language;
  const render = (language: Language, text: Text, reader: Reader = ANYBODY): string =>
    i18n.fluent.translate(LOCALES[speaking(language, text.key)][0], text.key, variables(language, text, reader));
  const variables = (language: Language, { args = {} }: Text, reader: Reader) => ({
    you: reader.you,
    where: reader.where,
    ...Object.fromEntries(Object.entries(args).map(([name, value]) => [name, word(language, value, reader)])),
  });
  const word = (language: Language, value: Argument, reader: Reader): string | number => {
    if (typeof value !== 'object') return value;
    if ('text' in value) return render(language, value.text, reader);
    if ('lines' in value) return value.lines.map((line) => render(language, line, reader)).join('\n');
    return dateInWords(DATE_LOCALES[language], value);
  };
  return { render };
}

function readLanguage(folder: string, language: Language): string {
  const files = readdirSync(join(folder, language)).filter((file) => file.endsWith('.ftl'));
  return files
    .toSorted()
    .map((file) => readFileSync(join(folder, language, file), 'utf8'))
    .join('\n');
}

function keysOf(source: string): Set<string> {
  return new Set([...source.matchAll(/^([a-z][\w-]*) *=/gmu)].map(([, key]) => key ?? ''));
}

type DateArgument = Exclude<Extract<Argument, object>, { text: Text } | { lines: Text[] }>;

const SHAPES = {
  on: { weekday: 'long', day: 'numeric', month: 'long' },
  weekdayOf: { weekday: 'long' },
  shortWeekdayOf: { weekday: 'short' },
  monthOf: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

function dateInWords(locale: string, value: DateArgument): string {
  if ('at' in value) return value.at.slice(0, 5);
  const [[shape, date] = ['on', ''] as const] = Object.entries(value) as [keyof typeof SHAPES, string][];
  const noon = new Date(`${date}T12:00:00Z`);
  return new Intl.DateTimeFormat(locale, { ...SHAPES[shape], timeZone: 'UTC' }).format(noon).replace('،', '');
}

function refuse(warning: { type: unknown; path?: string }): never {
  throw new Error(`no text for the key ${warning.path}`);
}
