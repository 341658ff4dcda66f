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
