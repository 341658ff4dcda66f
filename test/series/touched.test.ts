import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairDates } from '../../src/series/pair-dates.ts';
import type { Held } from '../../src/series/touched.ts';
import { isUntouched } from '../../src/series/touched.ts';
import type { Turn } from '../../src/turns/store.ts';

const NOW = Temporal.Instant.from('2026-11-23T10:00:00Z');
const TOMORROW = NOW.add({ hours: 24 });
const theirs: Held = { kind: 'original', outcome: null };

const untouched = (status: Turn['status'], held: readonly Held[], startsAt = TOMORROW) =>
  isUntouched({ status, startsAt }, held, NOW);

describe('nobody has touched a turn', () => {
  test.each<[string, Turn['status'], Held[]]>([
    ['that is planned', 'planned', [theirs]],
    ['that was reminded of and not answered', 'asked', [theirs]],
    ['for which nobody could be found', 'escalated', []],
    ['that was called off and taken up again', 'planned', [{ kind: 'original', outcome: 'cancelled' }, theirs]],
    ['that went on because somebody is away', 'planned', [{ kind: 'original', outcome: 'rests' }, theirs]],
  ])('%s', (_, status, held) => {
    expect(untouched(status, held)).toBe(true);
  });
});

describe('somebody has touched a turn', () => {
  test.each<[string, Turn['status'], Held[]]>([
    ['that was accepted', 'accepted', [theirs]],
    [
      'that was covered',
      'planned',
      [
        { kind: 'original', outcome: 'cannot' },
        { kind: 'cover', outcome: null },
      ],
    ],
    [
      'that was swapped',
      'planned',
      [
        { kind: 'original', outcome: 'covered' },
        { kind: 'swap', outcome: null },
      ],
    ],
    [
      'that was handed over',
      'planned',
      [
        { kind: 'original', outcome: 'left' },
        { kind: 'handover', outcome: null },
      ],
    ],
    ['that somebody said no to', 'seeking_cover', [{ kind: 'original', outcome: 'cannot' }]],
    ['that nobody answered for', 'planned', [{ kind: 'original', outcome: 'no_answer' }, theirs]],
    ['that is being asked for', 'seeking_cover', [theirs]],
    ['for which a swap is asked', 'seeking_cover', [theirs]],
    ['that somebody refused and nobody took', 'escalated', [{ kind: 'original', outcome: 'cannot' }]],
    ['that is done', 'done', [{ kind: 'original', outcome: 'done' }]],
  ])('%s', (_, status, held) => {
    expect(untouched(status, held)).toBe(false);
  });

  test('whose window has opened', () => {
    expect(untouched('planned', [theirs], NOW)).toBe(false);
    expect(untouched('planned', [theirs], NOW.add({ seconds: 1 }))).toBe(true);
  });
});

const turnOn = (text: string) => ({ onDate: Temporal.PlainDate.from(text) });
const dates = (...texts: string[]) => texts.map((text) => Temporal.PlainDate.from(text));

describe('where turns go when a series changes', () => {
  test('a turn whose date is still there stays, the others move to the nearest free date', () => {
    const thursday = turnOn('2026-11-26');
    const next = turnOn('2026-12-03');

    const { moves, off } = pairDates([thursday, next], dates('2026-11-27', '2026-12-03', '2026-12-04'));

    expect(moves.map(({ turn, to }) => [turn.onDate.toString(), to.toString()])).toEqual([
      ['2026-12-03', '2026-12-03'],
      ['2026-11-26', '2026-11-27'],
    ]);
    expect(off).toEqual([]);
  });

  test('a turn with no date within six days is called off', () => {
    const turns = [turnOn('2026-11-26'), turnOn('2026-12-03'), turnOn('2026-12-10')];

    const { moves, off } = pairDates(turns, dates('2026-12-01'));

    expect(moves).toHaveLength(1);
    expect(moves[0]?.turn).toBe(turns[0]);
    expect(off).toEqual([turns[1], turns[2]]);
    expect(pairDates([turnOn('2026-11-26')], dates('2026-12-03')).off).toHaveLength(1);
  });

  test('every turn goes to one date or off, no date is given twice, and what is in line stays', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((days) => Temporal.PlainDate.from('2026-11-23').add({ days }));
    const some = fc.uniqueArray(day, { selector: String, maxLength: 12 });
    fc.assert(
      fc.property(some, some, (before, after) => {
        const turns = before.map((onDate) => ({ onDate }));
        const { moves, off } = pairDates(turns, after.toSorted(Temporal.PlainDate.compare));

        expect(new Set([...moves.map(({ turn }) => turn), ...off])).toEqual(new Set(turns));
        expect(moves.length + off.length).toBe(turns.length);
        expect(new Set(moves.map(({ to }) => to.toString())).size).toBe(moves.length);
        for (const { turn, to } of moves) expect(Math.abs(turn.onDate.until(to).days)).toBeLessThanOrEqual(6);
        for (const turn of turns.filter(({ onDate }) => after.some((date) => date.equals(onDate))))
          expect(moves.find((move) => move.turn === turn)?.to.equals(turn.onDate)).toBe(true);
      }),
    );
  });
});
