import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { expect, inject, onTestFinished } from 'vitest';
import type { Neighbour } from '../kit/person.ts';
import { dumpTables, openEverything } from '../kit/plaintext.ts';
import { runOnServer, withDatabase } from '../kit/server.ts';
import { settledCircle } from '../kit/village.ts';
import { test, type World } from '../kit/world.ts';

const NAME = 'زينب الفريدة';

test('a member erases everything in two presses: turns go on, and nothing of them is left, also for whoever holds the key', async ({
  world,
}) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  await renames(world, zineb);
  await zineb.says('كلماتي الخاصة');
  await zineb.hears(/وصلت رسالتك/u);
  await zineb.taps('نعم، أرسلوها');
  await zineb.sees(/أُرسلت رسالتك/u);
  await world.administrator.hears(/كلماتي الخاصة/u);
  expect(await everything(world)).toContain(NAME);
  await asksToBeErased(zineb);

  await zineb.taps('نعم، احذفوا كل شيء');

  await zineb.sees(/حُذف كل ما كنا نحفظه عنك/u);
  await world.clock.forward({ minutes: 16 });
  const left = await everything(world);
  expect(left).not.toContain(NAME);
  expect(left).not.toContain(String(zineb.person.id));
  expect(left).not.toContain('كلماتي الخاصة');
  expect(await ownTurns(world)).toBe(0);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
  await idriss.hearsNothing();
  expect(await readFile(world.tombstoneFile, 'utf8')).toMatch(/^\{"digests":\["[\w-]{43}"\],"at":"[^"]+"\}\n$/);
});

test('the guardian erases everything: her circle closes, what is kept of the family is gone, and she may come back as somebody new', async ({
  world,
}) => {
  const { guardian, hassan, zineb, idriss } = await settledCircle(world);
  await keepsAddress(guardian);
  await asksToBeErased(guardian, /تُغلق حلقة أسرتك/u);

  await guardian.taps('نعم، احذفوا كل شيء');

  await guardian.sees(/حُذف كل/u);
  await world.administrator.hears(/انتهت حلقة F-1 بطلب من الأسرة/u);
  for (const member of [hassan, zineb, idriss]) await member.hears(/انتهت حلقة F-1، وأُلغيت مواعيدها/u);
  expect(await rows(world, `select 1 from membership where state in ('requested', 'active')`)).toBe(0);
  expect(await rows(world, 'select 1 from family_key')).toBe(0);
  expect(await rows(world, `select 1 from circle where stage = 'closed'`)).toBe(1);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hearsNothing();
  expect(await everything(world)).not.toContain(String(guardian.person.id));
  await guardian.starts();
  await guardian.hears(/الدخول بدعوة شخصية/u);
  await world.restart();
  await guardian.says('/settings');
  await guardian.hears(/الإعدادات/u);
  expect(await rows(world, `select 1 from person where telegram_id = ${guardian.person.id}`)).toBe(1);
});

test('whoever keeps what they have keeps it: asking and going back changes nothing (fr)', async ({ world }) => {
  const { hassan } = await settledCircle(world);
  await hassan.says('/settings');
  await hassan.hears(/الإعدادات/u);
  await hassan.taps(/Langue/u);
  await hassan.sees(/لغة/u);
  await hassan.taps('Français');
  await hassan.sees(/français/u);
  await hassan.says('/settings');
  await hassan.hears(/Réglages/u);
  await hassan.taps('Mes données');
  await hassan.sees(/est à vous/u);
  await hassan.taps('Tout effacer');
  await hassan.sees(/sans retour possible/u);

  await hassan.taps('Non, tout garder');

  await hassan.sees(/est à vous/u);
  expect(await rows(world, 'select 1 from person where erased_at is not null')).toBe(0);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/Rappel de votre tour/u);
  await hassan.taps('C’est fait');
  await hassan.sees(/c’est fait/iu);
});

test('an older copy of the database that is restored does not bring anybody back: they are erased before anything is sent', async ({
  world,
}) => {
  const { zineb, hassan } = await settledCircle(world);
  await renames(world, zineb);
  const copy = await copyDatabase(world);
  await asksToBeErased(zineb);
  await zineb.taps('نعم، احذفوا كل شيء');
  await zineb.sees(/حُذف كل/u);
  expect(await openEverything(copy.url, world.vault)).toContain(NAME);

  await world.restart(copy.url);

  expect(await openEverything(copy.url, world.vault)).not.toContain(NAME);
  expect(await dumpTables(copy.url)).not.toContain(String(zineb.person.id));
  await world.clock.to('2026-11-25T19:00');
  await zineb.hearsNothing();
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت/u);
});

async function asksToBeErased(person: Neighbour, words = /تغادر كل حلقاتك/u): Promise<void> {
  await person.says('/settings');
  await person.hears(/الإعدادات/u);
  await person.taps('بياناتي');
  await person.sees(/ما نحفظه عنك لك/u);
  await person.taps('حذف كل شيء');
  await person.sees(words);
}

async function renames(world: World, person: Neighbour): Promise<void> {
  await onDatabase(world, async (client) => {
    const { rows } = await client.query('select id from person where telegram_id = $1', [person.person.id]);
    const name = world.vault.seal(`person|name|row ${rows[0].id}`, NAME);
    await client.query('update person set name = $1 where id = $2', [name, rows[0].id]);
  });
}

async function keepsAddress(guardian: Neighbour): Promise<void> {
  await guardian.says('/start');
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أسرتي');
  await guardian.sees(/F-1/u);
  await guardian.taps('المزيد');
  await guardian.sees(/F-1/u);
  await guardian.taps('بيانات الأسرة');
  await guardian.sees(/غير رمزها/u);
  await guardian.taps('تدوين أو تعديل');
  await guardian.sees(/1 من 5/u);
  for (const step of [2, 3]) {
    await guardian.taps('تخطّي');
    await guardian.sees(new RegExp(`${step} من 5`, 'u'));
  }
  await guardian.says('زنقة الورد');
  await guardian.sees(/الورد/u);
  await guardian.hears(/4 من 5/u);
  await guardian.taps('تخطّي');
  await guardian.sees(/5 من 5/u);
  await guardian.taps('نعم، احفظوه');
  await guardian.sees(/مشفّرا/u);
}

async function everything(world: World): Promise<string> {
  return `${await dumpTables(world.database.url)}\n${await openEverything(world.database.url, world.vault)}`;
}

async function ownTurns(world: World): Promise<number> {
  return await rows(
    world,
    `select 1 from assignment a join membership m on m.id = a.membership_id join person p on p.id = m.person_id
      where p.erased_at is not null and a.ended_at is null`,
  );
}

async function rows(world: World, query: string): Promise<number> {
  return await onDatabase(world, async (client) => (await client.query(query)).rows.length);
}

async function onDatabase<T>(world: World, act: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: world.database.url });
  await client.connect();
  return await act(client).finally(() => client.end());
}

/** As a backup holds it: PostgreSQL copies a whole database only while nobody is connected to it. */
async function copyDatabase(world: World): Promise<{ url: string }> {
  const serverUrl = inject('serverUrl');
  const name = new URL(world.database.url).pathname.slice(1);
  await world.app.stop();
  await runOnServer(serverUrl, `create database ${name}_copy template ${name}`);
  await world.restart();
  onTestFinished(() => runOnServer(serverUrl, `drop database ${name}_copy with (force)`));
  return { url: withDatabase(serverUrl, `${name}_copy`) };
}
