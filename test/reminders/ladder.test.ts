import { describe, expect, test } from 'vitest';
import { decideReminder, type ReminderFacts } from '../../src/reminders/decide-reminder.ts';
import { type LadderName, momentOf, type RungName, rungOf, rungsAhead, slotOf } from '../../src/reminders/ladder.ts';
import { isQuiet } from '../../src/time/quiet-hours.ts';
import { deriveWindow, localDateTime } from '../../src/time/wall-time.ts';
import { askMoment } from '../../src/turns/moments.ts';

const CASABLANCA = 'Africa/Casablanca';
const PARIS = 'Europe/Paris';
const THURSDAY = '2026-12-10';

type Hours = [opensAt: string, closesAt: string, lastsDays?: number];

function turnOn(on: string, [opensAt, closesAt, lastsDays = 1]: Hours, timeZone = CASABLANCA) {
  const onDate = Temporal.PlainDate.from(on);
  const [startsAt, endsAt] = [Temporal.PlainTime.from(opensAt), Temporal.PlainTime.from(closesAt)];
  return {
    onDate,
    timeZone,
    ...deriveWindow({ on: onDate, startsAt, lastsDays: lastsDays - 1, endsAt }, timeZone),
  };
}

function wall(instant: Temporal.Instant | undefined, timeZone = CASABLANCA): string {
  return instant ? localDateTime(instant, timeZone).toString().slice(0, 16) : 'left out';
}

function at(local: string, timeZone = CASABLANCA): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone).toInstant();
}

describe('when a rung is due', () => {
  test.each<[string, RungName, string, Hours, string, string]>([
    ['a week before, in the evening', 'week', THURSDAY, ['15:00', '18:00'], CASABLANCA, '2026-12-03T19:00'],
    ['the evening before', 'evening', THURSDAY, ['15:00', '18:00'], CASABLANCA, '2026-12-09T19:00'],
    ['two hours before', 'soon', THURSDAY, ['15:00', '18:00'], CASABLANCA, '2026-12-10T13:00'],
    ['at nine for a visit at eleven', 'soon', THURSDAY, ['11:00', '12:00'], CASABLANCA, '2026-12-10T09:00'],
    ['at nine for one at ten', 'soon', THURSDAY, ['10:00', '12:00'], CASABLANCA, '2026-12-10T09:00'],
    ['at nine for one at half past', 'soon', THURSDAY, ['09:30', '12:00'], CASABLANCA, '2026-12-10T09:00'],
    [
      'never in the night, for a window that opens at nine',
      'soon',
      THURSDAY,
      ['09:00', '12:00'],
      CASABLANCA,
      'left out',
    ],
    ['nor for the walk to school', 'soon', THURSDAY, ['07:30', '08:30'], CASABLANCA, 'left out'],
    ['nor late in the evening', 'soon', THURSDAY, ['23:15', '23:45'], CASABLANCA, 'left out'],
    ['after the Friday prayer', 'soon', '2026-12-11', ['15:00', '18:00'], CASABLANCA, '2026-12-11T14:30'],
    ['nor within it, when that ends too late', 'soon', '2026-12-11', ['14:45', '16:00'], CASABLANCA, 'left out'],
    ['never of a window of days', 'soon', THURSDAY, ['15:00', '19:00', 3], CASABLANCA, 'left out'],
    ['over the night Paris goes to summer', 'week', '2027-03-30', ['15:00', '18:00'], PARIS, '2027-03-23T19:00'],
    ['in the evening before that night', 'evening', '2027-03-28', ['15:00', '18:00'], PARIS, '2027-03-27T19:00'],
    ['two hours of the clock that runs', 'soon', '2027-03-28', ['11:30', '12:00'], PARIS, '2027-03-28T09:30'],
    ['over the night Paris goes to winter', 'week', '2026-10-27', ['15:00', '18:00'], PARIS, '2026-10-20T19:00'],
    ['in the evening before that night too', 'evening', '2026-10-25', ['15:00', '18:00'], PARIS, '2026-10-24T19:00'],
    [
      'over the night Morocco left its changes',
      'week',
      '2026-09-22',
      ['15:00', '18:00'],
      CASABLANCA,
      '2026-09-15T19:00',
    ],
  ])('%s', (_, rung, on, hours, timeZone, expected) => {
    expect(wall(momentOf(rung, turnOn(on, hours, timeZone)), timeZone)).toBe(expected);
  });

  test('the evening of the ladder is the evening everything else goes by', () => {
    const turn = turnOn(THURSDAY, ['15:00', '18:00']);

    expect(momentOf('evening', turn)?.toString()).toBe(askMoment(turn.onDate, CASABLANCA).toString());
  });

  test('no rung is ever in quiet hours, whenever the window opens', () => {
    for (const on of ['2026-12-10', '2026-12-11', '2027-03-28', '2026-10-25']) {
      for (let hour = 0; hour < 23; hour++) {
        for (const timeZone of [CASABLANCA, PARIS]) {
          const opensAt = new Temporal.PlainTime(hour, 15);
          const turn = turnOn(on, [opensAt.toString(), opensAt.add({ minutes: 30 }).toString()], timeZone);
          for (const rung of ['week', 'evening', 'soon'] as const) {
            const moment = momentOf(rung, turn);
            expect(moment && isQuiet(moment, timeZone), `${rung} of ${on} ${hour}:15 in ${timeZone}`).not.toBe(true);
          }
        }
      }
    }
  });
});

