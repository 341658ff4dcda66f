import { expect } from 'vitest';
import type { BroadcastId } from '../../src/db/ids.ts';
import { erasePerson } from '../../src/my-data/erase-person.ts';
import { inWorld } from '../kit/in-world.ts';
import { lastFile } from '../kit/last-file.ts';
import { runOnServer } from '../kit/server.ts';
import { coordinates, settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';
import { letsGo, opensMessages, writesArabic } from './kit.ts';

test('the result tells who cannot be reached and who has left since; unknown ones get it again when somebody says so', async ({
  world,
}) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  const { administrator, clock } = world;
  await letsGo(administrator, 'نلتقي يوم السبت');
  await zineb.says('/leave');
  await zineb.hears(/./u);
  await zineb.taps(/نعم، أغادر/u);
  for (const one of [administrator, hassan, zineb, idriss]) one.readsEverything();
  // Nobody knows it yet.
  await hassan.blocksTheBot();
  await clock.forward({ minutes: 10 });
  await idriss.hears(/نلتقي يوم السبت/u);
  idriss.readsEverything();
  await clock.forward({ seconds: 10 });

  await administrator.sees(
    /انتهى إرسال رسالة نادية[^]*أُرسلت إلى: شخص واحد\nلا تصلهم رسائل سند: شخص واحد\nلم تعد لهم: شخص واحد/u,
  );
  administrator.readsEverything();

  // What happened to one call is not known.
  await runOnServer(
    world.database.url,
    `update outbox set status = 'unknown' where broadcast_id is not null and chat_id = ${idriss.person.id}`,
  );
  await administrator.taps('عرض الحصيلة');
  await administrator.sees(/لا نعرف هل وصلتهم: شخص واحد/u);
  const again = administrator.dataOf('إعادة لمن لا نعرف');
  await administrator.taps('إعادة لمن لا نعرف');
  await idriss.hears(/^نلتقي يوم السبت$/u);
  await clock.forward({ seconds: 10 });
  administrator.readsEverything();
  await administrator.tapsData(again);
  await administrator.isTold(/تغيّر أمر هذه الرسالة/u);
  administrator.readsEverything();
});

test('what nobody confirms in three days is over', async ({ world }) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  const { administrator, clock } = world;
  const said = world.person('سعيد');
  await coordinates(world, said);
  administrator.readsEverything();
  await runOnServer(
    world.database.url,
    `insert into legal_reference (reference, recorded_by, recorded_at) select '18/2026', id, now() from person limit 1`,
  );
  await opensMessages(said);
  await said.taps('كل الأعضاء');
  await said.sees(/طلب مال أو أشياء/u);
  await said.taps('نعم، فيها طلب');
  await said.sees(/ما كلمات الرسالة/u);
  await writesArabic(said, 'دفاتر المدرسة مرحبا بها');
  await said.hears(/يلزم تأكيد شخص ثان/u);
  await said.taps('طلب التأكيد');
  await said.hears(/تنتظر الرسالة تأكيد/u);
  await said.sees(/البطاقة التالية/u);
  await administrator.hears(/اقتراح من سعيد/u);
  const yes = administrator.dataOf('نعم، تُرسل');

  await clock.forward({ days: 3 });

  await said.sees(/مرت 3 أيام دون تأكيد/u);
  await said.hears(/مرت 3 أيام دون تأكيد رسالتك/u);
  await administrator.sees(/مرت 3 أيام دون تأكيد رسالة سعيد/u);
  await administrator.tapsData(yes);
  await administrator.isTold(/تغيّر أمر هذه الرسالة/u);
  administrator.readsEverything();
  // In three days there are reminders too.
  await clock.forward({ days: 1 });
  for (const member of [hassan, zineb, idriss]) {
    expect(member.person.chat().some(({ text }) => text?.includes('دفاتر'))).toBe(false);
    member.readsEverything();
  }
});

test('after a day without the program nothing of yesterday is sent', async ({ world }) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  const { administrator } = world;
  await letsGo(administrator, 'نلتقي بعد ساعتين');

  await world.isDownFor({ hours: 25 });

  await administrator.sees(/لم تنطلق رسالة نادية[^]*فات موعدها/u);
  await administrator.hears(/لم تنطلق الرسالة/u);
  administrator.readsEverything();
  for (const { person } of [hassan, zineb, idriss])
    expect(person.chat().some(({ text }) => text?.includes('بعد ساعتين'))).toBe(false);
  for (const one of [hassan, zineb, idriss]) one.readsEverything();
});

test('a member sees which messages to many were for them; whoever wrote one and is erased takes it along, from groups too', async ({
  world,
}) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  const { administrator, clock } = world;
  const said = world.person('سعيد');
  await coordinates(world, said);
  administrator.readsEverything();
  const group = world.simulator.group({ title: 'جيران الحي', kind: 'supergroup' });
  group.adds(said.person);
  group.addsTheBot(said.person);
  await world.settle();
  await said.hears(/أُضيف سند/u);
  await said.taps('حي السلام');
  await said.sees(/ارتبطت/u);
  await opensMessages(said);
  await said.taps('مجموعات المنطقة');
  await said.sees(/طلب مال أو أشياء/u);
  await said.taps('لا');
  await said.sees(/قد يقرؤها الغرباء/u);
  await writesArabic(said, 'كلمة للمجموعة');
  await said.hears(/مسودة/u);
  await said.taps('إرسال بعد 10 دقائق');
  await letsGo(said, 'كلمة للأعضاء');
  await clock.forward({ minutes: 10 });
  await clock.forward({ seconds: 10 });
  for (const member of [hassan, zineb, idriss]) await member.hears(/كلمة للأعضاء/u);
  expect(group.chat().map(({ text }) => text)).toContain('كلمة للمجموعة');
  await hassan.says('/settings');
  await hassan.hears(/الإعدادات/u);
  await hassan.taps('بياناتي');
  await hassan.sees(/ما نحفظه عنك لك/u);
  await hassan.taps('نسخة من بياناتي');
  expect((await lastFile(world, hassan)).toString()).toMatch(/رسالة إلى منطقة [^]{0,3}حي السلام/u);

  await inWorld(world, async (work) => {
    const { rows } = await work.tx.execute<{ id: string }>(`select drafted_by as id from broadcast limit 1`);
    await erasePerson(work, { personId: Number(rows[0]?.id) as never, by: null, how: 'command' });
  });

  expect(group.chat().some(({ text }) => text?.includes('كلمة للمجموعة'))).toBe(false);
  const ids: BroadcastId[] = [];
  await inWorld(world, async (work) => {
    const { rows } = await work.tx.execute<{ id: string }>(
      `select broadcast_id as id from broadcast_words union all select id from group_post where message is not null`,
    );
    ids.push(...rows.map(({ id }) => Number(id) as BroadcastId));
  });
  expect(ids).toEqual([]);
  for (const one of [administrator, said, hassan, zineb, idriss]) one.readsEverything();
});
