import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { grantCoordination } from '../../src/access/store.ts';
import { feed } from '../../src/broadcasting/feed.ts';
import { listStillFor } from '../../src/broadcasting/still-for.ts';
import { findBroadcast, insertDraft, setBroadcast } from '../../src/broadcasts/store.ts';
import type { BroadcastId, DistrictId, PersonId } from '../../src/db/ids.ts';
import { recordLegalReference, withdrawLegalReference } from '../../src/legal-reference/store.ts';
import { decideOnBroadcast, letGo, recallBroadcast } from '../../src/letting-go/decide.ts';
import { stopInTheMiddle } from '../../src/letting-go/end-broadcast.ts';
import { startBroadcast } from '../../src/letting-go/start-broadcast.ts';
import { createBroadcastSteps } from '../../src/letting-go/steps.ts';
import { recognise } from '../../src/people/store.ts';
import { type BuiltCircle, buildCircle, MONDAY, openWorkshop, type Workshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';

const ROUNDS = process.env['SANAD_RACES'] === 'long' ? 1000 : 30;
const LONG_MS = 1_800_000;
const timeZone = 'Africa/Casablanca';
const office = { administrators: new Set<number>(), timeZone, caps: true };
const LATER = MONDAY.add({ minutes: 10 });

let workshop: Workshop;
let circle: BuiltCircle;
let second: PersonId;
let third: PersonId;
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 4 });
  [second, third] = await workshop.work(async (work) => {
    const ids: PersonId[] = [];
    for (const id of [501, 502]) {
      const { id: personId } = await recognise(work, { id, first_name: `منسق ${id}` }, 'ar');
      await grantCoordination(work, { personId, districtId, grantedBy: circle.coordinator });
      ids.push(personId);
    }
    return ids as [PersonId, PersonId];
  });
});
afterEach(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

const districtId = 1 as DistrictId;

describe('a broadcast', { timeout: LONG_MS }, () => {
  test('that is recalled while it starts is either, never both, and recalled nobody gets it', async () => {
    let recalls = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const id = await waits();

      const [recalled, started] = await Promise.all([takesBack(id), starts(id)]);

      expect([recalled, started?.kind]).toEqual(recalled ? [true, undefined] : [false, 'started']);
      await feeds();
      expect(await countRows(id)).toBe(recalled ? 0 : 4);
      expect(await stateOf(id)).toBe(recalled ? 'recalled' : 'sending');
      if (recalled) recalls += 1;
      await settles(id);
    }
    print(`recall against start: ${ROUNDS} rounds, ${recalls} recalled in time, 0 both`);
  });

  test('that two people confirm at once is let go once; one of them and a no: the first answer counts', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await isProposed();
      const accept = [true, round % 2 === 0];

      const decided = await Promise.all(
        [second, third].map((by, at) => decides(id, { by, accept: accept[at] ?? false })),
      );

      const kinds = decided.map(({ kind }) => kind).toSorted();
      expect(kinds.filter((kind) => kind === 'moved-on')).toHaveLength(1);
      expect(await countSteps(id)).toBe(kinds.includes('waiting') ? 1 : 0);
      expect(await countRecipients(id)).toBe(kinds.includes('waiting') ? 4 : 0);
      await takesBack(id);
    }
  });

  test('that is confirmed while it is withdrawn is let go or not, and starts only if it was', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await isProposed();

      const [decided, recalled] = await Promise.all([decides(id, { by: second, accept: true }), takesBack(id)]);

      // Whoever wrote it may take it back also after the yes.
      expect(recalled).toBe(true);
      expect(['waiting', 'moved-on']).toContain(decided.kind);
      expect(await starts(id)).toBeUndefined();
      expect(await countRows(id)).toBe(0);
    }
  });

  test('that is let go twice at once is let go once', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const id = await isDrafted();

      const gone = await Promise.all([letsGo(id), letsGo(id)]);

      expect(gone.map(({ kind }) => kind).toSorted()).toEqual(['moved-on', 'waiting']);
      expect([await countRecipients(id), await countSteps(id)]).toEqual([4, 1]);
      await takesBack(id);
    }
  });

  test('that is stopped while it is handed over and looked at for sending is sent to nobody from then on', async () => {
    let passed = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const id = await waits();
      await starts(id);
      const look = async () =>
        await workshop.work(async (work) => {
          const { rows } = await work.tx.execute<{ id: string; chat: string }>(
            `select id, chat_id as chat from outbox where broadcast_id = ${id} and status = 'pending' order by id limit 2 for update skip locked`,
          );
          const still = await listStillFor(
            work,
            rows.map(({ chat }) => ({ broadcastId: id, chatId: Number(chat) })),
          );
          const ids = rows
            .filter(({ chat }) => still.some(({ chatId }) => chatId === Number(chat)))
            .map((row) => row.id);
          if (ids.length > 0)
            await work.tx.execute(
              `update outbox set status = 'sent', settled_at = now() where id in (${ids.join(',')})`,
            );
          return ids.length;
        }, LATER);
      await feeds(2);

      const [stopped, , sent] = await Promise.all([stops(id), feeds(2), look()]);

      expect(stopped).toBe(true);
      // What was written in the very moment of the stop is left out when it is looked at.
      const after = await look();
      expect(after).toBe(0);
      await feeds(10);
      expect(await countRows(id, 'sent')).toBe(sent);
      expect(await stateOf(id)).toBe('stopped');
      passed += sent;
      await settles(id);
    }
    print(`stop against sending: ${ROUNDS} rounds, ${passed} had gone out before it, 0 after it`);
  });

  test('whose authorisation is withdrawn while it starts is sent with it or withheld', async () => {
    let withheld = 0;
    for (let round = 0; round < ROUNDS; round++) {
      await workshop.work((work) => recordLegalReference(work, { reference: `${round}/2026`, by: second }));
      const id = await isProposed(true);
      expect((await decides(id, { by: second, accept: true })).kind).toBe('waiting');

      const [started] = await Promise.all([
        starts(id),
        workshop.work((work) => withdrawLegalReference(work, third), LATER),
      ]);

      const state = await stateOf(id);
      expect([started?.kind, state]).toEqual(
        started?.kind === 'started' ? ['started', 'sending'] : ['withheld', 'recalled'],
      );
      if (started?.kind === 'withheld') withheld += 1;
      await settles(id);
    }
    print(`authorisation against start: ${ROUNDS} rounds, ${withheld} withheld`);
  });
});