describe('which rungs lie ahead of a turn that comes to somebody', () => {
  test.each<[string, LadderName, string, string[]]>([
    ['far ahead: both of a task', 'preparation', '2026-11-20T10:00', ['week', 'evening']],
    ['less than two weeks: it has just been agreed', 'preparation', '2026-11-27T10:00', ['evening']],
    ['after the evening: none', 'preparation', '2026-12-09T20:00', []],
    ['far ahead: both of an appointment', 'appointment', '2026-11-20T10:00', ['evening', 'soon']],
    ['after the evening: two hours before', 'appointment', '2026-12-09T20:00', ['soon']],
    ['three hours before that it is fresh in mind', 'appointment', '2026-12-10T10:00', []],
  ])('%s', (_, ladder, now, rungs) => {
    const turn = turnOn(THURSDAY, ['15:00', '18:00']);

    expect(rungsAhead(ladder, turn, at(now)).map(({ rung }) => rung)).toEqual(rungs);
  });

  test('a slot says which one it is; before there was a ladder there was only the evening', () => {
    expect(slotOf({ epoch: 3 }, 'soon')).toBe('3:soon');
    expect(['3:week', '3:soon', '3', '3:evening', '3:toString'].map(rungOf)).toEqual([
      'week',
      'soon',
      'evening',
      'evening',
      'evening',
    ]);
  });
});

describe('what a rung that is due comes to', () => {
  type Case = Partial<Omit<ReminderFacts, 'turn'>> & { status?: ReminderFacts['turn']['status']; now?: string };
  const decide = ({ status = 'planned', now, rung = 'evening', ...facts }: Case) => {
    const turn = { ...turnOn(THURSDAY, ['15:00', '18:00']), status };
    const known = { isInSwap: false, toldAt: undefined, isRegular: false, ...facts };
    return decideReminder({ rung, turn, ...known }, now ? at(now) : (momentOf(rung, turn) ?? turn.startsAt));
  };

  test.each<[string, Case, string]>([
    ['a week before it is said', { rung: 'week' }, 'note'],
    ['not to somebody who has said "I will"', { rung: 'week', status: 'accepted' }, 'nothing'],
    ['not to somebody who has it week by week', { rung: 'week', isRegular: true }, 'nothing'],
    ['not while somebody is asked for a swap', { rung: 'week', status: 'seeking_cover', isInSwap: true }, 'nothing'],
    ['the evening before it is asked', {}, 'ask'],
    ['also of somebody who has said "I will"', { status: 'accepted' }, 'ask'],
    ['also while somebody is asked for a swap', { status: 'seeking_cover', isInSwap: true }, 'ask'],
    ['not while a stand-in is looked for', { status: 'seeking_cover' }, 'nothing'],
    ['not twice', { status: 'asked' }, 'nothing'],
    ['two hours before it is said', { rung: 'soon', status: 'accepted' }, 'note'],
    ['also without an answer', { rung: 'soon', status: 'asked' }, 'note'],
    ['also while the swap has no answer', { rung: 'soon', status: 'escalated', isInSwap: true }, 'note'],
    ['not while a stand-in is looked for, then', { rung: 'soon', status: 'escalated' }, 'nothing'],
    ['it asks where the evening was missed', { rung: 'soon' }, 'ask'],
    ['also for a swap', { rung: 'soon', status: 'seeking_cover', isInSwap: true }, 'ask'],
    [
      'not when the card has only just come',
      { rung: 'soon', status: 'asked', toldAt: at('2026-12-10T11:00') },
      'nothing',
    ],
    ['but when it came in the evening', { rung: 'soon', status: 'asked', toldAt: at('2026-12-09T19:00') }, 'note'],
    ['not when the window is open', { rung: 'soon', status: 'asked', now: '2026-12-10T15:00' }, 'nothing'],
    ['nor in the last half hour', { rung: 'soon', status: 'asked', now: '2026-12-10T14:45' }, 'nothing'],
    ['before that, late as it comes', { rung: 'soon', status: 'asked', now: '2026-12-10T14:20' }, 'note'],
  ])('%s', (_, facts, kind) => {
    expect(decide(facts).kind).toBe(kind);
  });

  test('a word is of use until what comes after it', () => {
    expect(decide({ rung: 'week' })).toMatchObject({ expiresAt: at('2026-12-09T19:00'), silent: false });
    expect(decide({ rung: 'soon', status: 'asked' })).toMatchObject({ expiresAt: at('2026-12-10T15:00') });
    expect(decide({})).toMatchObject({ expiresAt: at('2026-12-10T18:00') });
  });

  test('a swap without an answer is told to the coordinators with the card, once', () => {
    expect(decide({ status: 'seeking_cover', isInSwap: true })).toMatchObject({ event: 'escalate' });
    expect(decide({ status: 'planned' })).toMatchObject({ event: 'remind' });
  });

  test('what comes late in the night waits for the morning, or is said without a sound', () => {
    const late = { rung: 'evening', now: '2026-12-09T23:00' } as const;

    expect(decide(late)).toMatchObject({ notBefore: at('2026-12-10T09:00'), silent: false });
    expect(decide({ ...late, now: '2026-12-10T16:00' })).toMatchObject({ kind: 'ask' });
  });
});
