import { expect, test } from 'vitest';
import type { Entry } from '../../src/calendar/entries.ts';
import { writeIcs } from '../../src/calendar/write-ics.ts';
import type { TurnId } from '../../src/db/ids.ts';
import { readIcs } from '../kit/read-ics.ts';

const NOW = Temporal.Instant.from('2026-11-23T10:00:00Z');
const WORDS = {
  name: 'سند',
  summary: (kind: string) => `نوبتي: ${kind}, قفة; \\ وكلمات طويلة جدا لتمتد على أكثر من سطر واحد`,
};

test('another library reads a published calendar of instants in UTC, with a reminder at seven the evening before', () => {
  const calendar = readIcs(write([entry({ id: 7, sequence: 2 })]));

  expect(calendar).toMatchObject({ method: 'PUBLISH', version: '2.0', zones: 0 });
  expect(calendar.events).toHaveLength(1);
  expect(calendar.events[0]).toMatchObject({
    uid: 'turn-7@t.me.sanad_bot',
    sequence: 2,
    summary: WORDS.summary('visit'),
    status: 'CONFIRMED',
    organizer: 'mailto:noreply@sanad.invalid',
    isUtc: true,
    startsAt: '2026-11-26T09:00:00.000Z',
    endsAt: '2026-11-28T19:00:00.000Z',
    remindsAt: '2026-11-25T19:00:00.000Z',
  });
});

test('a cancelled turn comes with the same identifier, as cancelled and without a reminder', () => {
  const [event] = readIcs(write([entry({ id: 7, sequence: 3, isCancelled: true })])).events;

  expect(event).toMatchObject({ uid: 'turn-7@t.me.sanad_bot', sequence: 3, status: 'CANCELLED', remindsAt: undefined });
});

test('a reminder that would be past is left out', () => {
  const turn = { startsAt: '2026-11-23T15:00:00Z', endsAt: '2026-11-23T18:00:00Z', onDate: '2026-11-23' };
  const [event] = readIcs(write([entry({ id: 7, sequence: 0, ...turn })])).events;

  expect(event?.remindsAt).toBeUndefined();
});

test('lines end and fold as the format demands: no more than 75 bytes', () => {
  const lines = write([entry({ id: 7, sequence: 0 })]).split('\r\n');

  for (const line of lines) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(line).not.toContain('\n');
  }
});

function write(entries: Entry[]): string {
  return writeIcs(entries, { now: NOW, host: 't.me/sanad_bot', words: WORDS });
}

function entry({
  id,
  sequence,
  isCancelled = false,
  startsAt = '2026-11-26T09:00:00Z',
  endsAt = '2026-11-28T19:00:00Z',
  onDate = '2026-11-26',
}: {
  id: number;
  sequence: number;
  isCancelled?: boolean;
  startsAt?: string;
  endsAt?: string;
  onDate?: string;
}): Entry {
  const turn = {
    id: id as TurnId,
    epoch: sequence,
    kind: 'visit',
    startsAt: Temporal.Instant.from(startsAt),
    endsAt: Temporal.Instant.from(endsAt),
    onDate: Temporal.PlainDate.from(onDate),
    timeZone: 'Africa/Casablanca',
  };
  return { turn, sequence, isCancelled };
}
