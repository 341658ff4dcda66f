import { expect } from 'vitest';
import { settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('somebody else of the circle did it: they say so on an old card or from the list, and the holder hears once', async ({
  world,
}) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('يتعذر هذه المرة');
  await hassan.sees(/تبقى معك/u);
  await hassan.taps('اتركوها للحلقة');
  await hassan.sees(/نبحث الآن عمن ينوب/u);
  const done = hassan.dataOf('تم');
  await zineb.hears(/نبحث عمن ينوب/u);
  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/النوبة معك/u);

  await hassan.tapsData(done);
  await hassan.isTold(/تغيّر هذا الموعد/u);
  await hassan.sees(/هذه النوبة الآن مع زينب/u);
  expect(hassan.buttons()).toEqual(['قمت بذلك']);
  const gift = hassan.dataOf('قمت بذلك');
  await hassan.taps('قمت بذلك');

  await hassan.sees(/تمّت النوبة/u);
  await zineb.hears(/تكفّل حسن بهذه النوبة وتمّت/u);
  await zineb.sees(/مغطى الآن/u);
  await hassan.tapsData(gift);
  await hassan.isTold(/سُجّلت من قبل/u);
  await hassan.taps('تراجع');
  await hassan.isTold(/رجع كل شيء كما كان/u);
  await hassan.sees(/هذه النوبة الآن مع زينب/u);
  await zineb.hears(/هذا الموعد قائم كما كان/u);
  await zineb.sees(/النوبة معك/u);
  const late = zineb.dataOf('تم');
  await idriss.tapsData(gift);
  await idriss.isTold(/لم يعد متاحا/u);
  await idriss.starts();
  await idriss.hears(/مرحبا بك/u);
  await idriss.taps('مواعيد F-1');
  await idriss.hears(/F-1/u);
  await idriss.taps('قمت بنوبة');
  await idriss.hears(/أي نوبة قمت بها/u);
  await idriss.taps(/26 نونبر/u);
  await idriss.sees(/تمّت النوبة/u);
  await zineb.hears(/تكفّل إدريس بهذه النوبة وتمّت/u);
  await zineb.sees(/مغطى الآن/u);
  await zineb.tapsData(late);
  await zineb.isTold(/تغيّر هذا الموعد|سُجّلت/u);
  await zineb.sees(/تمّت النوبة/u);
});
