import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkKey, WrongKeyError } from '../../src/db/check-key.ts';
import { connect } from '../../src/db/connect.ts';
import { createVault } from '../../src/db/vault.ts';
import type { TestDatabase } from '../kit/database.ts';
import { createTestDatabase } from '../kit/database.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(async () => {
  await database.drop();
});

test('the key a database was begun with is accepted again, also as an older one of a ring; another is refused', async () => {
  const { client, db } = connect(database.url, { connections: 1 });
  const [first, second] = [randomBytes(32), randomBytes(32)];

  await checkKey(db, createVault([first]));
  await checkKey(db, createVault([first]));
  await checkKey(db, createVault([second, first]));
  await expect(checkKey(db, createVault([second]))).rejects.toThrow(WrongKeyError);

  await client.end();
});
