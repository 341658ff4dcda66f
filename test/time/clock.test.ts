import { describe, expect, test } from 'vitest';
import { createMovableClock, systemClock } from '../../src/time/clock.ts';

const friday = Temporal.Instant.from('2026-11-27T08:00:00Z');

function buildFrozenClock() {
  return createMovableClock({ frozen: true, startsAt: friday });
}

describe('a frozen clock', () => {
  test('shows its start until it is moved', () => {
    const clock = buildFrozenClock();

    expect(clock.now().equals(friday)).toBe(true);
    clock.forward({ days: 7, hours: 1 });
    expect(clock.now().toString()).toBe('2026-12-04T09:00:00Z');
  });

  test('goes to an instant, and no further back than it shows', () => {
    const clock = buildFrozenClock();

    clock.to(Temporal.Instant.from('2026-11-28T08:00:00Z'));

    expect(clock.now().toString()).toBe('2026-11-28T08:00:00Z');
    expect(clock.offsetMs).toBe(86_400_000);
    expect(() => clock.to(friday)).toThrow(/cannot go back/);
    expect(clock.now().toString()).toBe('2026-11-28T08:00:00Z');
  });

  test('never shows an earlier time than the one it was sent to', () => {
    const clock = buildFrozenClock();

    clock.to(friday.add({ microseconds: 1 }));

    expect(clock.offsetMs).toBe(1);
  });

  test('takes a week as seven days', () => {
    const clock = buildFrozenClock();

    clock.forward({ weeks: 1, days: 1 });

    expect(clock.offsetMs).toBe(8 * 86_400_000);
  });

  test.each([{ hours: -1 }, { months: 1 }, { years: 1 }])('refuses to move by %j', (duration) => {
    const clock = buildFrozenClock();

    expect(() => clock.forward(duration)).toThrow(RangeError);
    expect(clock.offsetMs).toBe(0);
  });
});

describe('a moved clock', () => {
  test('keeps the pace of its base', () => {
    let real = friday;
    const clock = createMovableClock({ base: { now: () => real } });

    clock.forward({ hours: 2 });
    real = real.add({ minutes: 5 });

    expect(clock.now().toString()).toBe('2026-11-27T10:05:00Z');
  });

  test('starts from where an earlier run had got to and tells each move', () => {
    const told: number[] = [];
    const clock = createMovableClock({
      base: { now: () => friday },
      offset: Temporal.Duration.from({ seconds: 1 }),
      onMove: (offsetMs) => told.push(offsetMs),
    });

    clock.forward({ seconds: 2 });
    clock.to(friday.add({ seconds: 10 }));

    expect(told).toEqual([3_000, 10_000]);
  });

  test('follows the machine when given nothing', () => {
    const clock = createMovableClock();

    const before = systemClock.now();
    const shown = clock.now();

    expect(Temporal.Instant.compare(shown, before)).toBeGreaterThanOrEqual(0);
    expect(Temporal.Instant.compare(shown, systemClock.now())).toBeLessThanOrEqual(0);
  });
});
