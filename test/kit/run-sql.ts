import pg from 'pg';
import type { World } from './world.ts';

/** One statement on the world's own database, for what no button can bring about quickly. */
export async function onDatabase(world: World, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: world.database.url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
