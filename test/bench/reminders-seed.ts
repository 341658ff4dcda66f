import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { createCapabilities } from '../../src/capabilities.ts';
import { connect, type Db } from '../../src/db/connect.ts';
import type { PersonId } from '../../src/db/ids.ts';
import { createVault } from '../../src/db/vault.ts';
import { sweepOnce } from '../../src/jobs/sweep.ts';
import { sealName } from '../../src/people/store.ts';
import { createRecordingFetch } from '../../src/telegram/record-calls.ts';
import type { MakeDatabase } from './rota.ts';
import { NOW, planSome, seedCircles } from './rota-seed.ts';

/** One commitment on Tuesdays: of each circle's turns one is on the next day, and somebody of its own has it. */
const SHAPE = { members: 4, commitments: 1 };
const TURNS_EACH = 4;
const BETWEEN_GROUPS_S = 10;

export const vault = createVault([randomBytes(32)]);

export const BOT = { token: '1000000001:SIMULATED-try-out-token-0000000000', username: 'sanad_try_bot' };

export const capabilities = createCapabilities({
  vault,
  botToken: BOT.token,
  botInfo: { id: 1000000001, is_bot: true, first_name: 'Sanad', username: BOT.username } as never,
  recording: createRecordingFetch(),
  administrators: new Set(),
  defaultLanguage: 'ar',
  timeZone: 'Africa/Casablanca',
});

export type Place = { client: pg.Pool; db: Db; url: string; close(): Promise<void> };

/** A database with so many circles that have a turn on the next day, planned by the program itself with its reminders, and some later ones. */
export async function openPlace(makeDatabase: MakeDatabase, circles: number): Promise<Place> {
  const database = await makeDatabase();
  const { client, db } = connect(database.url, { connections: 4 });
  await seedCircles(client, circles, SHAPE);
  await client.query(`update commitment set review_on = date '2026-11-24' + ${7 * (TURNS_EACH - 1)}`);
  await giveNames(client);
  await planSome(client, { from: 1, until: circles });
  await sweep({ client, db }, NOW);
  const close = async () => {
    await client.end();
    await database.drop();
  };
  return { client, db, url: database.url, close };
}

/** Lets the reminders come in groups, one after the other. @returns when those of a group are due */
export async function spread({ client }: Place, groupOf: number): Promise<(group: number) => Temporal.Instant> {
  const { rows } = await client.query<{ at: string }>(
    'select min(due_at)::text as at from due_step where fired_at is null and subject in (select id from turn)',
  );
  const first = Temporal.Instant.from(rows[0]?.at ?? '');
  await client.query(
    `update due_step set due_at = due_at + nth / $1 * interval '${BETWEEN_GROUPS_S} s'
      from (select id, row_number() over (order by id) - 1 as nth from due_step where fired_at is null and kind like 'turn-%' and due_at = $2) one
      where due_step.id = one.id`,
    [groupOf, first.toString()],
  );
  return (group) => first.add({ seconds: group * BETWEEN_GROUPS_S });
}

/** Fills up with steps of later days, of the kinds the program plans, until so many wait. */
export async function storeFuture({ client }: Place, steps: number): Promise<void> {
  await client.query(
    `insert into due_step (kind, subject, slot, due_at, expires_at)
      select (array['turn-ask', 'turn-follow-up', 'turn-silence', 'plan'])[1 + i % 4], 10000000 + i / 4, '0', at, at + interval '1 day'
      from (select i, $2::timestamptz + interval '1 day' + (i % 80640) * interval '1 minute' as at
        from generate_series(1, $1 - (select count(*) from due_step where fired_at is null)) i) later`,
    [steps, NOW.toString()],
  );
  await client.query('vacuum analyze');
  await client.query('checkpoint');
}

/** @returns how many steps were acted on */
export async function sweep({ db }: Pick<Place, 'client' | 'db'>, now: Temporal.Instant): Promise<number> {
  return await sweepOnce({
    ...capabilities,
    handlers: capabilities.stepHandlers,
    db,
    clock: { now: () => now },
    vault,
    log: { error: fail, warn: fail } as never,
  });
}

async function giveNames(client: pg.Pool): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select id from person');
  const work = { vault } as Parameters<typeof sealName>[0];
  const names = rows.map(({ id }) => sealName(work, Number(id) as PersonId, `Amina ${id}`));
  await client.query(
    'update person set name = given.name from unnest($1::bigint[], $2::bytea[]) as given(id, name) where person.id = given.id',
    [rows.map(({ id }) => id), names],
  );
}

function fail(fields: { error?: unknown }): never {
  throw fields.error ?? new Error('a step came too late');
}
