import { afterEach, beforeEach, expect, test } from 'vitest';
import { foreseeReach, type Reach } from '../../src/audience/reach.ts';
import { listAlike } from '../../src/audience/reach-store.ts';
import { countReaders, freezeReaders } from '../../src/audience/store.ts';
import { type Audience, insertDraft } from '../../src/broadcasts/store.ts';
import { hasRoomOn } from '../../src/calm/room.ts';
import { loadOf } from '../../src/calm/store.ts';
import type { DistrictId, PersonId } from '../../src/db/ids.ts';
import { PRIORITY } from '../../src/delivery/message.ts';
import { queueMessage } from '../../src/delivery/queue.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { findOwnQuietHours, sendMoment } from '../../src/preferences/quiet.ts';
import { setOfferedHelp, setPreferences } from '../../src/preferences/store.ts';
import { localDate } from '../../src/time/wall-time.ts';
import { type BuiltCircle, buildCircle, MONDAY, openWorkshop, type Workshop } from '../kit/circle.ts';

const timeZone = 'Africa/Casablanca';
const districtId = 1 as DistrictId;
const MEMBERS = 12;
const TO_ALL = { to: 'members' } as const;

let workshop: Workshop;
let circle: BuiltCircle;
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: MEMBERS });
});
afterEach(() => workshop.close());

test('the look ahead agrees with the rules by which each message is sent, at every hour of a week', async () => {
  await livesDifferently();
  let seen = { now: 0, afterQuiet: 0, later: 0 };
  for (let hours = 0; hours < 24 * 7; hours += 5) {
    const now = MONDAY.add({ hours });

    const reach = await foresees(now);

    expect([hours, reach]).toEqual([hours, await askEach(now)]);
    seen = {
      now: seen.now + reach.now,
      afterQuiet: seen.afterQuiet + reach.afterQuiet,
      later: seen.later + reach.later,
    };
  }
  expect(Object.values(seen).every((people) => people > 10)).toBe(true);
});

test('where nobody is limited nobody waits for room', async () => {
  await livesDifferently();

  const reach = await foresees(MONDAY, false);

  expect(reach).toMatchObject({ readers: MEMBERS, later: 0 });
});

test('a reader is somebody who can and wants to be written to there, once however many circles they are in', async () => {
  const second = await buildCircle(workshop, { members: 1, nth: 1 });
  const [a, b, c, d, e, f, g] = circle.members.map(({ personId }) => personId) as PersonId[];
  await run(`update circle set district_id = 1 where id = ${second.circleId}`);
  await run(
    `insert into membership (circle_id, person_id, role, tie, state, invited_by, requested_at, decided_by, decided_at)
      select ${second.circleId}, ${a}, 'member', 'friend', 'active', ${a}, requested_at, ${a}, requested_at from membership limit 1`,
  );
  await run(`update person set reachable = false where id = ${b}`);
  await run(`update membership set rests_until = '2026-12-01' where person_id = ${c}`);
  await run(`update membership set rests_until = '2026-11-23' where person_id = ${d}`);
  await run(`insert into preference (person_id, silent_until) values (${e}, '2026-11-24'), (${f}, '2026-11-23')`);
  await run(
    `insert into exclusion (person_id, kind, district_id, by, at) values (${g}, 'block', 1, ${circle.coordinator}, now())`,
  );

  const { readers } = await foresees(MONDAY);

  // Two circles with twelve and one, of whom four are left out.
  expect(readers).toBe(MEMBERS + 1 - 4);
  expect(await frozen(TO_ALL)).toEqual(expect.not.arrayContaining([b, c, e, g]));
  expect((await frozen(TO_ALL)).filter((id) => id === a)).toHaveLength(1);
});

