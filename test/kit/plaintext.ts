import pg from 'pg';
import { SEALED_FIELDS } from '../../src/db/sealed-fields.ts';
import type { Vault } from '../../src/db/vault.ts';

/** Every row of every table of every schema as text, as whoever holds a stolen dump reads it. */
export async function dumpTables(url: string): Promise<string> {
  return await onDatabase(url, async (client) => {
    const { rows: tables } = await client.query(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
        where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`,
    );
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query(`select t::text as row from ${name} t`);
      texts.push(name, ...rows.map(({ row }) => row));
    }
    return texts.join('\n');
  });
}

/** Everything the program could open with its key, as text: what must be gone after an erasure. Also what the families' own keys open. */
export async function openEverything(url: string, vault: Vault): Promise<string> {
  return await onDatabase(url, async (client) => {
    const texts: string[] = [];
    for (const { table, column, id, needs = [], places } of SEALED_FIELDS) {
      const columns = [id, ...needs, `${column} as bytes`].join(', ');
      const { rows } = await client.query(`select ${columns} from ${table} where ${column} is not null`);
      texts.push(...rows.map((row) => openOne(vault, places(row), row.bytes)));
    }
    return texts.join('\n');
  });
}

function openOne(vault: Vault, places: readonly string[], bytes: Buffer): string {
  for (const place of places) {
    try {
      return vault.open(place, bytes);
    } catch {}
  }
  throw new Error(`nothing opens ${places.join(' or ')}`);
}

async function onDatabase<T>(url: string, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return await act(client).finally(() => client.end());
}
