import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_EVERY, occurrencesOf, parseRule } from '../../src/time/recurrence.ts';
import { allowTimeForDeepRuns, assertProperty, deepOr } from '../kit/properties.ts';
import { build, datesByIcal, datesByWalking, type Rule } from './recurrence-oracles.ts';

allowTimeForDeepRuns();

const RUNS = deepOr(10_000, 1000);

const upTo = (max: number) => fc.integer({ min: 1, max });
const months = upTo(LONGEST_EVERY.months);
const weekday = upTo(7);
const weekdays = fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 });

/** Each of the seven kinds of rule that can be chosen, over all that can be chosen in it. */
const rulesByKind: { [Kind in Rule['kind']]: fc.Arbitrary<Rule> } = {
  daily: upTo(LONGEST_EVERY.days).map((every) => ({ kind: 'daily', every })),
  weekly: weekdays.map((weekdays) => ({ kind: 'weekly', every: 1, weekdays })),
  'every-few-weeks': fc
    .tuple(fc.integer({ min: 2, max: LONGEST_EVERY.weeks }), weekdays)
    .map(([every, weekdays]) => ({ kind: 'every-few-weeks', every, weekdays })),
  'monthly-on-day': fc.tuple(months, upTo(31)).map(([every, day]) => ({ kind: 'monthly-on-day', every, day })),
  'monthly-on-nth-weekday': fc
    .tuple(months, weekday, upTo(5))
    .map(([every, weekday, nth]) => ({ kind: 'monthly-on-nth-weekday', every, weekday, nth })),
  'monthly-on-last-weekday': fc
    .tuple(months, weekday)
    .map(([every, weekday]) => ({ kind: 'monthly-on-last-weekday', every, weekday })),
  'last-day-of-month': months.map((every) => ({ kind: 'last-day-of-month', every })),
};

/** Any day of forty years as the anchor, and a span that may begin before it. */
const spans = fc
  .tuple(fc.nat({ max: 365 * 40 }), fc.integer({ min: -60, max: 800 }), fc.nat({ max: 500 }))
  .map(([days, start, length]) => {
    const anchor = Temporal.PlainDate.from('2010-01-01').add({ days });
    const from = anchor.add({ days: start });
    return { anchor, from, until: from.add({ days: length }) };
  });

describe.each(Object.entries(rulesByKind))('a rule of the kind %s', (_, rules) => {
  test('gives the dates that another library gives, and those found by walking day by day', () => {
    assertProperty(
      fc.property(rules, spans, (rule, span) => {
        const dates = occurrencesOf(build(rule), span).map(String);

        expect(dates).toEqual(datesByIcal(build(rule), span));
        expect(dates).toEqual(datesByWalking(rule, span));
      }),
      RUNS,
    );
  });

  test('is read from its text as it was chosen', () => {
    assertProperty(
      fc.property(rules, (rule) => {
        expect(parseRule(build(rule))).toEqual(rule);
      }),
      RUNS,
    );
  });

  test('gives the same dates however the span is cut, so that an edit moves none of them', () => {
    assertProperty(
      fc.property(rules, spans, fc.nat({ max: 500 }), (rule, { anchor, from, until }, cut) => {
        const at = from.add({ days: cut % (from.until(until).days + 1) });
        const between = (first: Temporal.PlainDate, last: Temporal.PlainDate) =>
          occurrencesOf(build(rule), { anchor, from: first, until: last }).map(String);

        expect([...between(from, at), ...between(at.add({ days: 1 }), until)]).toEqual(between(from, until));
      }),
      RUNS,
    );
  });
});

test('what is understood of any text is written back to the letter', () => {
  const number = fc.integer({ min: -3, max: 33 }).map(String);
  const dayName = fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU', 'XX');
  const part = fc.oneof(
    fc.constant(''),
    number.map((n) => `;INTERVAL=${n}`),
    number.map((n) => `;BYMONTHDAY=${n}`),
    fc.tuple(number, dayName).map(([n, day]) => `;BYDAY=${n}${day}`),
    fc.array(dayName, { minLength: 1, maxLength: 3 }).map((days) => `;BYDAY=${days.join(',')}`),
  );
  const texts = fc
    .tuple(fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'), part, part)
    .map(([frequency, ...parts]) => `RRULE:FREQ=${frequency}${parts.join('')}`);
  assertProperty(
    fc.property(fc.oneof(fc.string(), texts), (text) => {
      const rule = parseRule(text);

      if (rule) expect(build(rule)).toBe(text);
    }),
    RUNS,
  );
});
