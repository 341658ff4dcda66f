import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { listRotaEvents, undoSettlement } from '../../src/commitments/ledger-store.ts';
import { APP_ROLE, ensureAppRole } from '../../src/db/app-role.ts';
import { connect } from '../../src/db/connect.ts';
import type { CommitmentId, TurnId } from '../../src/db/ids.ts';
import { carryOldLedgers } from '../../src/ledger/carry-over.ts';
import { explain } from '../../src/rota/explain.ts';
import { carry, foldRota } from '../../src/rota/ledger.ts';
import { type BuiltCircle, buildCircle, openWorkshop, type Workshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';
import { addRota, type Deed, doDeed } from './kit.ts';

/** Long ago by any clock: the database lets only what is a year old go. */
const START = Temporal.Instant.from('2023-01-02T10:00:00Z');
const DAY = 24;
const ALL_OLD = later(400);

let workshop: Workshop;
let circle: BuiltCircle;
let commitmentId: CommitmentId;
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 4 });
  commitmentId = await addRota(workshop, circle, START);
});
afterEach(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

test('who did which turn is forgotten, once; where everybody stands and what is told of it stays', async () => {
  for (let day = 1; day <= 12; day += 1) await deed(day, { kind: 'settle', pick: day % 3, absent: [day % 4] });
  await deed(13, { kind: 'leave', pick: 1 });
  await deed(14, { kind: 'settle', pick: 0 });
  const before = await listEvents();

  const carried = [await carryUntil(10), await carryUntil(10)];

  const after = await listEvents();
  expect(carried).toEqual([1, 0]);
  expect(after.map(({ kind }) => kind)).toEqual(['carried', 'settled', 'settled', 'left', 'settled']);
  expect(plain(after)).toEqual(plain(before));
  const eligible = [...foldRota(before).members.keys()].map((member) => ({ member, weight: 2 }));
  for (const { member } of eligible) {
    expect(explain(after, { member, eligible })).toEqual(explain(before, { member, eligible }));
  }
  const { rows } = await workshop.client.query('select count(*)::int n from turn where carried_at is not null');
  expect(rows).toEqual([{ n: 10 }]);
});

test('what was taken back later waits until that is old as well, and then goes with it', async () => {
  for (let day = 1; day <= 6; day += 1) await deed(day, { kind: 'settle', pick: day });
  await deed(200, { kind: 'undo', pick: 3 });
  const before = await listEvents();

  await carryUntil(100);
  const early = await listEvents();
  await carryUntil(300);
  const late = await listEvents();

  expect(early.map(({ kind }) => kind)).toEqual(['carried', 'settled', 'settled', 'settled', 'undone']);
  expect(late.map(({ kind }) => kind)).toEqual(['carried']);
  expect(plain(early)).toEqual(plain(before));
  expect(plain(late)).toEqual(plain(before));
});

test('a turn that was forgotten cannot be taken back any more, and the rota goes on', async () => {
  await deed(1, { kind: 'settle', pick: 0 });
  await carryUntil(100);
  const { rows } = await workshop.client.query('select id from turn where commitment_id = $1', [commitmentId]);

  const turn = { id: Number(rows[0].id) as TurnId, commitmentId };
  const undone = await workshop.work((work) => undoSettlement(work, turn, circle.coordinator), later(400));
  await deed(401, { kind: 'settle', pick: 1 });
  await deed(402, { kind: 'undo', pick: 1 });

  expect(undone).toBe(false);
  expect((await listEvents()).map(({ kind }) => kind)).toEqual(['carried', 'settled', 'undone']);
});

test('two rounds at once forget once, also while something is settled', async () => {
  for (let day = 1; day <= 5; day += 1) await deed(day, { kind: 'settle', pick: day });
  const before = await listEvents();

  await Promise.all([carryUntil(100), carryUntil(100), deed(390, { kind: 'gift', pick: 0 })]);
  await carryUntil(100);

  const after = await listEvents();
  expect(after.map(({ kind }) => kind)).toEqual(['carried', 'settled']);
  expect(plain(after)).toEqual(plain(before));
});

test('the program itself can neither carry what is young, nor change a balance by carrying, nor delete', async () => {
  await deed(1, { kind: 'settle', pick: 0 });
  const young = await addRota(workshop, circle);
  const events = await listEvents();
  const { rows } = await workshop.client.query(
    'select commitment_id::int rota, max(id)::int last from rota_event group by 1 order by 1',
  );
  const lastOf = (rota: number) => rows.find((row) => row.rota === rota).last as number;
  await ensureAppRole(workshop.database.url);
  const { client, db } = connect(workshop.database.url, { connections: 2, role: APP_ROLE });
  onTestFinished(() => client.end());
  const call = async (rota: number, details: unknown) =>
    (
      await db.execute(
        sql`select carry_old_ledger(${rota}, ${lastOf(rota)}, ${JSON.stringify(details)}::jsonb, now()) as gone`,
      )
    ).rows[0]?.['gone'];
  const whole = carry(events);
  const better = {
    ...whole,
    members: whole.members.map((one, i) => (i < 2 ? { ...one, owes: one.owes + (i === 0 ? -9 : 9) } : one)),
  };

  expect(await call(young, whole)).toBe('0');
  await expect(call(commitmentId, better)).rejects.toMatchObject({ cause: { code: '23514' } });
  await expect(call(commitmentId, { ...whole, kind: 'joined' })).rejects.toMatchObject({ cause: { code: '23514' } });
  await expect(client.query("set sanad.forgets = 'ledger'; delete from rota_event")).rejects.toMatchObject({
    code: '42501',
  });
  expect(await call(commitmentId, whole)).toBe(String(events.length));
});

async function deed(day: number, one: Omit<Deed, 'absent'> & Partial<Deed>): Promise<void> {
  await workshop.work((work) => doDeed(work, { circle, commitmentId, deed: { absent: [], ...one } }), later(day));
}

async function carryUntil(day: number): Promise<number> {
  return await workshop.work((work) => carryOldLedgers(work, { before: later(day), limit: 10 }), ALL_OLD);
}

async function listEvents() {
  return await workshop.work((work) => listRotaEvents(work, commitmentId));
}

function plain(events: Awaited<ReturnType<typeof listEvents>>) {
  const { members, turnsSettled, lastDoer } = foldRota(events);
  return { members: [...members], turnsSettled, lastDoer };
}

function later(days: number): Temporal.Instant {
  return START.add({ hours: DAY * days });
}
