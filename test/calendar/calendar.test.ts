import { expect } from 'vitest';
import { lastFile } from '../kit/last-file.ts';
import type { Neighbour } from '../kit/person.ts';
import { readIcs } from '../kit/read-ics.ts';
import { onDatabase } from '../kit/run-sql.ts';
import { settledCircle } from '../kit/village.ts';
import { test, type World } from '../kit/world.ts';

async function takesCalendar(world: World, member: Neighbour) {
  await member.says('/my');
  await member.hears(/نوب|لا نوبات/u);
  await member.taps('في التقويم');
  await member.isTold(/ملف التقويم في الطريق/u);
  await member.hears(/نوباتك القادمة: فتح هذا الملف/u);
  return readIcs((await lastFile(world, member)).toString());
}

test('a member has their turns in the calendar; a turn that goes to somebody else is cancelled there and new in the other’s', async ({
  world,
}) => {
  const { hassan, zineb } = await settledCircle(world);
  const first = await takesCalendar(world, hassan);
  expect(first.method).toBe('PUBLISH');
  expect(first.events.length).toBeGreaterThan(1);
  const [turn] = first.events;
  expect(turn).toMatchObject({
    status: 'CONFIRMED',
    summary: 'نوبتي: مشتريات الأسبوع',
    startsAt: '2026-11-26T09:00:00.000Z',
    endsAt: '2026-11-28T19:00:00.000Z',
    remindsAt: '2026-11-25T19:00:00.000Z',
  });
  expect(JSON.stringify(first)).not.toMatch(/F-1|حسن|زينب|فاطمة|حي السلام/u);
  expect((await takesCalendar(world, hassan)).events.map(withoutStamp)).toEqual(first.events.map(withoutStamp));
  await world.clock.to('2026-11-25T19:30');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('يتعذر هذه المرة');
  await hassan.sees(/تبقى معك إلى أن تختار/u);
  await hassan.taps('اتركوها للحلقة');
  await hassan.sees(/نبحث الآن عمن ينوب/u);
  await zineb.hears(/نبحث عمن ينوب/u);
  expect((await takesCalendar(world, zineb)).events.map(({ uid }) => uid)).not.toContain(turn?.uid);
  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/شكرا، النوبة معك/u);

  const cancelled = (await takesCalendar(world, hassan)).events.find(({ uid }) => uid === turn?.uid);
  const taken = (await takesCalendar(world, zineb)).events.find(({ uid }) => uid === turn?.uid);

  expect(cancelled?.status).toBe('CANCELLED');
  expect(cancelled?.sequence).toBeGreaterThan(turn?.sequence ?? 0);
  expect(taken).toMatchObject({ status: 'CONFIRMED', startsAt: turn?.startsAt });
  await world.clock.to('2026-11-26T11:00');
  await zineb.taps('تم');
  await zineb.sees(/شكرا جزيلا، تمّت النوبة/u);
  expect((await takesCalendar(world, zineb)).events.map(({ uid }) => uid)).not.toContain(turn?.uid);
});

test('whoever has no turn any more gets a last file that cancels them, and then an honest no', async ({ world }) => {
  const { hassan, zineb } = await settledCircle(world);
  await takesCalendar(world, hassan);
  const old = hassan.dataOf('في التقويم');
  await hassan.says('/leave');
  await hassan.hears(/مغادرة حلقة F-1؟/u);
  await hassan.taps('نعم، أغادر');
  await hassan.sees(/تمت المغادرة/u);

  const last = await takesCalendar(world, hassan);

  expect(new Set(last.events.map(({ status }) => status))).toEqual(new Set(['CANCELLED']));
  await zineb.tapsData(old);
  await zineb.isTold(/لم يعد متاحا/u);
});

test('en français : mes tours dans l’agenda', async ({ world }) => {
  const { zineb } = await settledCircle(world);
  await zineb.says('/settings');
  await zineb.hears(/الإعدادات/u);
  await zineb.taps('اللغة · Langue');
  await zineb.sees(/لغة/u);
  await zineb.taps('Français');
  await zineb.sees(/français/u);
  await zineb.says('/my');
  await zineb.hears(/tour/u);

  await zineb.taps('Dans l’agenda');

  await zineb.isTold(/Le fichier d’agenda arrive/u);
  await zineb.hears(/Vos prochains tours/u);
  const { events } = readIcs((await lastFile(world, zineb)).toString());
  expect(events[0]?.summary).toBe('Mon tour : Les courses');
});

test('what the files said is in the copy of one’s data, and goes with it', async ({ world }) => {
  const { hassan } = await settledCircle(world);
  await takesCalendar(world, hassan);
  await hassan.says('/settings');
  await hassan.hears(/الإعدادات/u);
  await hassan.taps('بياناتي');
  await hassan.sees(/ما نحفظه عنك لك/u);
  await hassan.taps('نسخة من بياناتي');
  await hassan.isTold(/النسخة في الطريق/u);
  await hassan.hears(/كل ما نحفظه عنك/u);
  expect((await lastFile(world, hassan)).toString()).toMatch(
    /ما كُتب في ملف تقويمك<\/h2>\n<ul>\n<li>.*مشتريات الأسبوع/u,
  );

  await hassan.taps('حذف كل شيء');
  await hassan.sees(/ماذا يحدث عند الحذف/u);
  await hassan.taps('نعم، احذفوا كل شيء');

  await hassan.sees(/حُذف كل ما كنا نحفظه/u);
  expect(await onDatabase(world, 'select * from calendar_entry')).toEqual([]);
});

function withoutStamp({ all, ...event }: ReturnType<typeof readIcs>['events'][number]) {
  return { ...event, all: all.replace(/DTSTAMP:\S+/u, '') };
}
