import { type SQL, sql } from 'drizzle-orm';
import type { Db } from './connect.ts';
import { SEALED_FIELDS, type SealedField } from './sealed-fields.ts';
import { SealError, type Vault } from './vault.ts';

const BATCH = 200;

export type Resealed = { field: string; moved: number; unreadable: number };

/** Numbers of 64 bits come as text; only `bytes` is no text. */
type Row = { readonly [column: string]: string };

/**
 * Seals everything again that the newest key has not sealed, or that was sealed for a former place, in small transactions beside a running program. A row
 * that changes meanwhile is left as it is. Safe to stop at any moment and to begin again.
 * @returns what was moved, by table and column; what no key opens is counted and left
 */
export async function resealEverything(db: Db, vault: Vault): Promise<Resealed[]> {
  const counts: Resealed[] = [];
  for (const field of SEALED_FIELDS) counts.push(await resealField(db, vault, field));
  return counts;
}

/** How many values the newest key has not sealed. */
export async function countOlder(db: Db, vault: Vault): Promise<number> {
  let older = 0;
  for (const field of SEALED_FIELDS) {
    for await (const rows of batches(db, field)) older += rows.filter((row) => !vault.isCurrent(bytesOf(row))).length;
  }
  return older;
}

async function resealField(db: Db, vault: Vault, field: SealedField): Promise<Resealed> {
  const count = { field: `${field.table}.${field.column}`, moved: 0, unreadable: 0 };
  for await (const rows of batches(db, field)) {
    await db.transaction(async (tx) => {
      for (const row of rows) {
        const again = sealAgain(vault, field, row);
        if (again === 'unreadable') count.unreadable += 1;
        if (!Buffer.isBuffer(again)) continue;
        const column = sql.identifier(field.column);
        const { rowCount } =
          await tx.execute(sql`update ${sql.identifier(field.table)} set ${column} = ${again}${digestAgain(vault, field, { row, again })}
          where ${sql.identifier(field.id)} = ${row[field.id]} and ${column} = ${bytesOf(row)}`);
        count.moved += rowCount ?? 0;
      }
    });
  }
  return count;
}

/** Walks through a table in the order of its ids, a few hundred rows at a time. */
async function* batches(db: Db, { table, column, id, needs = [] }: SealedField): AsyncGenerator<Row[]> {
  const columns = sql.join(
    [id, ...needs].map((name) => sql.identifier(name)),
    sql`, `,
  );
  let after: string | undefined;
  for (;;) {
    const isLater = after === undefined ? sql`true` : sql`${sql.identifier(id)} > ${after}`;
    const { rows } = await db.execute<Row>(sql`select ${columns}, ${sql.identifier(column)} as bytes
      from ${sql.identifier(table)} where ${sql.identifier(column)} is not null and ${isLater}
      order by ${sql.identifier(id)} limit ${BATCH}`);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last[id];
  }
}

function sealAgain(vault: Vault, field: SealedField, row: Row): Buffer | 'as it is' | 'unreadable' {
  const bytes = bytesOf(row);
  const [present, ...former] = field.places(row);
  const text = openIn(vault, present, bytes);
  if (text !== undefined) return vault.isCurrent(bytes) ? 'as it is' : vault.seal(present, text);
  const found = former.map((place) => openIn(vault, place, bytes)).find((one) => one !== undefined);
  return found === undefined ? 'unreadable' : vault.seal(present, found);
}

/** What finds the row is made anew with it: the former key's digest is worth nothing when that key is gone. */
function digestAgain(vault: Vault, { places, digest }: SealedField, { row, again }: { row: Row; again: Buffer }): SQL {
  if (!digest) return sql``;
  const words = vault.open(places(row)[0], again);
  return sql`, ${sql.identifier(digest.column)} = ${digest.of(vault, words)}`;
}

function openIn(vault: Vault, place: string, bytes: Buffer): string | undefined {
  try {
    return vault.open(place, bytes);
  } catch (error) {
    if (error instanceof SealError) return undefined;
    throw error;
  }
}

function bytesOf(row: Row): Buffer {
  return row['bytes'] as unknown as Buffer;
}
