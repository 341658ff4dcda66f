import { recall, remember } from '../lib/kept.js';
import { ar } from './labels-ar.js';
import { en } from './labels-en.js';
import { fr } from './labels-fr.js';

const LABELS = { ar, fr, en };
const LOCALES = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' };

/** The languages of the page, each in its own name. */
export const LANGUAGES = { ar: 'العربية', fr: 'Français', en: 'English' };

let language = 'ar';

/** A label in the language of the page. Some take what they speak of. */
export function label(key, ...details) {
  const words = LABELS[language][key];
  return typeof words === 'function' ? words(...details) : words;
}

/** The locale dates are written in. */
export function locale() {
  return LOCALES[language];
}

/** Puts the page into a language and remembers it on this device. */
export function speak(chosen) {
  remember('language', chosen);
  become(chosen);
}

/** The language chosen on this device before, else the first of the browser's that the page speaks, else Arabic. */
export function begin() {
  const wanted = [recall('language'), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  become(wanted.find((tag) => tag in LABELS) ?? 'ar');
}

function become(chosen) {
  language = chosen;
  document.documentElement.lang = language;
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  document.title = label('title');
}

export function spoken() {
  return language;
}
