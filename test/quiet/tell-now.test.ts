import { expect } from 'vitest';
import { onDatabase } from '../kit/run-sql.ts';
import { settledCircle, showsCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('only whoever called a turn of today off may break quiet hours, by name, and once', async ({ world }) => {
  const { administrator } = world;
  const { hassan } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await world.clock.to('2026-11-26T21:30');
  await showsCircle(world);
  await administrator.taps('المواعيد القادمة');
  await administrator.hears(/حلقة F-1/u);
  await administrator.taps('تجاوز موعد');
  await administrator.sees(/أي موعد نتجاوز/u);
  await administrator.taps(/26 نونبر/u);
  await administrator.sees(/نتجاوز هذا الموعد وحده/u);

  await administrator.taps('نعم، نتجاوزه');

  await administrator.sees(/تجاوزنا هذا الموعد[^]*هل الأمر لا ينتظر/u);
  await hassan.sees(/انتهى أو أُلغي/u);
  await hassan.hearsNothing();
  await administrator.taps('أبلغوا الآن');
  await administrator.isTold(/وصل الخبر باسمك/u);
  await administrator.sees(/تجاوزنا هذا الموعد/u);
  await hassan.hears(/هذه المرة لا موعد.*قرار نادية \(تنسيق المنطقة\)/u);
  expect(await onDatabase(world, `select 1 from audit where act = 'tell-despite-quiet'`)).toHaveLength(1);
  await world.clock.to('2026-11-27T15:00');
  await hassan.hearsNothing();
});
