import { expect } from 'vitest';
import { lastFile } from '../kit/last-file.ts';
import { settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('a person gets everything stored about them as a readable page, and nothing about anybody else', async ({
  world,
}) => {
  const { hassan } = await settledCircle(world);
  await hassan.says('<b>كلمات</b> & «قليلة»');
  await hassan.hears(/وصلت رسالتك/u);
  await hassan.taps('لا ترسلوها');
  await hassan.sees(/لم نرسلها/u);
  await hassan.says('/settings');
  await hassan.hears(/الإعدادات/u);
  await hassan.taps('بياناتي');
  await hassan.sees(/ما نحفظه عنك لك/u);

  await hassan.taps('نسخة من بياناتي');

  await hassan.isTold(/النسخة في الطريق/u);
  await hassan.hears(/كل ما نحفظه عنك/u);
  const page = (await lastFile(world, hassan)).toString();
  expect(page).toMatch(/<html lang="ar" dir="rtl">/);
  expect(page).toMatch(/حسن[^]*حلقة [^]*F-1[^]*عضوية[^]*مشتريات الأسبوع[^]*&lt;b&gt;كلمات&lt;\/b&gt; &amp; «قليلة»/u);
  expect(page).toContain(String(hassan.person.id));
  expect(page).not.toMatch(/فاطمة|زينب|إدريس|نادية|<script|https?:/u);
});