test('every narrower word applies', async () => {
  const [a, b, c] = circle.members.map(({ personId }) => personId) as [PersonId, PersonId, PersonId];
  await run(`update person set language = 'fr' where id in (${a}, ${b})`);
  await workshop.work(async (work) => {
    await setOfferedHelp(work, b, ['lessons']);
    await setOfferedHelp(work, c, ['lessons', 'meal']);
  });

  expect(await frozen({ to: 'members', helpKind: 'lessons' })).toEqual([b, c]);
  expect(await frozen({ to: 'members', language: 'fr' })).toEqual([a, b]);
  expect(await frozen({ to: 'members', helpKind: 'lessons', language: 'fr' })).toEqual([b]);
  expect(await frozen({ to: 'members', helpKind: 'meal', language: 'fr' })).toEqual([]);
  expect(await frozen({ to: 'members', circleId: circle.circleId })).toHaveLength(MEMBERS);
  expect(await frozen({ to: 'members', circleId: 999 as never })).toEqual([]);
});

/** Other hours, other numbers of messages, and turns ahead. */
async function livesDifferently(): Promise<void> {
  await workshop.work(async (work) => await planTurns(work, circle.commitmentId));
  await workshop.work(async (work) => {
    for (const [at, { personId }] of circle.members.entries()) {
      const own = { quietFrom: Temporal.PlainTime.from('12:00'), quietUntil: Temporal.PlainTime.from('15:00') };
      await setPreferences(work, personId, {
        quietNight: at % 3,
        quietFriday: at % 2 === 0,
        ...(at % 4 === 0 ? own : {}),
      });
      for (let sent = 0; sent < at % 6; sent++) {
        const key = `told:${at}:${sent}`;
        const message = { text: { key: 'name', args: { name: 'x' } } };
        await queueMessage(work, { chatId: 100 + at, key, message, priority: PRIORITY.reminder });
        const hours = sent * 20 + at;
        await work.tx.execute(
          `update outbox set status = 'sent', settled_at = '${MONDAY.subtract({ hours }).toString()}' where dedupe_key = '${key}'`,
        );
      }
    }
  });
}

async function foresees(now: Temporal.Instant, caps = true): Promise<Reach> {
  return await workshop.work(async (work) => {
    const today = localDate(now, timeZone);
    const alike = await listAlike(work, { districtId, audience: TO_ALL, today }, timeZone);
    const reach = foreseeReach(alike, { now, timeZone, caps });
    expect(reach.readers).toBe(await countReaders(work, { districtId, audience: TO_ALL, today }));
    return reach;
  }, now);
}

/** As the sender would decide about each of them. */
async function askEach(now: Temporal.Instant): Promise<Reach> {
  const reach = { readers: MEMBERS, now: 0, afterQuiet: 0, later: 0 };
  await workshop.work(async (work) => {
    for (let at = 0; at < MEMBERS; at++) {
      const chatId = 100 + at;
      const { until } = sendMoment(await findOwnQuietHours(work, chatId), now, { timeZone, isSafety: false });
      if (!hasRoomOn(await loadOf(work, chatId, timeZone), localDate(until, timeZone))) reach.later += 1;
      else if (until.equals(now)) reach.now += 1;
      else reach.afterQuiet += 1;
    }
  }, now);
  return reach;
}

async function frozen(audience: Extract<Audience, { to: 'members' }>): Promise<number[]> {
  return await workshop.work(async (work) => {
    const draft = { districtId, audience, asksForGoods: false, draftedBy: circle.coordinator, words: new Map() };
    const id = await insertDraft(work, draft);
    await freezeReaders(work, id, { districtId, audience, today: localDate(MONDAY, timeZone) });
    const { rows } = await work.tx.execute<{ id: string }>(
      `select person_id as id from broadcast_recipient where broadcast_id = ${id} order by nr`,
    );
    await work.tx.execute(`delete from broadcast_recipient where broadcast_id = ${id}`);
    return rows.map((row) => Number(row.id));
  });
}

async function run(query: string): Promise<void> {
  await workshop.client.query(query);
}
