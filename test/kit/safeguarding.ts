import pg from 'pg';
import type { Neighbour } from './person.ts';
import type { World } from './world.ts';

/** Somebody who looks after safeguarding in the whole association. They have written to the bot before. */
export async function safeguards(
  { database, clock }: Pick<World, 'database'> & { clock: Pick<World['clock'], 'now'> },
  somebody: Neighbour,
): Promise<void> {
  await somebody.starts();
  await somebody.hears(/سند|Sanad|مرحبا/u);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(
    `insert into role (person_id, kind, district_id, granted_by, granted_at)
     select id, 'safeguarding', null, id, $2 from person where telegram_id = $1`,
    [somebody.person.id, clock.now().toString()],
  );
  await client.end();
}
