import { runOnServer } from '../kit/server.ts';
import { settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('a member is shown a charter that has changed once, may go on meanwhile, and accepts it with one press', async ({
  world,
}) => {
  const { hassan } = await settledCircle(world);
  await runOnServer(world.database.url, `update membership set charter_version = 0 where role = 'member'`);
  await hassan.starts();
  await hassan.hears(/مرحبا بك في حلقتك/u);
  await hassan.hears(/تجدّد ميثاق الجمعية/u);
  await hassan.says('/my');
  await hassan.hears(/نوباتك القادمة/u);
  await hassan.starts();
  await hassan.hears(/مرحبا بك في حلقتك/u);

  await hassan.taps('أوافق على الميثاق');

  await hassan.sees(/سُجلت موافقتك على الميثاق/u);
  await hassan.starts();
  await hassan.hears(/مرحبا بك في حلقتك/u);
});

test('the changed charter follows the next card a member opens, never an answer, and is shown once (fr)', async ({
  world,
}) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  for (const person of [hassan, zineb, idriss]) await person.hearsNothing();
  await runOnServer(world.database.url, `update membership set charter_version = 0 where role = 'member'`);
  await runOnServer(world.database.url, `update person set language = 'fr' where telegram_id = ${hassan.person.id}`);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/Rappel/u);
  await hassan.taps('C’est fait');
  await hassan.sees(/Merci/u);
  await hassan.hearsNothing();

  await hassan.says('/my');

  await hassan.hears(/tours/u);
  await hassan.hears(/La charte de l’association a été renouvelée|charte/u);
  await hassan.says('/settings');
  await hassan.hears(/Réglages/u);
  await hassan.hearsNothing();
  await zineb.says('/settings');
  await zineb.hears(/الإعدادات/u);
  await zineb.hears(/تجدّد ميثاق الجمعية/u);
});
