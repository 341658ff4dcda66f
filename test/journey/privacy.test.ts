import pg from 'pg';
import { expect } from 'vitest';
import { settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('no name and no word of anybody lies readable in the database, in any table of any schema', async ({ world }) => {
  const { hassan } = await settledCircle(world);
  await hassan.says('كلمة سرية جدا');
  await hassan.hears(/وصلت رسالتك/u);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);

  const everything = await dump(world.database.url);

  expect(everything).toMatch(/F-1/u);
  expect(everything).not.toMatch(/حسن|فاطمة|زينب|إدريس|نادية|كلمة سرية/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
});

async function dump(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows: tables } =
      await client.query(`select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`);
    const texts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query(`select t::text as row from ${name} t`);
      texts.push(name, ...rows.map(({ row }) => row));
    }
    return texts.join('\n');
  } finally {
    await client.end();
  }
}
