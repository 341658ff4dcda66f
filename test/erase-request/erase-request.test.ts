import { expect } from 'vitest';
import type { Neighbour } from '../kit/person.ts';
import { dumpTables, openEverything } from '../kit/plaintext.ts';
import { readable } from '../kit/readable.ts';
import { consents, coordinates, joins, opensCircle, settledCircle } from '../kit/village.ts';
import type { World } from '../kit/world.ts';
import { test } from '../kit/world.ts';

const NAME = 'زينب الفريدة';

test('somebody whose phone is lost asks by a call: an administrator finds them by their code, a coordinator confirms', async ({
  world,
}) => {
  const { administrator } = world;
  const salma = world.person('سلمى');
  const zineb = world.person(NAME);
  const { hassan, idriss } = await settledCircle(world, { zineb });
  await coordinates(world, salma);
  const code = await readsCode(zineb);

  await asksFor(world, code);
  const found = await administrator.hears(/هل هذا هو الشخص المقصود/u);
  expect(found).toMatch(/زينب الفريدة[^]*حلقة F-1: عضوية/u);
  await administrator.taps('نعم، نطلب الحذف');

  await administrator.sees(/يؤكده شخص ثان خلال 7 أيام/u);
  await zineb.hears(/وصلنا باسمك طلب عن بياناتك/u);
  await salma.hears(/حسب نادية، وصل طلب[^]*زينب الفريدة/u);
  await administrator.tapsData(salma.dataOf('نعم، نؤكد الحذف'));
  await administrator.isTold(/هذا الزر لم يعد متاحا/u);
  await salma.taps('نعم، نؤكد الحذف');
  await salma.sees(/تم الحذف الذي طُلب يوم/u);
  await administrator.hears(/تم الحذف الذي طُلب يوم/u);
  await zineb.hears(/حُذف كل ما كنا نحفظه عنك/u);
  for (const reader of [administrator, salma])
    expect(
      reader.person
        .chat()
        .map(({ text }) => readable(text ?? ''))
        .filter((text) => /طلب لمحو/u.test(text)),
    ).toEqual([]);
  await world.clock.forward({ minutes: 16 });
  const left = `${await dumpTables(world.database.url)}\n${await openEverything(world.database.url, world.vault)}`;
  expect(left.split('\n').filter((line) => line.includes(NAME))).toEqual([]);
  expect(left).not.toContain(String(zineb.person.id));
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
  await idriss.hearsNothing();
});

test('the guardian is warned about by name of her circle, stops it from her own chat in French, and a week later nobody has to decide', async ({
  world,
}) => {
  const { administrator } = world;
  const salma = world.person('Salma', 'fr');
  const { guardian, hassan } = await settledCircle(world);
  await coordinates(world, salma);
  const code = await readsCode(guardian);
  await asksFor(world, code);
  await administrator.hears(/حلقة F-1: تمثيل الأسرة. تُغلق الحلقة/u);
  await administrator.taps('نعم، نطلب الحذف');
  await administrator.sees(/يؤكده شخص ثان/u);
  await salma.hears(/Selon ⁨?نادية⁩?, cette personne demande[^]*Le cercle ferme/u);
  await guardian.hears(/وصلنا باسمك طلب/u);
  const stop = guardian.dataOf('إلغاء الطلب');
  await hassan.tapsData(stop);
  await hassan.isTold(/هذا الزر لم يعد متاحا/u);

  await guardian.taps('إلغاء الطلب');

  await guardian.sees(/انتهى ذلك الطلب/u);
  await administrator.hears(/أُلغي طلب الحذف/u);
  await salma.sees(/La demande d’effacement du .* est annulée/u);
  await asksFor(world, code);
  await administrator.hears(/هل هذا هو الشخص المقصود/u);
  await administrator.taps('نعم، نطلب الحذف');
  await administrator.sees(/يؤكده شخص ثان/u);
  await salma.hears(/cette personne demande/u);
  await guardian.hears(/وصلنا باسمك طلب/u);
  await salma.taps('Pas maintenant');
  await salma.sees(/n’est pas confirmée?\b|n’est pas confirmé/u);
  await administrator.hears(/لم يتأكد الحذف.*لن يُذكر من قرر/u);
  await guardian.sees(/انتهى ذلك الطلب/u);
});

test('where nobody else can be the second person it is said kindly, and nothing is written down', async ({ world }) => {
  const { administrator } = world;
  const { hassan } = await settledCircle(world);
  const code = await readsCode(hassan);
  await asksFor(world, '0612345678');
  await administrator.hears(/لم نجد أحدا بهذا الرقم/u);
  await administrator.says(code);
  await administrator.sees(/./u);
  await administrator.hears(/هل هذا هو الشخص المقصود/u);

  await administrator.taps('نعم، نطلب الحذف');

  await administrator.sees(/يلزم شخص ثان للتأكيد، ولا أحد غيرك الآن/u);
  await hassan.hearsNothing();
});

test('a wish nobody confirms is over after a week, and the cards lose the name', async ({ world }) => {
  const { administrator } = world;
  const salma = world.person('سلمى');
  const guardian = world.person('فاطمة');
  const hassan = world.person('حسن');
  await opensCircle(world);
  await consents(world, guardian);
  await joins(world, { guardian, newcomer: hassan, tie: 'جار / جارة' });
  await coordinates(world, salma);
  await asksFor(world, await readsCode(hassan));
  await administrator.hears(/هل هذا هو الشخص المقصود/u);
  await administrator.taps('نعم، نطلب الحذف');
  await administrator.sees(/يؤكده شخص ثان/u);
  await salma.hears(/وصل طلب لمحو كل بيانات هذا الشخص: حسن/u);
  await hassan.hears(/وصلنا باسمك طلب/u);
  await hassan.says('/leave');
  await hassan.hears(/مغادرة/u);
  await hassan.taps(/أغادر/u);
  await hassan.sees(/تمت المغادرة/u);

  await world.clock.forward({ days: 7 });

  await administrator.hears(/انتهى طلب الحذف المكتوب يوم .* دون تأكيد/u);
  const card = await salma.sees(/انتهى طلب الحذف/u);
  expect(card).not.toMatch(/حسن/u);
  await hassan.sees(/انتهى ذلك الطلب/u);
});

async function readsCode(somebody: Neighbour): Promise<string> {
  await somebody.says('/settings');
  await somebody.hears(/الإعدادات/u);
  await somebody.taps('بياناتي');
  const card = await somebody.sees(/ينفع هذا الرمز في مكالمة/u);
  const [, code] = /: (\d{4}-\d{1,4})/u.exec(card) ?? [];
  return code ?? '';
}

async function asksFor({ administrator }: World, words: string): Promise<void> {
  await administrator.starts();
  await administrator.hears(/منطقة واحدة/u);
  await administrator.taps('حذف بناء على طلب');
  await administrator.sees(/لمحو البيانات بطلب من صاحبها/u);
  await administrator.says(words);
  await administrator.sees(/./u);
}