test('the start and the look may come twice; nothing is done twice', async () => {
  const id = await waits();
  const steps = createBroadcastSteps(office);
  const takes = async (kind: string, slot = '') =>
    await workshop.work(async (work) => await steps[kind]?.(work, { kind, subject: id, slot }), LATER);

  await takes('broadcast-start');
  await takes('broadcast-start');
  await feeds();
  await feeds();
  for (const slot of ['0 0 x', '0 0 x']) await takes('broadcast-look', slot);

  expect(await countRows(id)).toBe(4);
  const { rows } = await workshop.client.query(
    `select count(*)::int as looks from due_step where kind = 'broadcast-look' and subject = ${id}`,
  );
  expect(rows).toEqual([{ looks: 2 }]);
});

test('nobody confirms their own, also not in the database, and nothing asks for money without a reference there', async () => {
  const id = await isProposed();

  expect((await decides(id, { by: circle.coordinator, accept: true })).kind).toBe('own');
  await expect(workshop.client.query(`update broadcast set approved_by = drafted_by where id = ${id}`)).rejects.toThrow(
    /broadcast_two_people/u,
  );
  await expect(workshop.client.query(`update broadcast set asks_for_goods = true where id = ${id}`)).rejects.toThrow(
    /broadcast_reference/u,
  );
});

async function isDrafted(asksForGoods = false): Promise<BroadcastId> {
  const words = new Map([['ar', 'نلتقي غدا'] as const]);
  const audience = { to: 'members' } as const;
  const draft = { districtId, audience, asksForGoods, draftedBy: circle.coordinator, words };
  return await workshop.work((work) => insertDraft(work, draft));
}

async function waits(): Promise<BroadcastId> {
  const id = await isDrafted();
  expect((await letsGo(id)).kind).toBe('waiting');
  return id;
}

async function isProposed(asksForGoods = false): Promise<BroadcastId> {
  const id = await isDrafted(asksForGoods);
  if (asksForGoods) expect((await letsGo(id)).kind).toBe('proposed');
  else await workshop.work((work) => setBroadcast(work, id, { state: 'proposed' }));
  return id;
}

const letsGo = (id: BroadcastId) =>
  workshop.work((work) => letGo(work, { id, by: circle.coordinator, timeZone, hasSecond: true }));
const takesBack = (id: BroadcastId) => workshop.work((work) => recallBroadcast(work, { id, by: second }), LATER);
const starts = (id: BroadcastId) => workshop.work((work) => startBroadcast(work, id, office), LATER);
const stops = (id: BroadcastId) => workshop.work((work) => stopInTheMiddle(work, { id, by: third }), LATER);
const decides = (id: BroadcastId, answer: { by: PersonId; accept: boolean }) =>
  workshop.work((work) => decideOnBroadcast(work, { id, ...answer, timeZone }));
const feeds = (room = 100) => workshop.work((work) => feed(work, room), LATER);

/** It is over, so that the next round stands alone. */
async function settles(id: BroadcastId): Promise<void> {
  await workshop.client.query(
    `update outbox set status = 'cancelled' where broadcast_id = ${id} and status = 'pending'`,
  );
  await workshop.client.query(`update broadcast set state = 'stopped' where id = ${id} and state = 'sending'`);
}

async function stateOf(id: BroadcastId): Promise<string | undefined> {
  return (await workshop.work((work) => findBroadcast(work, id)))?.state;
}

async function countRows(id: BroadcastId, status?: string): Promise<number> {
  const is = status === undefined ? '' : `and status = '${status}'`;
  return (await workshop.client.query(`select 1 from outbox where broadcast_id = ${id} ${is}`)).rows.length;
}

async function countRecipients(id: BroadcastId): Promise<number> {
  return (await workshop.client.query(`select 1 from broadcast_recipient where broadcast_id = ${id}`)).rows.length;
}

async function countSteps(id: BroadcastId): Promise<number> {
  const query = `select 1 from due_step where kind = 'broadcast-start' and subject = ${id}`;
  return (await workshop.client.query(query)).rows.length;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
