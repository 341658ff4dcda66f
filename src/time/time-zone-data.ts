const NEEDED = '2026c';

/**
 * Africa/Casablanca left its seasonal clock changes for +00:00 on 2026-09-20 (decree 2.26.530, IANA tz 2026c,
 * https://data.iana.org/time-zones/tzdb/NEWS). Before that it was +01:00, and +00:00 in Ramadan.
 */
const PROBES = [
  { timeZone: 'Africa/Casablanca', instant: '2025-03-10T12:00:00Z', offset: '+00:00' },
  { timeZone: 'Africa/Casablanca', instant: '2025-11-23T12:00:00Z', offset: '+01:00' },
  { timeZone: 'Africa/Casablanca', instant: '2026-11-23T12:00:00Z', offset: '+00:00' },
  { timeZone: 'Africa/Casablanca', instant: '2027-02-10T12:00:00Z', offset: '+00:00' },
] as const;

/** What a process believes about time zones. `offsetOf` answers like `+01:00`. */
export type TimeZoneData = {
  tzVersion: string;
  hasTemporal: boolean;
  offsetOf(timeZone: string, isoInstant: string): string;
};

/**
 * Asks this process questions about Moroccan time whose answers are known, because a runtime with older data would send
 * every reminder an hour wrong. Loads and runs on runtimes that are too old to run the rest.
 * @returns undefined when all is well, else some lines for a person that say what is wrong and what to do
 */
export function checkTimeZoneData(data: TimeZoneData = dataOfThisProcess()): string | undefined {
  const wrong = PROBES.map((probe) => ({ ...probe, found: data.offsetOf(probe.timeZone, probe.instant) })).filter(
    ({ found, offset }) => found !== offset,
  );
  if (wrong.length === 0 && data.hasTemporal) return undefined;

  return [
    `This Node (${process.version}) cannot be trusted with local time.`,
    ...(data.hasTemporal ? [] : ['It has no Temporal.']),
    ...wrong.map((p) => `It says ${p.timeZone} is at ${p.found} on ${p.instant.slice(0, 10)}; it is at ${p.offset}.`),
    `Time zone data found: ${data.tzVersion}. Needed: ${NEEDED} or later.`,
    'Run it through npm (npm start), which uses the Node 26 of this project, or install Node 26 or later.',
  ].join('\n');
}

function dataOfThisProcess(): TimeZoneData {
  const hasTemporal = typeof globalThis.Temporal === 'object';
  return {
    tzVersion: process.versions.tz ?? 'unknown',
    hasTemporal,
    offsetOf: hasTemporal ? offsetByTemporal : offsetByIntl,
  };
}

function offsetByTemporal(timeZone: string, isoInstant: string): string {
  return Temporal.Instant.from(isoInstant).toZonedDateTimeISO(timeZone).offset;
}

function offsetByIntl(timeZone: string, isoInstant: string): string {
  const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
  const name = format.formatToParts(new Date(isoInstant)).find((part) => part.type === 'timeZoneName')?.value ?? '';
  return name === 'GMT' ? '+00:00' : name.replace('GMT', '');
}
