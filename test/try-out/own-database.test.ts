import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { createSimulator } from '../../src/simulator/simulator.ts';
import { createTestDatabase } from '../kit/database.ts';
import { withPrograms } from '../kit/program.ts';

test('a real bot refuses the made-up people of the village', async () => {
  const { url, client } = await openDatabase();
  await client.query('create schema try_out');
  await client.query('create table try_out.village (id integer primary key default 1, is_whole boolean not null)');
  const simulator = createSimulator();
  const telegram = await simulator.listen();
  onTestFinished(telegram.close);
  await withPrograms(async (run) => {
    const program = run({
      BOT_TOKEN: simulator.botToken,
      ADMIN_IDS: '5',
      TELEGRAM_API_ROOT: telegram.url,
      DATABASE_URL: url,
      ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    });

    expect(await program.exited).toBe(1);

    expect(program.output()).toMatch(/people in this database are made up/);
    expect(simulator.calls()).toEqual([]);
  });
});

test('the village is never set up among the people of a real bot', async () => {
  const { url, client } = await openDatabase();
  await client.query(
    `insert into person (telegram_id, name, language, first_seen_at) values (5, '\\x00', 'ar', '2026-11-01T10:00:00Z')`,
  );
  await withPrograms(async (run) => {
    const program = run({ DATABASE_URL: url });

    expect(await program.exited).toBe(1);

    expect(program.output()).toMatch(/holds people of a real bot/);
    const { rows } = await client.query('select telegram_id::int, first_seen_at from person');
    expect(rows).toEqual([{ telegram_id: 5, first_seen_at: new Date('2026-11-01T10:00:00Z') }]);
  });
});

async function openDatabase() {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => {});
  await client.connect();
  onTestFinished(async () => {
    await client.end();
    await database.drop();
  });
  return { url: database.url, client };
}
