import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Bucket, KNOWN, STRANGERS, takeToken } from '../../src/chat/bucket.ts';

const NOW = Temporal.Instant.from('2026-11-23T10:00:00Z');

describe('how much a person may send', () => {
  test('a burst is listened to, then they are told once, then there is silence', () => {
    let bucket: Bucket | undefined;
    const verdicts = Array.from({ length: KNOWN.burst + 5 }, () => {
      const taken = takeToken(bucket, NOW, KNOWN);
      bucket = taken.bucket;
      return taken.verdict;
    });

    expect(verdicts.filter((verdict) => verdict === 'listen').length).toBe(KNOWN.burst);
    expect(verdicts.slice(KNOWN.burst)).toEqual(['say so', 'be silent', 'be silent', 'be silent', 'be silent']);
  });

  test('twenty a minute go on for ever', () => {
    let bucket: Bucket | undefined = { spent: KNOWN.burst - 1, at: NOW, warned: false };
    for (let index = 1; index < 500; index++) {
      const taken = takeToken(bucket, NOW.add({ seconds: 3 * index }), KNOWN);
      expect(taken.verdict).toBe('listen');
      bucket = taken.bucket;
    }
  });

  test('never more than the burst and the rate, whatever the times, also when a clock goes back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5000, max: 60_000 }), { maxLength: 300 }), (gaps) => {
        let bucket: Bucket | undefined;
        let at = NOW;
        let latest = NOW;
        let heard = 0;
        for (const gap of gaps) {
          at = at.add({ milliseconds: gap });
          if (Temporal.Instant.compare(at, latest) < 0) at = latest;
          latest = at;
          const taken = takeToken(bucket, at, STRANGERS);
          bucket = taken.bucket;
          if (taken.verdict === 'listen') heard += 1;
        }
        const most = STRANGERS.burst + NOW.until(latest).total('minutes') * STRANGERS.perMinute;
        expect(heard).toBeLessThanOrEqual(Math.ceil(most));
      }),
    );
  });
});
