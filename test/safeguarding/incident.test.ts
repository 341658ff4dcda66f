import pg from 'pg';
import { expect } from 'vitest';
import { safeguards } from '../kit/safeguarding.ts';
import { settledCircle } from '../kit/village.ts';
import type { World } from '../kit/world.ts';
import { test } from '../kit/world.ts';

test('what the guardian says reaches the safeguarding person alone, also at night, is answered and closed', async ({
  world,
}) => {
  const { guardian, hassan } = await settledCircle(world);
  const samira = world.person('سميرة');
  await safeguards(world, samira);
  await world.clock.to('2026-11-23T23:00');
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أمر غير مطمئن');
  await guardian.sees(/إلى جهة الحماية وحدها[^]*الشرطة 19/u);
  await guardian.taps('كتابة كلمات');
  await guardian.sees(/ما الأمر/u);
  await guardian.says('يضربني عند كل زيارة');
  await guardian.sees(/يضربني/u);

  await guardian.hears(/وصل الأمر إلى جهة الحماية وحدها/u);

  const note = await samira.hears(/ينتظر قراءتك/u);
  expect(note).not.toMatch(/F-1|يضربني|فاطمة/u);
  await hassan.tapsData(samira.dataOf('قراءة'));
  await hassan.isTold(/هذا الزر لم يعد متاحا/u);
  await samira.taps('قراءة');
  await samira.hears(/أمر غير مطمئن · أسرة F-1\n• يضربني عند كل زيارة/u);
  await samira.taps('رد');
  await samira.hears(/ما الرد/u);
  await samira.says('نحن معك، نتصل بك غدا صباحا بسبب العنف');
  await samira.sees(/نحن معك/u);
  await samira.hears(/أُرسل الرد/u);
  await guardian.hears(/جواب من جهة الحماية:\nنحن معك/u);
  await samira.taps('إنهاء المتابعة');
  await samira.sees(/انتهت المتابعة/u);
  await world.clock.to('2026-11-24T09:00');
  await guardian.hears(/انتهت متابعة الأمر/u);
  await guardian.taps('إضافة كلمات');
  await guardian.isTold(/انتهى هذا الأمر/u);
  await world.administrator.hearsNothing();
  expect(await acts(world)).toEqual(['report-incident', 'read-incident', 'answer-incident', 'close-incident']);
});

test('where nobody may read it she hears so honestly, and the administration hears only that somebody must be named', async ({
  world,
}) => {
  const { guardian } = await settledCircle(world);
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أمر غير مطمئن');
  await guardian.sees(/الإسعاف 15/u);

  await guardian.taps('إرسال بلا كلمات');

  await guardian.sees(/لا أحد مكلّف بالحماية الآن ليقرأه/u);
  const note = await world.administrator.hears(/يلزم تعيين شخص لهذه المهمة/u);
  expect(note).not.toMatch(/F-1|فاطمة/u);
  const samira = world.person('سميرة');
  await safeguards(world, samira);
  await world.clock.forward({ days: 1 });
  await samira.hears(/ينتظر قراءتك/u);
  await guardian.taps('سحب ما أُرسل');
  await guardian.sees(/سُحب ما أُرسل/u);
  await samira.taps('قراءة');
  await samira.isTold(/انتهى هذا الأمر/u);
});

test('a safeguarding person of the family’s own circle is passed by', async ({ world }) => {
  const { guardian, hassan } = await settledCircle(world);
  await safeguards(world, hassan);
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أمر غير مطمئن');
  await guardian.sees(/الدرك 177/u);

  await guardian.taps('إرسال بلا كلمات');

  await guardian.sees(/لا أحد مكلّف بالحماية/u);
  await world.administrator.hears(/يلزم تعيين شخص/u);
  await guardian.taps('سحب ما أُرسل');
  await guardian.sees(/سُحب/u);
});

test('words of distress are answered warmly wherever they are typed, also in the middle of a form, and can be taken back', async ({
  world,
}) => {
  const samira = world.person('سميرة');
  await safeguards(world, samira);
  const stranger = world.person('Nora', 'fr');
  await stranger.says('Je n’ai plus envie de vivre');

  await stranger.hears(/Ce que vous écrivez compte[^]*ambulance 15/u);

  await samira.hears(/ينتظر قراءتك/u);
  await samira.taps('قراءة');
  await samira.hears(/كلمات كُتبت في البرنامج\n• Je n’ai plus envie de vivre/u);
  await world.administrator.starts();
  await world.administrator.hears(/لا منطقة بعد/u);
  await world.administrator.taps('فتح منطقة');
  await world.administrator.sees(/ما اسم المنطقة/u);
  await world.administrator.says('بغيت نموت');
  await world.administrator.hears(/ما كتبته مهم، ولست وحدك/u);
  await samira.hears(/ينتظر قراءتك/u);
  await world.administrator.taps('سحب ما أُرسل');
  await world.administrator.sees(/سُحب/u);
  await world.administrator.says('حي السلام');
  await world.administrator.hears(/منطقة حي السلام/u);
});

async function acts(world: World): Promise<string[]> {
  const client = new pg.Client({ connectionString: world.database.url });
  await client.connect();
  const { rows } = await client.query(`select act from audit where object = 'incident' order by id`);
  await client.end();
  return rows.map(({ act }) => act);
}
