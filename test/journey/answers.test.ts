import { expect } from 'vitest';
import { settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('a second tap on "done" changes nothing and says so', async ({ world }) => {
  const { hassan } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  const done = hassan.dataOf('تم');
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);

  await hassan.tapsData(done);

  await hassan.isTold(/سُجّلت من قبل/u);
  await hassan.sees(/تمّت النوبة/u);
  expect(hassan.buttons()).toEqual(['تراجع']);
});

test('an old card is answered with how the turn stands now, and with whom it is', async ({ world }) => {
  const { hassan, zineb } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  const done = hassan.dataOf('تم');
  await hassan.taps('يتعذر هذه المرة');
  await hassan.sees(/تبقى معك إلى أن تختار/u);
  await hassan.taps('اتركوها للحلقة');
  await hassan.sees(/نبحث الآن عمن ينوب/u);
  await zineb.hears(/نبحث عمن ينوب/u);
  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/النوبة معك/u);

  await hassan.tapsData(done);

  await hassan.isTold(/تغيّر هذا الموعد/u);
  await hassan.sees(/هذه النوبة الآن مع زينب/u);
  await zineb.taps('تم');
  await zineb.sees(/تمّت النوبة/u);
});

test('a stranger who copies a button cannot use it', async ({ world }) => {
  const { hassan } = await settledCircle(world);
  const stranger = world.person('غريب');
  await stranger.starts();
  await stranger.hears(/الدخول بدعوة شخصية/u);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);

  await stranger.tapsData(hassan.dataOf('تم'));

  await stranger.isTold(/هذا الزر لم يعد متاحا/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
});

test('a member cannot answer for another by pressing their signed button from the past', async ({ world }) => {
  const { hassan, zineb } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);

  await zineb.tapsData(hassan.dataOf('تم'));

  await zineb.isTold(/هذا الزر لم يعد متاحا/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
});

test('when everybody has said no, the coordinator hears it and the turn shows as uncovered', async ({ world }) => {
  const { guardian, hassan, zineb, idriss } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('يتعذر هذه المرة');
  await hassan.sees(/تبقى معك إلى أن تختار/u);
  await hassan.taps('اتركوها للحلقة');
  await hassan.sees(/نبحث الآن عمن ينوب/u);
  await zineb.hears(/نبحث عمن ينوب/u);
  await zineb.taps('يتعذر هذه المرة');
  await zineb.sees(/نبحث الآن عمن ينوب/u);
  await idriss.hears(/نبحث عمن ينوب/u);

  await idriss.taps('يتعذر هذه المرة');

  await idriss.sees(/نبحث الآن عمن ينوب/u);
  await world.administrator.hears(/بلا تغطية بعد في حلقة F-1/u);
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('الأسبوع');
  await guardian.sees(/بين الخميس 26 نونبر والسبت 28 نونبر: بلا تغطية بعد/u);
});

test('who does not answer is passed over after two hours, but not at night', async ({ world }) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('يتعذر هذه المرة');
  await hassan.sees(/تبقى معك إلى أن تختار/u);
  await hassan.taps('اتركوها للحلقة');
  await hassan.sees(/نبحث الآن عمن ينوب/u);
  await zineb.hears(/نبحث عمن ينوب/u);

  await world.clock.to('2026-11-26T08:59');
  await idriss.hearsNothing();
  await world.clock.to('2026-11-26T09:00');

  await idriss.hears(/نبحث عمن ينوب/u);
  await idriss.taps('سأتكفل بهذا');
  await idriss.sees(/النوبة معك/u);
  await zineb.sees(/هذا الموعد مغطى الآن/u);
  await idriss.taps('تم');
  await idriss.sees(/تمّت النوبة/u);
});

test('who answers late has the turn all the same while nobody does, and whoever was asked since sees so', async ({
  world,
}) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('يتعذر هذه المرة');
  await hassan.sees(/تبقى معك إلى أن تختار/u);
  await hassan.taps('اتركوها للحلقة');
  await hassan.sees(/نبحث الآن عمن ينوب/u);
  await zineb.hears(/نبحث عمن ينوب/u);
  await world.clock.to('2026-11-26T09:00');
  await idriss.hears(/نبحث عمن ينوب/u);

  const take = idriss.dataOf('سأتكفل بهذا');
  await zineb.taps('سأتكفل بهذا');

  await zineb.sees(/النوبة معك/u);
  await idriss.sees(/هذا الموعد مغطى الآن/u);
  expect(idriss.buttons()).toEqual([]);
  await idriss.tapsData(take);
  await idriss.isTold(/تغيّر هذا الموعد/u);
  await idriss.sees(/هذه النوبة الآن مع زينب/u);
  await zineb.taps('تم');
  await zineb.sees(/تمّت النوبة/u);
});

test('silence is asked about once the next morning, then told quietly to the coordinator', async ({ world }) => {
  const { hassan } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);

  await world.clock.to('2026-11-29T09:29');
  await hassan.hearsNothing();
  await world.clock.to('2026-11-29T09:30');
  await hassan.hears(/هل تمّت هذه النوبة؟/u);
  await world.clock.to('2026-11-30T18:00');

  await world.administrator.hears(/لم يصل جواب عن نوبة في حلقة F-1/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
  await hassan.sees(/تمّت النوبة/u);
});

