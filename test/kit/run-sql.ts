import pg from 'pg';
import type { World } from './world.ts';

/** One statement on the world's own database, for what no button can bring about or show quickly. @returns its rows */
export async function onDatabase(world: World, statement: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: world.database.url });
  await client.connect();
  const { rows } = await client.query(statement).finally(() => client.end());
  return rows;
}
