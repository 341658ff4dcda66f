import type pg from 'pg';
import { wordsPlace } from '../../src/broadcasting/words.ts';
import type { BroadcastId, PersonId } from '../../src/db/ids.ts';
import type { Vault } from '../../src/db/vault.ts';
import type { Work } from '../../src/db/work.ts';
import { sealName } from '../../src/people/store.ts';

const TEN = Temporal.PlainTime.from('10:00');
const AT = `timestamptz '2026-11-01T10:00:00Z'`;

/** So many members of one circle of one district, who read Arabic. Their ids are those of their chats, from 1 on. */
export async function seedPeople(client: pg.Pool, vault: Vault, people: number): Promise<void> {
  const work = { vault } as Work;
  const ids = Array.from({ length: people }, (_, at) => at + 1);
  const names = ids.map((id) => sealName(work, id as PersonId, `Amina ${id}`));
  await client.query(
    `insert into person (id, telegram_id, name, language, first_seen_at)
      select id, id, name, 'ar', ${AT} from unnest($1::bigint[], $2::bytea[]) as one(id, name)`,
    [ids, names],
  );
  await client.query(`insert into district (id, name, opened_by, opened_at) values (1, 'A', 1, ${AT})`);
  await client.query(
    `insert into circle (id, district_id, code_name, time_zone, stage, opened_at) values (1, 1, 'F-1', 'Africa/Casablanca', 'active', ${AT})`,
  );
  await client.query(
    `insert into membership (circle_id, person_id, role, tie, state, invited_by, requested_at, decided_by, decided_at, settled_in_at)
      select 1, id, 'member', 'neighbour', 'active', 1, ${AT}, 1, ${AT}, ${AT} from generate_series(1, $1::int) id`,
    [people],
  );
  await client.query('analyze');
}

/** A broadcast to the members from `from` on, so many, whose list is frozen and which is let go unless another state is given. */
export async function seedBroadcast(
  client: Pick<pg.Pool, 'query'>,
  vault: Vault,
  {
    id,
    words,
    from = 1,
    people,
    state = 'sending',
  }: { id: number; words: string; from?: number; people: number; state?: string },
): Promise<BroadcastId> {
  await client.query(
    `insert into broadcast (id, district_id, audience, state, drafted_by, drafted_at, recipients) values ($1, 1, '{"to":"members"}', 'waiting', 1, ${AT}, $2)`,
    [id, people],
  );
  await client.query(`insert into broadcast_words (broadcast_id, language, words) values ($1, 'ar', $2)`, [
    id,
    vault.seal(wordsPlace(id as BroadcastId, 'ar'), words),
  ]);
  await client.query(
    `insert into broadcast_recipient (broadcast_id, nr, person_id) select $1, nr, nr + $2 - 1 from generate_series(1, $3::int) nr`,
    [id, from, people],
  );
  await client.query('update broadcast set state = $2 where id = $1', [id, state]);
  return id as BroadcastId;
}

/** So that it is ten in the morning on a Tuesday where the people are. */
export function untilMorningMs(): number {
  const now = Temporal.Now.zonedDateTimeISO('Africa/Casablanca');
  const tuesday = now.add({ days: (9 - now.dayOfWeek) % 7 }).withPlainTime(TEN);
  return Number(now.until(tuesday, { largestUnit: 'milliseconds' }).total('milliseconds').toFixed(0));
}