test("a turn can be handed on days before, from the list of one's turns", async ({ world }) => {
  const { hassan, zineb } = await settledCircle(world);
  await hassan.says('/my');
  await hassan.hears(/نوباتك القادمة:\n• مشتريات الأسبوع، بين الخميس 26 نونبر/u);
  await hassan.taps(/الخميس .*26 نونبر/u);
  await hassan.sees(/نوبتك القادمة/u);

  await hassan.taps('يتعذر هذه المرة');
  await hassan.sees(/تبقى معك إلى أن تختار/u);
  await hassan.taps('اتركوها للحلقة');

  await hassan.sees(/نبحث الآن عمن ينوب/u);
  await zineb.hears(/نبحث عمن ينوب/u);
  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/النوبة معك/u);
  await world.clock.to('2026-11-25T19:00');
  await zineb.hears(/تذكير بنوبتك/u);
  await zineb.taps('تم');
  await zineb.sees(/تمّت النوبة/u);
  await zineb.sees(/تمّت النوبة/u);
});

test('who blocks the bot is passed over at once', async ({ world }) => {
  const { hassan, zineb } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);

  await hassan.blocksTheBot();

  await zineb.hears(/نبحث عمن ينوب/u);
  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/النوبة معك/u);
  await zineb.taps('تم');
  await zineb.sees(/تمّت النوبة/u);
});

test('a restart in the middle of everything loses nothing and repeats nothing', async ({ world }) => {
  const { hassan, zineb } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('يتعذر هذه المرة');
  await hassan.sees(/تبقى معك إلى أن تختار/u);
  await hassan.taps('اتركوها للحلقة');
  await hassan.sees(/نبحث الآن عمن ينوب/u);
  await zineb.hears(/نبحث عمن ينوب/u);

  await world.restart();

  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/النوبة معك/u);
  await zineb.taps('تم');
  await zineb.sees(/تمّت النوبة/u);
  await zineb.taps('دون تحديد');
  await zineb.sees(/نخاطبك كذلك من الآن/u);
  expect(zineb.buttons()).toEqual([]);
});

test('a turn that did not take place is told to the coordinator, and nobody is credited', async ({ world }) => {
  const { hassan } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await world.clock.to('2026-11-29T09:30');
  await hassan.hears(/هل تمّت هذه النوبة؟/u);

  await hassan.taps('لم تتم هذه المرة');

  await hassan.sees(/لا بأس، فريق التنسيق يتابع الأمر/u);
  await hassan.sees(/هذا الموعد انتهى/u);
  await world.administrator.hears(/لم تتم نوبة في حلقة F-1/u);
});

test('an answer on a card that is not there any more is given in a new message', async ({ world }) => {
  const { hassan } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  const done = hassan.dataOf('تم');
  const { messageId } = hassan.person.chat().at(-1) ?? {};
  await fetch(
    `${world.apiRoot}/bot${world.simulator.botToken}/deleteMessage?chat_id=${hassan.person.id}&message_id=${messageId}`,
  );
  await hassan.sees(/تذكير بنوبتك/u);

  hassan.person.pressesData(done, { messageId: messageId ?? 0 });
  await world.settle();

  await hassan.hears(/تمّت النوبة/u);
});

test('a question asked at night waits for the morning, and its two hours begin then', async ({ world }) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await world.clock.to('2026-11-25T21:30');
  await hassan.taps('يتعذر هذه المرة');
  await hassan.sees(/تبقى معك إلى أن تختار/u);
  await hassan.taps('اتركوها للحلقة');
  await hassan.sees(/نبحث الآن عمن ينوب/u);

  await zineb.hearsNothing();
  await world.clock.to('2026-11-26T09:00');
  await zineb.hears(/نبحث عمن ينوب/u);
  await world.clock.to('2026-11-26T10:59');
  await idriss.hearsNothing();
  await world.clock.to('2026-11-26T11:00');

  await idriss.hears(/نبحث عمن ينوب/u);
  await idriss.taps('سأتكفل بهذا');
  await idriss.sees(/النوبة معك/u);
  await zineb.sees(/هذا الموعد مغطى الآن/u);
  await idriss.taps('تم');
  await idriss.sees(/تمّت النوبة/u);
});

test('when nobody is being asked any more, whoever comes back with a yes gets the turn', async ({ world }) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('يتعذر هذه المرة');
  await hassan.sees(/تبقى معك إلى أن تختار/u);
  await hassan.taps('اتركوها للحلقة');
  await hassan.sees(/نبحث الآن عمن ينوب/u);
  await zineb.hears(/نبحث عمن ينوب/u);
  await world.clock.to('2026-11-26T09:00');
  await idriss.hears(/نبحث عمن ينوب/u);
  await world.clock.to('2026-11-26T11:00');
  await world.administrator.hears(/بلا تغطية بعد/u);

  await zineb.taps('سأتكفل بهذا');

  await zineb.sees(/النوبة معك/u);
  await idriss.sees(/هذا الموعد مغطى الآن/u);
  await zineb.taps('تم');
  await zineb.sees(/تمّت النوبة/u);
});

test('"can\'t" on an old card after the window asks nobody for a day that is past', async ({ world }) => {
  const { hassan } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  const cannot = hassan.dataOf('يتعذر هذه المرة');
  await world.clock.to('2026-11-29T09:30');
  await hassan.hears(/هل تمّت هذه النوبة/u);

  await hassan.tapsData(cannot);

  await hassan.sees(/لا بأس، فريق التنسيق يتابع الأمر/u);
  await hassan.sees(/هذا الموعد انتهى/u);
  await world.administrator.hears(/لم تتم نوبة في حلقة F-1/u);
});
