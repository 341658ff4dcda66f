import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CAPS, hasRoomOn, type Load, looksAheadUntil, mayRing, nextDayWithRoom } from '../../src/calm/room.ts';

const MONDAY = Temporal.PlainDate.from('2026-11-23');
const day = (days: number) => MONDAY.add({ days });
const load = (sent: number[], promised: number[] = []): Load => ({
  sentOn: sent.map(day),
  promisedOn: promised.map(day),
});

describe('room for a message that is no promise', () => {
  test.for<[string, Load, boolean]>([
    ['after nothing', load([]), true],
    ['after one today', load([0]), true],
    ['not after two today', load([0, 0]), false],
    ['not where a reminder of today takes the second place', load([0], [0]), false],
    ['after four in the week', load([-6, -4, -2, -1]), true],
    ['not after five in the week', load([-6, -5, -4, -2, -1]), false],
    ['what is a week old counts no more', load([-7, -7, -4, -2, -1]), true],
    ['not where reminders of the next days need what is left', load([-1, -1], [1, 2, 3]), false],
    ['a reminder after the old ones have left takes nothing away', load([-6, -5, -4, -3], [6]), true],
    ['several reminders of one day are one message', load([-1], [1, 1, 1, 2]), true],
    ['never where one’s own turns fill the week', load([], [0, 1, 2, 3, 4, 5, 6]), false],
  ])('%s', ([, one, expected]) => {
    expect(hasRoomOn(one, MONDAY)).toBe(expected);
  });

  test('what waits goes on the first day with room, or is looked at again after a week', () => {
    expect(nextDayWithRoom(load([0, 0]), day(1))).toEqual(day(1));
    expect(nextDayWithRoom(load([0, 0, -1, -1, -2]), day(1))).toEqual(day(5));
    expect(
      nextDayWithRoom(
        load(
          [],
          Array.from({ length: 21 }, (_, at) => at),
        ),
        day(1),
      ),
    ).toEqual(day(8));
  });
});

describe('a promise', () => {
  test('the last one of the week looks ahead until there is room again', () => {
    expect(looksAheadUntil(load([-1, -2, -3]), MONDAY)).toBeUndefined();
    expect(looksAheadUntil(load([-1, -2, -3, -4]), MONDAY)).toEqual(day(3));
  });

  test('goes out without a sound beyond what a person gets', () => {
    expect(mayRing(load([0, 0]), MONDAY)).toBe(false);
    expect(mayRing(load([-1, -2, -3, -4, -5]), MONDAY)).toBe(false);
    expect(mayRing(load([-1, -2, -3, -4]), MONDAY)).toBe(true);
  });
});

test('whatever comes, no promise is lost and nobody hears more than the caps allow', () => {
  const events = fc.array(fc.record({ on: fc.nat(40), isTurn: fc.boolean() }), { maxLength: 80 });
  fc.assert(
    fc.property(events, (stream) => {
      const { rung, reminded, counted } = live(stream);

      const turnDays = [...new Set(stream.filter(({ isTurn }) => isTurn).map(({ on }) => on))];
      expect([...reminded].toSorted((a, b) => a - b)).toEqual(turnDays.toSorted((a, b) => a - b));
      expect(counted).toBeLessThanOrEqual(stream.filter(({ isTurn }) => !isTurn).length);
      for (const end of rung) {
        expect(rung.filter((one) => one === end).length).toBeLessThanOrEqual(CAPS.aDay);
        expect(rung.filter((one) => one <= end && one > end - 7).length).toBeLessThanOrEqual(CAPS.aWeek);
      }
    }),
  );
});

/** A stretch of days as the sender lives it: each day first what waits, one by one, and in the evening the reminder of all turns of the day. */
function live(stream: readonly { on: number; isTurn: boolean }[]) {
  const [sent, rung, reminded]: [number[], number[], Set<number>] = [[], [], new Set()];
  const turns = new Set(stream.filter(({ isTurn }) => isTurn).map(({ on }) => on));
  let waiting = 0;
  let counted = 0;
  for (let today = 0; today <= 60; today++) {
    waiting += stream.filter(({ on, isTurn }) => on === today && !isTurn).length;
    const promised = [...turns].filter((on) => on >= today && on <= today + 14 && !reminded.has(on));
    while (waiting > 0 && hasRoomOn(load(sent, promised), day(today))) {
      [waiting, counted] = [waiting - 1, counted + 1];
      rung.push(today);
      sent.push(today);
    }
    if (!turns.has(today) || reminded.has(today)) continue;
    if (mayRing(load(sent), day(today))) rung.push(today);
    const until = looksAheadUntil(load(sent), day(today));
    const ahead = until ? promised.filter((on) => Temporal.PlainDate.compare(day(on), until) < 0) : [];
    for (const on of [today, ...ahead]) reminded.add(on);
    sent.push(today);
  }
  return { rung, reminded, counted };
}
