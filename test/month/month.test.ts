import { expect } from 'vitest';
import { lastFile } from '../kit/last-file.ts';
import type { Neighbour } from '../kit/person.ts';
import { readPng } from '../kit/read-png.ts';
import { settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

async function opensCoverage(member: Neighbour): Promise<void> {
  await member.starts();
  await member.hears(/مرحبا بك في حلقتك/u);
  await member.taps('مواعيد F-1');
  await member.hears(/حلقة F-1، المواعيد القادمة/u);
}

test('a member sees the month of the circle as a picture and turns its pages; nobody is named', async ({ world }) => {
  const { hassan } = await settledCircle(world);
  await opensCoverage(hassan);
  expect(hassan.buttons()).toEqual(expect.arrayContaining(['الشهر في صورة', 'الشهر كتابة']));
  expect(hassan.buttons()).not.toContain('ورقة للطباعة');

  await hassan.taps('الشهر في صورة');

  await hassan.isTold(/الصورة في الطريق/u);
  const caption = await hassan.hears(/حلقة F-1، شهر نونبر 2026\. لا موعد بلا تغطية\./u);
  expect(caption).not.toMatch(/حسن|زينب|إدريس|فاطمة/u);
  expect(readPng(await lastFile(world, hassan)).width).toBe(1080);
  expect(hassan.buttons()).toEqual(['دجنبر 2026', 'الشهر كتابة']);
  const november = await lastFile(world, hassan);

  await hassan.taps('دجنبر 2026');

  await hassan.isTold(/الصورة في الطريق/u);
  await hassan.sees(/حلقة F-1، شهر دجنبر 2026/u);
  expect(hassan.buttons()).toEqual(['يناير 2027', 'نونبر 2026', 'الشهر كتابة']);
  expect((await lastFile(world, hassan)).equals(november)).toBe(false);

  await hassan.taps('نونبر 2026');

  await hassan.isTold(/الصورة في الطريق/u);
  await hassan.sees(/شهر نونبر 2026/u);
  expect((await lastFile(world, hassan)).equals(november)).toBe(true);
});

test('the same month in words, week by week and turn by turn, for whoever does not see pictures', async ({ world }) => {
  const { hassan, zineb } = await settledCircle(world);
  await world.clock.to('2026-11-25T20:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('يتعذر هذه المرة');
  await hassan.sees(/تبقى معك إلى أن تختار/u);
  await hassan.taps('اتركوها للحلقة');
  await hassan.sees(/نبحث الآن عمن ينوب/u);
  await zineb.hears(/نبحث عمن ينوب/u);
  await opensCoverage(hassan);

  await hassan.taps('الشهر كتابة');

  const month = await hassan.sees(/شهر نونبر 2026، أسبوعا بأسبوع/u);
  expect(month.split('\n').slice(1)).toEqual([
    '• من 1 إلى 1: لا مواعيد',
    '• من 2 إلى 8: لا مواعيد',
    '• من 9 إلى 15: لا مواعيد',
    '• من 16 إلى 22: لا مواعيد',
    '• من 23 إلى 29: موعد واحد، واحد بلا تغطية',
    '• من 30 إلى 30: لا مواعيد',
  ]);

  await hassan.taps('هذا الأسبوع');

  await hassan.sees(
    /بين الاثنين 23 نونبر والأحد 29 نونبر:\n• مشتريات الأسبوع، بين الخميس 26 نونبر والسبت 28 نونبر: بلا تغطية بعد/u,
  );
  await hassan.taps('الأسبوع الموالي');
  await hassan.sees(/بين الاثنين 30 نونبر والأحد 6 دجنبر:\n.*: مغطاة/u);
  await hassan.taps('الأسبوع السابق');
  await hassan.sees(/بلا تغطية بعد/u);
  await hassan.taps('الشهر كتابة');
  await hassan.sees(/أسبوعا بأسبوع/u);
  await hassan.taps('الشهر في صورة');
  await hassan.isTold(/الصورة في الطريق/u);
  await hassan.hears(/موعد واحد بلا تغطية بعد:\n• مشتريات الأسبوع/u);
  await hassan.taps('الشهر كتابة');
  await hassan.hears(/أسبوعا بأسبوع/u);

  await zineb.taps('سأتكفل بهذا');

  await zineb.sees(/شكرا، النوبة معك/u);
  await hassan.taps('الشهر في صورة');
  await hassan.isTold(/الصورة في الطريق/u);
  await hassan.hears(/شهر نونبر 2026\. لا موعد بلا تغطية/u);
});

test('whoever has left the circle gets no picture from an old button', async ({ world }) => {
  const { hassan } = await settledCircle(world);
  await opensCoverage(hassan);
  const old = hassan.dataOf('الشهر في صورة');
  await hassan.says('/leave');
  await hassan.hears(/مغادرة حلقة F-1؟/u);
  await hassan.taps('نعم، أغادر');
  await hassan.sees(/تمت المغادرة/u);

  await hassan.tapsData(old);

  await hassan.isTold(/لم يعد متاحا/u);
});

test('the guardian prints a sheet for the wall: a document without a name', async ({ world }) => {
  const { guardian, hassan } = await settledCircle(world);
  await guardian.starts();
  await guardian.hears(/حلقة F-1 حول أسرتك نشطة/u);
  await guardian.taps('الأسبوع');
  await guardian.sees(/F-1/u);
  await guardian.taps('الشهر في صورة');
  await guardian.isTold(/الصورة في الطريق/u);
  await guardian.hears(/شهر نونبر 2026/u);
  const forged = guardian.dataOf('ورقة للطباعة');

  await guardian.taps('ورقة للطباعة');

  await guardian.isTold(/الورقة في الطريق/u);
  await guardian.hears(/ورقة للطباعة على A4/u);
  const file = await lastFile(world, guardian);
  expect(file.subarray(0, 8).toString()).toBe('%PDF-1.4');
  await hassan.tapsData(forged);
  await hassan.isTold(/لم يعد متاحا/u);
});

test('en français : le mois en image, en mots, et la feuille à imprimer', async ({ world }) => {
  const { guardian } = await settledCircle(world);
  await guardian.says('/settings');
  await guardian.hears(/الإعدادات/u);
  await guardian.taps('اللغة · Langue');
  await guardian.sees(/لغة/u);
  await guardian.taps('Français');
  await guardian.sees(/français/u);
  await guardian.starts();
  await guardian.hears(/F-1/u);
  await guardian.taps('La semaine');
  await guardian.sees(/F-1/u);

  await guardian.taps('Le mois en image');

  await guardian.isTold(/L’image arrive/u);
  await guardian.hears(/Cercle F-1, novembre 2026\. Aucun rendez-vous sans personne\./u);
  expect(guardian.buttons()).toEqual(['décembre 2026', 'Le mois en mots', 'Feuille à imprimer']);
  await guardian.taps('Le mois en mots');
  await guardian.hears(/novembre 2026 :\n[^]*• du 23 au 29 : un rendez-vous, couvert/u);
  await guardian.taps('Cette semaine');
  await guardian.sees(/entre lundi 23 novembre et dimanche 29 novembre :\n• Les courses/u);
  await guardian.taps('Feuille à imprimer');
  await guardian.isTold(/La feuille arrive/u);
  await guardian.hears(/une feuille A4/u);
});
