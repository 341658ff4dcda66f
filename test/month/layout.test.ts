import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CoveredTurn, datesOf, isOn, layOutMonth } from '../../src/month/month.ts';

const KINDS = ['groceries', 'visit', 'school'];

const firsts = fc
  .record({ year: fc.integer({ min: 2024, max: 2032 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => new Temporal.PlainDate(year, month, 1));

const months = firsts.chain((first) =>
  fc.record({
    first: fc.constant(first),
    today: fc.integer({ min: -3, max: 34 }).map((days) => first.add({ days })),
    turns: fc.array(
      fc.record({
        kind: fc.constantFrom(...KINDS),
        onDate: fc.integer({ min: -8, max: 34 }).map((days) => first.add({ days })),
        lastsDays: fc.integer({ min: 1, max: 7 }),
        coverage: fc.constantFrom('covered' as const, 'open' as const, 'done' as const, 'past' as const),
      }),
      { maxLength: 14 },
    ),
    rightToLeft: fc.boolean(),
  }),
);

test('every day of the month is in the grid once, in the column of its weekday, mirrored from right to left', () => {
  fc.assert(
    fc.property(months, (asked) => {
      const days = layOutMonth(asked).weeks.flatMap((week) => week.days);

      expect(days.map(({ date }) => date.toString())).toEqual(datesOf(asked.first).map(String));
      for (const { date, column } of days)
        expect(column).toBe(asked.rightToLeft ? 7 - date.dayOfWeek : date.dayOfWeek - 1);
    }),
  );
});

test('today is marked where it is in the month, and nothing else', () => {
  fc.assert(
    fc.property(months, (asked) => {
      const marked = layOutMonth(asked).weeks.flatMap((week) => week.days.filter(({ isToday }) => isToday));

      const isHere = asked.today.with({ day: 1 }).equals(asked.first);
      expect(marked.map(({ date }) => String(date))).toEqual(isHere ? [String(asked.today)] : []);
    }),
  );
});

test('a day is marked as uncovered exactly when some turn of that day has nobody', () => {
  fc.assert(
    fc.property(months, (asked) => {
      for (const { date, isOpen } of layOutMonth(asked).weeks.flatMap((week) => week.days))
        expect(isOpen).toBe(asked.turns.some((turn) => turn.coverage === 'open' && isOn(turn, date)));
    }),
  );
});

test('the bars of a day are its turns, and no two share a lane', () => {
  fc.assert(
    fc.property(months, (asked) => {
      for (const { days, bars, lanes } of layOutMonth(asked).weeks) {
        for (const { date, column } of days) {
          const here = bars.filter((bar) => bar.column <= column && column < bar.column + bar.span);
          const turns = asked.turns.filter((turn) => isOn(turn, date));
          expect(here.map(wordsOf).toSorted()).toEqual(turns.map(wordsOf).toSorted());
          expect(new Set(here.map(({ lane }) => lane)).size).toBe(here.length);
        }
        for (const { lane } of bars) expect(lane).toBeLessThan(lanes);
      }
    }),
  );
});

test('a month that ends on a Monday has a week with that one day', () => {
  const month = layOutMonth({
    first: Temporal.PlainDate.from('2026-11-01'),
    today: Temporal.PlainDate.from('2026-11-24'),
    turns: [turn({ onDate: '2026-11-29', lastsDays: 3, coverage: 'open' })],
    rightToLeft: true,
  });

  expect(month.weeks.map(({ days }) => days.length)).toEqual([1, 7, 7, 7, 7, 1]);
  expect(month.weeks.at(-2)?.bars).toEqual([{ kind: 'groceries', coverage: 'open', column: 0, span: 1, lane: 0 }]);
  expect(month.weeks.at(-1)?.bars).toEqual([{ kind: 'groceries', coverage: 'open', column: 6, span: 1, lane: 0 }]);
});

function wordsOf({ kind, coverage }: Pick<CoveredTurn, 'kind' | 'coverage'>): string {
  return `${kind} ${coverage}`;
}

function turn({
  onDate,
  lastsDays,
  coverage,
}: { onDate: string } & Pick<CoveredTurn, 'lastsDays' | 'coverage'>): CoveredTurn {
  return { kind: 'groceries', onDate: Temporal.PlainDate.from(onDate), lastsDays, coverage };
}
