import type pg from 'pg';

/** As many turns as the planner writes in one transaction: those of fifty commitments for eight weeks. */
const TURNS = 400;

const TABLES = {
  turns: [
    'turn',
    'id commitment_id circle_id on_date opens_at lasts_days closes_at starts_at ends_at time_zone tz_version status epoch effort eligible',
  ],
  assignments: ['assignment', 'id turn_id circle_id membership_id kind why started_at'],
  steps: ['due_step', 'kind subject slot due_at expires_at'],
} as const;

type Table = keyof typeof TABLES;
type Rows = Record<Table, Record<string, string | null>[]>;

/** What a planner wrote after a turn, some turns at a time, as text. */
export async function* listPlannedRows(client: pg.Pool, since: number): AsyncGenerator<Rows> {
  for (let after = since; ; ) {
    const turns = await read(client, 'turns', `id > ${after} order by turn.id limit ${TURNS}`);
    const ids = turns.map(({ id }) => Number(id));
    const last = ids.at(-1);
    if (last === undefined) return;
    const span = `between ${ids[0]} and ${last}`;
    const assignments = await read(client, 'assignments', `turn_id ${span}`);
    yield { turns, assignments, steps: await read(client, 'steps', `kind = 'turn-ask' and subject ${span}`) };
    after = last;
  }
}

async function read(client: pg.Pool, table: Table, where: string): Promise<Rows[Table]> {
  const [name, columns] = TABLES[table];
  const list = columns.split(' ').map((column) => `${column}::text`);
  return (await client.query(`select ${list.join(', ')} from ${name} where ${where}`)).rows;
}

/** One transaction, one INSERT a table. */
export async function insertPlain(client: pg.Pool, rows: Rows): Promise<void> {
  const connection = await client.connect();
  try {
    await connection.query('begin');
    for (const table of ['turns', 'assignments', 'steps'] as const) await insert(connection, table, rows[table]);
    await connection.query('commit');
  } finally {
    connection.release();
  }
}

async function insert(connection: pg.PoolClient, table: Table, rows: Rows[Table]): Promise<void> {
  if (rows.length === 0) return;
  const [name, columns] = TABLES[table];
  const names = columns.split(' ');
  const values = rows.map((_, row) => `(${names.map((_, i) => `$${row * names.length + i + 1}`).join(', ')})`);
  await connection.query(
    `insert into ${name} (${names.join(', ')}) values ${values.join(', ')}`,
    rows.flatMap((row) => names.map((column) => row[column] ?? null)),
  );
}
