import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pg from 'pg';

/** The server of this run writes one log beside its data. */
export async function readPostgresLog(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(`select current_setting('data_directory') as folder`);
    return await readFile(join(dirname(rows[0].folder), 'postgres.log'), 'utf8');
  } finally {
    await client.end();
  }
}
