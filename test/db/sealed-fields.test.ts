import pg from 'pg';
import { expect, test } from 'vitest';
import { SEALED_BY_FAMILY_KEY, SEALED_FIELDS } from '../../src/db/sealed-fields.ts';
import { createTestDatabase } from '../kit/database.ts';

/** Bytes that are no secret: hashes of what nobody can guess, and a keyed digest that is made anew with its field. */
const NOT_SEALED = ['invitation.token_hash', 'person.phone_digest'];

test('every sealed column of the schema is in the list that key changes go by, and no other', async () => {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();

  const { rows } = await client.query<{ field: string }>(
    `select table_name || '.' || column_name as field from information_schema.columns
      where table_schema = 'public' and data_type = 'bytea' and table_name not like 'bull%' order by 1`,
  );

  const listed = [...SEALED_FIELDS.map(({ table, column }) => `${table}.${column}`), ...SEALED_BY_FAMILY_KEY];
  expect(rows.map(({ field }) => field)).toEqual([...listed, ...NOT_SEALED].toSorted());
  await client.end();
  await database.drop();
});
