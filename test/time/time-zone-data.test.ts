import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { checkTimeZoneData, type TimeZoneData } from '../../src/time/time-zone-data.ts';

/** As Node 20 knows it: Morocco at +01:00 outside Ramadan for years to come. */
const stale: TimeZoneData = {
  tzVersion: '2025c',
  hasTemporal: true,
  offsetOf: (_, isoInstant) =>
    isoInstant.startsWith('2025-03') || isoInstant.startsWith('2027-02') ? '+00:00' : '+01:00',
};

describe('the time zone data', () => {
  test('of this process is good', () => {
    expect(checkTimeZoneData()).toBeUndefined();
  });

  test('that is too old is named, with what is wrong, what is needed and what to do', () => {
    const problem = checkTimeZoneData(stale)?.split('\n');

    expect(problem).toEqual([
      expect.stringContaining('cannot be trusted with local time'),
      'It says Africa/Casablanca is at +01:00 on 2026-11-23; it is at +00:00.',
      'Time zone data found: 2025c. Needed: 2026c or later.',
      expect.stringMatching(/npm start.*Node 26/),
    ]);
  });

  test('that forgot the past is refused as well', () => {
    const problem = checkTimeZoneData({ ...stale, offsetOf: () => '+00:00' });

    expect(problem).toContain('on 2025-11-23; it is at +01:00');
  });

  test('is not enough without Temporal', () => {
    const file = new URL('../../src/time/time-zone-data.ts', import.meta.url).href;
    const program = `import { checkTimeZoneData } from '${file}'; console.log(checkTimeZoneData());`;
    const args = ['--no-harmony-temporal', '--input-type=module', '--eval', program];

    const problem = execFileSync(process.execPath, args, { encoding: 'utf8' });

    expect(problem).toContain('It has no Temporal.');
    expect(problem).not.toContain('It says');
  });
});
