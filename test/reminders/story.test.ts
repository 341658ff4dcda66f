import { expect } from 'vitest';
import { leads } from '../kit/captain.ts';
import type { Neighbour } from '../kit/person.ts';
import { consents, describesCommitment, joins, opensCircle, settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

const LONG_MS = 120_000;

test('a task is said a week before, asked about on the evening before and on the morning after, then told to the captain and, a day later, the team', {
  timeout: LONG_MS,
}, async ({ world }) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  const { administrator } = world;
  await leads(world, zineb);
  await world.clock.to('2026-11-25T19:00');
  await answers(hassan, 'تم');
  await world.clock.to('2026-12-02T19:00');
  await answers(zineb, 'تم');

  await world.clock.to('2026-12-03T18:59');
  await idriss.hearsNothing();
  await world.clock.to('2026-12-03T19:00');
  await idriss.hears(/^بعد أسبوع نوبتك: مشتريات الأسبوع.*الخميس 10 دجنبر/u);
  const cannot = idriss.dataOf('يتعذر هذه المرة');
  await idriss.taps('سأقوم بذلك');
  await idriss.sees(/النوبة معك/u);
  await world.clock.to('2026-12-09T19:00');
  await idriss.hears(/تذكير بنوبتك/u);
  await world.clock.to('2026-12-10T19:00');
  await hassan.hears(/بعد أسبوع نوبتك.*الخميس 17 دجنبر/u);
  await world.clock.to('2026-12-13T09:30');
  await idriss.hears(/هل تمّت هذه النوبة/u);
  await world.clock.to('2026-12-14T18:00');
  await zineb.hears(/لم يصل جواب عن نوبة.*إدريس/u);
  await world.clock.to('2026-12-15T17:59');
  await administrator.hearsNothing();
  await world.clock.to('2026-12-15T18:00');
  await administrator.hears(/لم يصل جواب عن نوبة.*إدريس/u);

  await zineb.taps('له عذر');
  await zineb.sees(/أُغلقت بعذر/u);
  await idriss.tapsData(cannot);
  await idriss.isTold(/./u);
  await idriss.sees(/./u);
});

test('whoever cannot says so a week before, and somebody else is asked in good time', { timeout: LONG_MS }, async ({
  world,
}) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await answers(hassan, 'تم');
  await world.clock.to('2026-12-02T19:00');
  await answers(zineb, 'تم');
  await world.clock.to('2026-12-03T19:00');
  await idriss.hears(/بعد أسبوع نوبتك/u);

  await idriss.taps('يتعذر هذه المرة');
  await idriss.sees(/تبقى معك إلى أن تختار/u);
  await idriss.taps('اتركوها للحلقة');

  await idriss.sees(/نبحث الآن عمن ينوب/u);
  await hassan.hears(/نبحث عمن ينوب/u);
  await hassan.taps('سأتكفل بهذا');
  await hassan.sees(/النوبة معك/u);
  await world.clock.to('2026-12-08T12:00');
  await idriss.hearsNothing();
});

test('a visit is asked about on the evening before and said once more two hours before, yes or no', {
  timeout: LONG_MS,
}, async ({ world }) => {
  const [guardian, hassan, zineb] = ['فاطمة', 'حسن', 'زينب'].map((name) => world.person(name));
  const { administrator } = world;
  if (!guardian || !hassan || !zineb) throw new Error('nobody is there');
  await opensCircle(world);
  await consents(world, guardian);
  for (const newcomer of [hassan, zineb]) await joins(world, { guardian, newcomer, tie: 'جار / جارة' });
  await administrator.starts();
  await administrator.hears(/منطقة واحدة/u);
  await administrator.taps(/حي السلام/u);
  await administrator.sees(/حلقة واحدة/u);
  await administrator.taps(/F-1/u);
  await administrator.sees(/نشطة/u);
  await administrator.taps('التزام جديد');
  await administrator.sees(/ما الالتزام/u);
  await describesCommitment(administrator, { kind: 'زيارة ومؤانسة', weekday: 'الخميس', window: 'عصرا' });
  await administrator.sees(/زيارة ومؤانسة/u);
  await administrator.taps('نعم، نضيفه');
  await administrator.sees(/خُططت النوبات/u);
  for (const member of [hassan, zineb]) await member.hears(/التزام جديد/u);
  await world.clock.to('2026-11-25T19:00');
  await answers(hassan, 'سأقوم بذلك', /النوبة معك/u);

  await world.clock.to('2026-11-26T12:59');
  await hassan.hearsNothing();
  await world.clock.to('2026-11-26T13:00');

  await hassan.hears(/^موعدك قريب: زيارة ومؤانسة/u);
  expect(hassan.buttons()).not.toContain('سأقوم بذلك');
  await world.clock.to('2026-11-27T09:30');
  await answers(hassan, 'تم', /تمّت النوبة/u, /هل تمّت هذه النوبة/u);
  for (const _ of ['the evening', 'two hours before']) await hassan.sees(/تمّت النوبة/u);
  await world.clock.to('2026-12-02T19:00');
  await zineb.hears(/تذكير بنوبتك/u);
  await world.clock.to('2026-12-03T13:00');
  await zineb.hears(/موعدك قريب/u);
  await zineb.taps('سأقوم بذلك');
  for (const _ of ['the evening', 'two hours before']) await zineb.sees(/النوبة معك/u);
  await zineb.taps('تم');
  for (const _ of ['the evening', 'two hours before']) await zineb.sees(/تمّت النوبة/u);
});

async function answers(
  { hears, taps, sees }: Neighbour,
  how: string,
  becomes = /تمّت النوبة/u,
  asked = /تذكير بنوبتك/u,
): Promise<void> {
  await hears(asked);
  await taps(how);
  await sees(becomes);
}
