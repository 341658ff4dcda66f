import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarTurn, Given } from '../../src/calendar/entries.ts';
import { decideEntries } from '../../src/calendar/entries.ts';
import type { TurnId } from '../../src/db/ids.ts';

const START = Temporal.Instant.from('2026-11-26T09:00:00Z');

test('a turn keeps its sequence while nothing changes, and its cancellation has a higher one', () => {
  const held = turn({ id: 1, epoch: 3 });
  const first = decideEntries([held], []);
  expect(first).toEqual([{ turn: held, sequence: 3, isCancelled: false }]);

  const again = decideEntries([held], first.map(noted));
  const gone = decideEntries([], again.map(noted));
  const stillGone = decideEntries([], gone.map(noted));
  const back = decideEntries([turn({ id: 1, epoch: 3 })], stillGone.map(noted));

  expect(again).toEqual(first);
  expect(gone).toEqual([{ turn: held, sequence: 4, isCancelled: true }]);
  expect(stillGone).toEqual(gone);
  expect(back).toEqual([{ turn: held, sequence: 5, isCancelled: false }]);
});

test('a turn that was moved is told anew, also where nobody else changed it', () => {
  const [before] = decideEntries([turn({ id: 1, epoch: 0 })], []);
  const moved = turn({ id: 1, epoch: 0, startsAt: START.add({ hours: 1 }) });

  expect(decideEntries([moved], before ? [noted(before)] : [])).toEqual([
    { turn: moved, sequence: 1, isCancelled: false },
  ]);
});

test('whatever happens between files, a calendar that follows the sequences shows exactly the turns a person holds', () => {
  const change = fc.record({
    id: fc.integer({ min: 1, max: 4 }),
    isHeld: fc.boolean(),
    raisesEpoch: fc.boolean(),
    movedHours: fc.constantFrom(0, 0, 1),
  });
  fc.assert(
    fc.property(fc.array(fc.record({ changes: fc.array(change), isAsked: fc.boolean() })), (days) => {
      const turns = new Map([1, 2, 3, 4].map((id) => [id, turn({ id, epoch: 0 })]));
      const holds = new Set<number>();
      const notes = new Map<number, Given>();
      const calendar = new Map<number, { sequence: number; isCancelled: boolean; startsAt: string }>();
      for (const { changes, isAsked } of days) {
        for (const { id, isHeld, raisesEpoch, movedHours } of changes) {
          const was = turns.get(id) ?? turn({ id, epoch: 0 });
          const epoch = was.epoch + (raisesEpoch || isHeld !== holds.has(id) ? 1 : 0);
          turns.set(id, turn({ id, epoch, startsAt: was.startsAt.add({ hours: movedHours }) }));
          if (isHeld) holds.add(id);
          else holds.delete(id);
        }
        if (!isAsked) continue;
        const held = [...turns.values()].filter(({ id }) => holds.has(id));
        const given = [...notes.values()].map((note) => ({ ...note, turn: turns.get(note.turn.id) ?? note.turn }));
        for (const entry of decideEntries(held, given)) {
          notes.set(entry.turn.id, noted(entry));
          const known = calendar.get(entry.turn.id);
          const news = {
            sequence: entry.sequence,
            isCancelled: entry.isCancelled,
            startsAt: entry.turn.startsAt.toString(),
          };
          if (!known || news.sequence > known.sequence) calendar.set(entry.turn.id, news);
          else expect(news).toEqual(known);
        }
        const shown = [...calendar].filter(([, { isCancelled }]) => !isCancelled);
        expect(shown.map(([id, { startsAt }]) => [id, startsAt]).toSorted()).toEqual(
          held.map(({ id, startsAt }) => [id, startsAt.toString()]).toSorted(),
        );
      }
    }),
  );
});

function noted({ turn, ...entry }: { turn: CalendarTurn; sequence: number; isCancelled: boolean }): Given {
  return { turn, ...entry, startsAt: turn.startsAt, endsAt: turn.endsAt };
}

function turn({
  id,
  epoch,
  startsAt = START,
}: {
  id: number;
  epoch: number;
  startsAt?: Temporal.Instant;
}): CalendarTurn {
  return {
    id: id as TurnId,
    epoch,
    kind: 'visit',
    startsAt,
    endsAt: startsAt.add({ hours: 3 }),
    onDate: Temporal.PlainDate.from('2026-11-26'),
    timeZone: 'Africa/Casablanca',
  };
}
