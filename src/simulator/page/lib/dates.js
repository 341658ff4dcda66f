import { locale } from '../texts/speech.js';

const formats = new Map();

/** The time of day on the wall of that zone, such as 08:30. */
export function timeOf(at, timeZone) {
  return format({ hour: '2-digit', minute: '2-digit', hour12: false, timeZone }).format(at);
}

/** The weekday and the date, in words. */
export function dayOf(at, timeZone) {
  return format({ weekday: 'long', day: 'numeric', month: 'long', timeZone }).format(at);
}

/** The weekday and the date as short as they can be told. */
export function shortDayOf(at, timeZone) {
  return format({ weekday: 'short', day: 'numeric', month: 'short', timeZone }).format(at);
}

/** A text that is the same for all moments of one day. */
export function dayKey(at, timeZone) {
  return format({ year: 'numeric', month: '2-digit', day: '2-digit', timeZone }, 'en-CA').format(at);
}

/** Formats are slow to make, so each is made once. */
function format(options, where = locale()) {
  const key = `${where} ${JSON.stringify(options)}`;
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat(where, options));
  return formats.get(key);
}
