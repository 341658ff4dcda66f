import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { getCircle } from '../../src/circles/store.ts';
import { planReview } from '../../src/commitments/review.ts';
import { findCommitment } from '../../src/commitments/store.ts';
import { chooseCheckDay } from '../../src/family/weekly-check.ts';
import { beginPause } from '../../src/pausing/change-pause.ts';
import { moveOn } from '../../src/planning/pass-on.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { deriveAgain } from '../../src/rederiving/derive-again.ts';
import { TZ_VERSION } from '../../src/time/wall-time.ts';
import { lockTurnWithHolder } from '../../src/turns/lock-turn.ts';
import { planFollowUp, planPassingOn, planSilence, planStillOpen } from '../../src/turns/steps.ts';
import type { Turn } from '../../src/turns/store.ts';
import { findTurn } from '../../src/turns/store.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, MONDAY, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';
import { OLDER, readInstants, writeAsByOlderData } from './older-data.ts';

const CASABLANCA = 'Africa/Casablanca';
const at = (text: string) => Temporal.Instant.from(text);

let workshop: Workshop;
let circle: BuiltCircle;
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 3 });
  await workshop.work((work) => planTurns(work, circle.commitmentId));
});
afterEach(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

async function derive(now = MONDAY) {
  return await workshop.work((work) => deriveAgain(work, CASABLANCA), now);
}

async function getTurn(id: Turn['id']): Promise<Turn> {
  const turn = await workshop.work((work) => findTurn(work, id));
  if (!turn) throw new Error('there is no such turn');
  return turn;
}

async function firstTurn(): Promise<Turn> {
  const { rows } = await workshop.client.query<{ id: Turn['id'] }>('select id from turn order by on_date limit 1');
  const [first] = rows;
  if (!first) throw new Error('no turn was planned');
  return await getTurn(first.id);
}

async function count(from: string): Promise<number> {
  const { rows } = await workshop.client.query<{ count: number }>(`select count(*)::int as count from ${from}`);
  return rows[0]?.count ?? 0;
}

describe('plans that older time zone data had an hour early', () => {
  test('are on the wall again as planned, with every step that hangs on them, and nobody hears of it', async () => {
    const right = await readInstants(workshop.client);
    await writeAsByOlderData(workshop.client);
    const wrong = await readInstants(workshop.client);

    const derived = await derive();

    expect(wrong).not.toEqual(right);
    expect(await readInstants(workshop.client)).toEqual(right);
    expect(derived).toEqual({ turns: 8, steps: 14, messages: 0 });
  });

  test('begin at nine by the clock that hangs there, an hour later than had been thought', async () => {
    await writeAsByOlderData(workshop.client);
    const { rows: before } = await workshop.client.query('select starts_at, tz_version from turn order by id limit 1');

    await derive();

    const { rows: after } = await workshop.client.query('select starts_at, tz_version from turn order by id limit 1');
    expect(before).toEqual([{ starts_at: new Date('2026-11-26T08:00:00Z'), tz_version: OLDER }]);
    expect(after).toEqual([{ starts_at: new Date('2026-11-26T09:00:00Z'), tz_version: TZ_VERSION }]);
  });

  test('are left alone the second time, which writes and audits nothing', async () => {
    await writeAsByOlderData(workshop.client);

    await derive();
    const once = await readInstants(workshop.client);
    const again = await derive();

    expect(again).toBeUndefined();
    expect(await readInstants(workshop.client)).toEqual(once);
    expect(await count(`audit where act = 'derive-again-${TZ_VERSION}' and object = 'turns' and object_id = 8`)).toBe(
      1,
    );
  });

  test('are derived by one of several processes that start at once', async () => {
    await workshop.work((work) => chooseCheckDay(work, circle.circleId, 5));
    await writeAsByOlderData(workshop.client);

    const derived = await Promise.all([1, 2, 3, 4].map(() => derive()));

    expect(derived.filter((one) => one !== undefined)).toEqual([{ turns: 8, steps: 15, messages: 0 }]);
    expect(await count(`audit where act like 'derive-again-%'`)).toBe(1);
  });

  test('are derived all or not at all', async () => {
    await writeAsByOlderData(workshop.client);
    const wrong = await readInstants(workshop.client);

    const broken = workshop.work(async (work) => {
      await deriveAgain(work, CASABLANCA);
      throw new Error('the machine stops');
    });

    await expect(broken).rejects.toThrow('the machine stops');
    expect(await readInstants(workshop.client)).toEqual(wrong);
  });
});

describe('what else hangs on local time', () => {
  test('comes with it: passing on, following up, silence, what stays open, the weekly question, the end of a pause', async () => {
    const turn = await firstTurn();
    await workshop.work(async (work) => {
      await planPassingOn(work, turn, { round: 1, askedAt: at('2026-11-23T20:00:00Z'), answerHours: 2 });
      await planFollowUp(work, turn);
      await planSilence(work, turn);
      await planStillOpen(work, turn);
      await chooseCheckDay(work, circle.circleId, 5);
      await beginPause(work, {
        circleId: circle.circleId,
        scope: 'rides',
        acting: { by: circle.coordinator, how: 'self' },
        length: 'week',
      });
      const commitment = await findCommitment(work, circle.commitmentId);
      if (commitment) await planReview(work, commitment, await getCircle(work, circle.circleId));
    });
    const right = await readInstants(workshop.client);
    await writeAsByOlderData(workshop.client);

    await derive();

    const kinds = new Set(right.steps.map(({ kind }) => kind));
    for (const kind of [
      'turn-pass-on',
      'turn-follow-up',
      'turn-silence',
      'turn-still-open',
      'family-check',
      'pause-end',
    ]) {
      expect(kinds).toContain(kind);
    }
    expect(await readInstants(workshop.client)).toEqual(right);
  });
});

describe('a card that waits for the end of the quiet hours', () => {
  const night = at('2026-11-25T21:30:00Z');

  async function queueCoverCard(): Promise<void> {
    const { id } = await firstTurn();
    await workshop.work(async (work) => {
      const locked = await lockTurnWithHolder(work, id);
      if (locked) await moveOn(work, locked.turn, 'cannot');
    }, night);
  }

  test('waits for their end as it is now, and its answer is awaited for as long as before', async () => {
    await queueCoverCard();
    const right = await readInstants(workshop.client);
    await writeAsByOlderData(workshop.client);

    const derived = await derive(night);

    const card = right.messages.find(
      ({ status, dedupe_key }) => status === 'pending' && String(dedupe_key).endsWith(':card'),
    );
    const passesOn = right.steps.find(({ kind }) => kind === 'turn-pass-on');
    expect(card).toMatchObject({
      not_before: new Date('2026-11-26T09:00:00Z'),
      expires_at: new Date('2026-11-28T19:00:00Z'),
    });
    expect(passesOn).toMatchObject({ due_at: new Date('2026-11-26T11:00:00Z') });
    expect(derived?.messages).toBeGreaterThan(0);
    expect(await readInstants(workshop.client)).toEqual(right);
  });
});

describe('a turn that the clocks leap over', () => {
  /** As planned for a family in Paris, by data that knew of no leap in that night. */
  async function planInTheLeap(): Promise<Turn> {
    const { id } = await firstTurn();
    await workshop.client.query(
      `update turn set time_zone = 'Europe/Paris', tz_version = $2, on_date = '2027-03-28', lasts_days = 1, opens_at = '02:30',
       closes_at = '04:00', starts_at = '2027-03-28T00:30Z', ends_at = '2027-03-28T02:00Z' where id = $1`,
      [id, OLDER],
    );
    return await getTurn(id);
  }

  test('moves ahead by the leap, and whoever has it is told once', async () => {
    const { id } = await planInTheLeap();

    await derive();
    await workshop.client.query('update turn set tz_version = $1', [OLDER]);
    await derive();

    const turn = await getTurn(id);
    expect(`${turn.startsAt.toString()} ${turn.endsAt.toString()}`).toBe('2027-03-28T01:30:00Z 2027-03-28T02:00:00Z');
    expect(await count(`outbox where dedupe_key = 'turn:${id}:0:leap' and chat_id = 100`)).toBe(1);
    expect(await count(`outbox where dedupe_key like '%:leap%'`)).toBe(1);
  });

  test('is no news when it is over', async () => {
    await planInTheLeap();

    await derive(at('2027-03-28T05:00:00Z'));

    expect(await count(`outbox where dedupe_key like '%:leap%'`)).toBe(0);
  });
});

describe('data that is not older', () => {
  test('of this process leaves everything as it is', async () => {
    const before = await readInstants(workshop.client);

    expect(await derive()).toBeUndefined();
    expect(await readInstants(workshop.client)).toEqual(before);
  });

  test('but newer, of a process that runs beside this one, is never replaced', async () => {
    await workshop.client.query(`update turn set tz_version = '2099a', starts_at = starts_at - interval '1 hour'`);
    const before = await readInstants(workshop.client);

    expect(await derive()).toBeUndefined();
    expect(await readInstants(workshop.client)).toEqual(before);
  });
});
