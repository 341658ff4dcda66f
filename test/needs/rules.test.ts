import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountsFor, firstWaiting, freeOf, keptUntil, takenBy } from '../../src/claims/places.ts';
import { nextReach } from '../../src/need-offering/ladder.ts';
import { readQuantity } from '../../src/needs/form.ts';
import { mayGoToGroup, sensitivityOfNeed, stateFor } from '../../src/needs/need.ts';

const SENSITIVITIES = ['open', 'inner', 'coordinator-only'] as const;
const sensitivity = fc.constantFrom(...SENSITIVITIES);
const asks = fc.constantFrom('time', 'goods', 'money');

test('a group never reads of money, of what is close to a family, or of goods without an authorisation', () => {
  fc.assert(
    fc.property(asks, sensitivity, sensitivity, fc.boolean(), (asked, audience, ofKind, hasReference) => {
      const may = mayGoToGroup({ asks: asked, audience }, { ofKind, hasReference });

      const isOpen = audience === 'open' && ofKind === 'open' && asked !== 'money';
      expect(may).toBe(isOpen && (asked === 'time' || hasReference));
    }),
  );
});

test('of what the kind allows and what its writer wants the narrower holds', () => {
  const rank = (one: (typeof SENSITIVITIES)[number]) => SENSITIVITIES.indexOf(one);
  fc.assert(
    fc.property(sensitivity, sensitivity, (audience, ofKind) => {
      const found = sensitivityOfNeed({ asks: 'time', audience }, ofKind);

      expect(rank(found)).toBe(Math.max(rank(audience), rank(ofKind)));
    }),
  );
});

test('every way outward ends with the association, and only an open need passes by a group', () => {
  for (const one of SENSITIVITIES) {
    for (const toGroup of [true, false]) {
      const way: string[] = [];
      for (
        let at = nextReach('nobody', { sensitivity: one, toGroup });
        at;
        at = nextReach(at, { sensitivity: one, toGroup })
      )
        way.push(at);

      expect(way.at(-1)).toBe('association');
      if (one === 'coordinator-only') expect(way).toEqual(['association']);
      else expect(way).toEqual(toGroup ? ['circle', 'group', 'association'] : ['circle', 'association']);
    }
  }
});

test('what is free and what is taken or kept never come to more than is needed', () => {
  const claim = fc.oneof(
    fc.record({ quantity: fc.integer({ min: 1, max: 5 }), state: fc.constant('accepted'), waits: fc.constant(null) }),
    fc.record({
      quantity: fc.integer({ min: 1, max: 5 }),
      state: fc.constant('offered'),
      waits: fc.constantFrom('place', 'answer', 'coordinator'),
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.array(claim), (quantity, claims) => {
      const free = freeOf(quantity, claims);

      expect(free).toBeGreaterThanOrEqual(0);
      expect(free + takenBy(claims)).toBeLessThanOrEqual(Math.max(quantity, takenBy(claims)));
      expect(firstWaiting(claims)).toBe(claims.find(({ waits }) => waits === 'place'));
      for (const amount of amountsFor(free)) expect(amount >= 1 && amount <= free).toBe(true);
    }),
  );
});

test.each([
  [3, 0, 'published'],
  [3, 1, 'part_covered'],
  [3, 3, 'covered'],
  [3, 4, 'covered'],
] as const)('of %i needed and %i taken it is %s', (quantity, taken, state) => {
  expect(stateFor(quantity, taken)).toBe(state);
});

test('a place is kept no longer than the need lasts', () => {
  const now = Temporal.Instant.from('2026-11-24T10:00:00Z');

  expect(keptUntil('urgent', now, now.add({ hours: 5 }))).toEqual(now.add({ hours: 2 }));
  expect(keptUntil('calm', now, now.add({ hours: 5 }))).toEqual(now.add({ hours: 5 }));
});

test.each([
  ['3', 3],
  [' ٣ ', 3],
  ['۵', 5],
  ['50', 50],
  ['51', undefined],
  ['0', undefined],
  ['-3', undefined],
  ['2.5', undefined],
  ['3 بطانيات', undefined],
  ['1e3', undefined],
  ['', undefined],
])('as an amount %s is %s', (words, quantity) => {
  expect(readQuantity(words)).toBe(quantity);
});
