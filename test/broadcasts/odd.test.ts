import { expect } from 'vitest';
import { insertDraft } from '../../src/broadcasts/store.ts';
import type { DistrictId, PersonId } from '../../src/db/ids.ts';
import { insertGroup, linkGroup } from '../../src/helping/store.ts';
import { letGo } from '../../src/letting-go/decide.ts';
import { sendUnknownAgain, stopInTheMiddle } from '../../src/letting-go/end-broadcast.ts';
import { countPosts } from '../../src/letting-go/posts-store.ts';
import { startBroadcast } from '../../src/letting-go/start-broadcast.ts';
import { seedPeople } from '../kit/broadcast.ts';
import { buildCircle, MONDAY, openWorkshop } from '../kit/circle.ts';
import { coordinates, settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';
import { letsGo, opensMessages, writesArabic } from './kit.ts';

const timeZone = 'Africa/Casablanca';

test('a second draft takes the place of the first; old buttons do nothing; words are changed, and a draft is thrown away', async ({
  world,
}) => {
  await settledCircle(world);
  const { administrator } = world;
  const draft = async (words: string) => {
    await opensMessages(administrator);
    await administrator.taps('كل الأعضاء');
    await administrator.sees(/طلب مال أو أشياء/u);
    await administrator.taps('لا');
    await administrator.sees(/ما كلمات الرسالة/u);
    await writesArabic(administrator, words);
    await administrator.hears(/مسودة لم تُرسل/u);
  };
  await draft('كلمة أولى');
  const firstGo = administrator.dataOf('إرسال بعد 10 دقائق');
  await draft('كلمة ثانية');

  await administrator.tapsData(firstGo);
  await administrator.isTold(/هذا الزر لم يعد متاحا/u);
  const go = administrator.dataOf('إرسال بعد 10 دقائق');
  await administrator.taps('تغيير الكلمات');
  await administrator.sees(/ما كلمات الرسالة/u);
  await writesArabic(administrator, 'كلمة ثالثة');
  await administrator.hears(/مسودة لم تُرسل/u);
  await administrator.tapsData(go);
  await administrator.isTold(/هذا الزر لم يعد متاحا/u);
  const last = administrator.dataOf('إرسال بعد 10 دقائق');
  await administrator.taps('حذف المسودة');
  await administrator.sees(/حُذفت المسودة/u);
  await administrator.tapsData(last);
  await administrator.isTold(/هذا الزر لم يعد متاحا/u);
});

test('what is for nobody is not sent, and says so', async ({ world }) => {
  const { hassan } = await settledCircle(world);
  const { administrator, clock } = world;
  await opensMessages(administrator);
  await administrator.taps('بعض الأعضاء');
  await administrator.sees(/كيف نختارهم/u);
  await administrator.taps('بنوع المساعدة');
  await administrator.sees(/كيف نختارهم/u);
  await administrator.taps('متابعة');
  await administrator.sees(/من يقدمون أي مساعدة/u);
  await administrator.taps('مراجعة الدروس');
  await administrator.sees(/طلب مال أو أشياء/u);
  await administrator.taps('لا');
  await administrator.sees(/ما كلمات الرسالة/u);
  await writesArabic(administrator, 'من عنده ساعة هذا الأسبوع');
  await administrator.hears(/ممن يقدمون: مراجعة الدروس\nالعدد: لا أحد/u);

  await administrator.taps('إرسال بعد 10 دقائق');

  await administrator.isTold(/لا أحد تصله هذه الرسالة الآن/u);
  await clock.forward({ minutes: 11 });
  await hassan.hearsNothing();
});

test('the other coordinators know of it at once, at night without a sound', async ({ world }) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  const { administrator, clock } = world;
  const said = world.person('سعيد');
  await coordinates(world, said);
  administrator.readsEverything();
  await clock.to('2026-11-23T21:30');

  await letsGo(said, 'غدا صباحا أمام المدرسة');

  await administrator.hears(/تنطلق رسالة سعيد على 21:40[^]*غدا صباحا أمام المدرسة/u);
  expect(administrator.person.chat().at(-1)?.silent).toBe(true);
  await administrator.taps('سحب الرسالة');
  await administrator.sees(/سُحبت رسالة سعيد/u);
  await said.sees(/سُحبت رسالة سعيد/u);
  await clock.forward({ hours: 12 });
  for (const member of [hassan, zineb, idriss])
    expect(member.person.chat().some(({ text }) => text?.includes('أمام المدرسة'))).toBe(false);
  for (const one of [administrator, said, hassan, zineb, idriss]) one.readsEverything();
});

test('a post of which it is not known whether a group has it is posted again only when somebody says so', async ({
  onTestFinished,
}) => {
  const workshop = await openWorkshop();
  onTestFinished(() => workshop.close());
  const { coordinator: by } = await buildCircle(workshop, { members: 1 });
  const districtId = 1 as DistrictId;
  const id = await workshop.work(async (work) => {
    const group = await insertGroup(work, -100_700, by);
    if (group) await linkGroup(work, group.id, districtId);
    const words = new Map([['ar', 'السوق يوم الأحد'] as const]);
    return await insertDraft(work, {
      districtId,
      audience: { to: 'groups' },
      asksForGoods: false,
      draftedBy: by,
      words,
    });
  });
  const gone = await workshop.work((work) => letGo(work, { id, by, timeZone, hasSecond: false }));
  const later = MONDAY.add({ minutes: 10 });
  const office = { administrators: new Set<number>(), timeZone };
  const started = await workshop.work((work) => startBroadcast(work, id, office), later);
  expect([gone.kind, started?.kind]).toEqual(['waiting', 'started']);
  await workshop.client.query(`update outbox set status = 'unknown', settled_at = now() where chat_id = -100700`);
  const counts = async () => await workshop.work((work) => countPosts(work, id));
  const again = async () => await workshop.work((work) => sendUnknownAgain(work, { id, by, timeZone }), later);
  expect(await counts()).toEqual({ planned: 0, sent: 0, unknown: 1, ended: 0 });

  expect(await again()).toBe(1);

  expect(await counts()).toEqual({ planned: 1, sent: 0, unknown: 0, ended: 1 });
  expect(await again()).toBe(0);
  expect(await workshop.work((work) => stopInTheMiddle(work, { id, by }), later)).toBe(true);
  expect(await counts()).toEqual({ planned: 0, sent: 0, unknown: 0, ended: 2 });
  expect(await workshop.work((work) => stopInTheMiddle(work, { id, by }), later)).toBe(false);
  expect(await again()).toBe(0);
});

test('up to fifty people one person answers for alone, beyond that it takes two', async ({ onTestFinished }) => {
  const workshop = await openWorkshop();
  onTestFinished(() => workshop.close());
  await seedPeople(workshop.client as never, workshop.vault, 51);
  const lets = async (hasSecond: boolean) =>
    await workshop.work(async (work) => {
      const audience = { to: 'members' } as const;
      const by = 1 as PersonId;
      const words = new Map([['ar', 'غدا'] as const]);
      const id = await insertDraft(work, {
        districtId: 1 as DistrictId,
        audience,
        asksForGoods: false,
        draftedBy: by,
        words,
      });
      return (await letGo(work, { id, by, timeZone, hasSecond })).kind;
    });

  expect([await lets(false), await lets(true)]).toEqual(['alone', 'proposed']);
  await workshop.client.query('update person set reachable = false where id = 51');
  expect(await lets(false)).toBe('waiting');
});
