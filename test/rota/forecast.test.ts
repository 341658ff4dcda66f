import { describe, expect, test } from 'vitest';
import { forecast, type Slot } from '../../src/rota/forecast.ts';
import { foldRota } from '../../src/rota/ledger.ts';
import { joinedAll, membersOf, OUTSIDER } from './histories.ts';

const three = membersOf(3);
const rota = foldRota(joinedAll(three));

function buildSlot(id: string, changes: Partial<Slot<string>> = {}): Slot<string> {
  return { id, on: '2026-11-27', effort: 1, eligible: three, ...changes };
}

function membersFor(slots: readonly Slot<string>[]) {
  return forecast(rota, slots).map(({ slotId, member }) => `${slotId}${member ?? '-'}`);
}

describe('the forecast', () => {
  test('names each who will be asked, and why', () => {
    expect(forecast(rota, [buildSlot('a'), buildSlot('b'), buildSlot('c')])).toEqual([
      { slotId: 'a', member: 1, reason: 'tie-list-order' },
      { slotId: 'b', member: 2, reason: 'tie-list-order' },
      { slotId: 'c', member: 3, reason: 'furthest-behind' },
    ]);
  });

  test('goes by date, whatever the order given', () => {
    const slots = [buildSlot('later', { on: '2026-12-04' }), buildSlot('sooner')];

    expect(membersFor(slots)).toEqual(['sooner1', 'later2']);
  });

  test('passes over whoever is away that day, and comes back to them next', () => {
    const slots = [buildSlot('a', { eligible: three.slice(1) }), buildSlot('b'), buildSlot('c')];

    expect(membersFor(slots)).toEqual(['a2', 'b3', 'c1']);
  });

  test('leaves a turn with whoever has it already, and counts it', () => {
    const slots = [buildSlot('a', { assignee: 3 }), buildSlot('b'), buildSlot('c')];

    expect(membersFor(slots)).toEqual(['a3', 'b1', 'c2']);
    expect(forecast(rota, slots)[0]).toMatchObject({ reason: 'given-before' });
  });

  test('charges nobody for a turn that somebody from outside has', () => {
    const slots = [buildSlot('a', { assignee: OUTSIDER }), buildSlot('b')];

    expect(forecast(rota, slots)[1]).toEqual({ slotId: 'b', member: 1, reason: 'tie-list-order' });
  });

  test('says when nobody can', () => {
    const slots = [buildSlot('a', { eligible: [] }), buildSlot('b')];

    expect(forecast(rota, slots)).toEqual([
      { slotId: 'a', member: undefined, reason: 'nobody-can' },
      { slotId: 'b', member: 1, reason: 'tie-list-order' },
    ]);
  });
});
