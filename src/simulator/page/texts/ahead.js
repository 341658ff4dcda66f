const HOUR_MS = 3_600_000;
const HOURS_PER_DAY = 24;

/** A span of time in whole days, below a day in whole hours, below an hour in minutes, in words. */
export function dayCount(ms, language) {
  const hours = ms / HOUR_MS;
  const [value, unit] =
    hours >= HOURS_PER_DAY
      ? [Math.round(hours / HOURS_PER_DAY), 'day']
      : hours >= 1
        ? [Math.round(hours), 'hour']
        : [Math.round(hours * 60), 'minute'];
  const locale = { ar: 'ar-MA', fr: 'fr-MA', en: 'en-GB' }[language];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}
