import { expect } from 'vitest';
import { leads } from '../kit/captain.ts';
import type { Neighbour } from '../kit/person.ts';
import { onDatabase } from '../kit/run-sql.ts';
import { readsFrench, settledCircle } from '../kit/village.ts';
import type { World } from '../kit/world.ts';
import { test } from '../kit/world.ts';

test('a turn nobody answered for is closed as excused, opened again, and can still be said to be done', async ({
  world,
}) => {
  const { hassan, zineb } = await settledCircle(world);
  await untilUnanswered(world, hassan);
  const missed = world.administrator.dataOf('لم تتم');

  await world.administrator.taps('له عذر');

  await world.administrator.sees(/أُغلقت بعذر: .*حسن\. يبقى هذا بينكما/u);
  await world.administrator.taps('إعادة فتحها');
  await world.administrator.sees(/لم يصل جواب عن نوبة/u);
  await world.administrator.taps('لم تتم');
  await world.administrator.sees(/أُغلقت دون أن تتم/u);
  await zineb.tapsData(missed);
  await zineb.isTold(/هذا الزر لم يعد متاحا/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
  await hassan.sees(/تمّت النوبة/u);
  await world.administrator.tapsData(missed);
  await world.administrator.isTold(/تغيّر هذا الموعد/u);
  await world.administrator.sees(/لم يبق ما يُغلق هنا/u);
  expect(await statusOfFirst(world)).toBe('done');
});

test('the captain hears first, the coordinators a day later, and it is closed as excused until it is said to be done after all', async ({
  world,
}) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  await leads(world, zineb);
  await untilUnanswered(world, hassan, zineb);
  await world.administrator.hearsNothing();
  await world.clock.to('2026-12-01T17:59');
  await world.administrator.hearsNothing();
  await world.clock.to('2026-12-01T18:00');
  await world.administrator.hears(/لم يصل جواب عن نوبة في حلقة F-1.*قد تفيد مكالمة مع حسن/u);
  const excused = zineb.dataOf('له عذر');
  await idriss.tapsData(excused);
  await idriss.isTold(/هذا الزر لم يعد متاحا/u);

  await zineb.taps('له عذر');

  await zineb.sees(/أُغلقت بعذر: .*حسن\. يبقى هذا بينكما/u);
  expect(await statusOfFirst(world)).toBe('excused');
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
  await hassan.sees(/تمّت النوبة/u);
  await zineb.tapsData(excused);
  await zineb.isTold(/تغيّر هذا الموعد/u);
  await zineb.sees(/لم يبق ما يُغلق هنا/u);
  expect(await statusOfFirst(world)).toBe('done');
  await idriss.hearsNothing();
});

test('a captain is told nothing about a turn of their own that nobody answered for', async ({ world }) => {
  const { hassan } = await settledCircle(world);
  await leads(world, hassan);

  await untilUnanswered(world, hassan);

  await hassan.hearsNothing();
});

test('the captain’s note in French', async ({ world }) => {
  const { hassan, zineb } = await settledCircle(world);
  await leads(world, zineb);
  await readsFrench([zineb]);
  await untilUnanswered(world, hassan, zineb, /Pas de réponse pour un tour/u);

  await zineb.taps('C’est excusé');

  await zineb.sees(/Fermé, excusé : .*حسن\. Cela reste entre vous/u);
});

test('what the family says did not arrive goes to the coordinator alone, who finds out', async ({ world }) => {
  const { guardian, hassan } = await settledCircle(world);
  await wantsToBeAsked(guardian);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
  await guardian.hears(/بلّغ من تكفّل أن النوبة تمّت/u);

  await guardian.taps('لم يصل بعد');

  await guardian.sees(/وصل الخبر إلى فريق التنسيق وحده/u);
  await world.administrator.hears(/لم يصل بعد: مشتريات الأسبوع/u);
  expect(await statusOfFirst(world)).toBe('disputed');
  await hassan.taps('تراجع');
  await hassan.isTold(/فلا رجوع الآن/u);
  await hassan.sees(/تمّت النوبة/u);
  await world.administrator.taps('لم تتم فعلا');
  await world.administrator.sees(/سُجّلت غير منجزة/u);
  expect(await statusOfFirst(world)).toBe('unmet');
});

test('what arrived is confirmed in silence', async ({ world }) => {
  const { guardian, hassan } = await settledCircle(world);
  await wantsToBeAsked(guardian);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
  await guardian.hears(/بلّغ من تكفّل أن النوبة تمّت/u);

  await guardian.taps('وصل');

  await guardian.sees(/سُجّل الوصول/u);
  expect(await statusOfFirst(world)).toBe('confirmed');
});

test('a "done" that is taken back is corrected where the family has read it', async ({ world }) => {
  const { guardian, hassan } = await settledCircle(world);
  await wantsToBeAsked(guardian);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
  await guardian.hears(/بلّغ من تكفّل أن النوبة تمّت/u);

  await hassan.taps('تراجع');

  await hassan.isTold(/رجع كل شيء كما كان/u);
  await hassan.sees(/تذكير بنوبتك/u);
  await guardian.sees(/صُحّح هذا الخبر/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
  await guardian.hears(/بلّغ من تكفّل أن النوبة تمّت/u);
});

test('a date is passed over with one note to whoever had it, and can be brought back for ten minutes', async ({
  world,
}) => {
  const { hassan } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await opensCoverage(world);
  await world.administrator.taps('تجاوز موعد');
  await world.administrator.sees(/أي موعد نتجاوز/u);
  await world.administrator.taps(/الخميس .*26 نونبر/u);
  await world.administrator.sees(/نتجاوز هذا الموعد وحده/u);

  await world.administrator.taps('نعم، نتجاوزه');

  await world.administrator.sees(/تجاوزنا هذا الموعد/u);
  await hassan.hears(/هذه المرة لا موعد/u);
  await hassan.sees(/انتهى أو أُلغي/u);
  await world.administrator.taps('تراجع');
  await world.administrator.isTold(/رجع كل شيء كما كان/u);
  await world.administrator.sees(/هذا الموعد قائم الآن/u);
  await hassan.hears(/هذا الموعد قائم كما كان/u);
  await hassan.sees(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
});

test('two turns running that did not work out let somebody rest until they say that they are back', async ({
  world,
}) => {
  const { hassan, zineb, idriss } = await settledCircle(world);
  await untilUnanswered(world, hassan);
  const rows = await onDatabase(
    world,
    `update assignment a set membership_id = (select membership_id from assignment where turn_id = 1 limit 1)
     from turn t where t.id = a.turn_id and t.on_date = '2026-12-03' and a.ended_at is null returning a.id`,
  );
  expect(rows).toHaveLength(1);
  await world.clock.to('2026-12-02T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('يتعذر هذه المرة');
  await hassan.sees(/تبقى معك إلى أن تختار/u);
  await hassan.taps('اتركوها للحلقة');
  await hassan.sees(/نبحث الآن عمن ينوب/u);
  await zineb.hears(/نبحث عمن ينوب/u);
  await zineb.taps('سأتكفل بهذا');
  await zineb.sees(/النوبة معك/u);

  await world.clock.forward({ minutes: 11 });

  await hassan.hears(/متوقفة الآن، ولا نسأل عن السبب/u);
  await world.administrator.hears(/حسن، حلقة F-1: لم تتيسر نوبتان متتاليتان/u);
  await hassan.taps('أعود إلى النوبات');
  await hassan.sees(/./u);
  await zineb.taps('تم');
  await zineb.sees(/تمّت النوبة/u);
  await world.clock.to('2026-12-03T19:00');
  await idriss.hears(/بعد أسبوع نوبتك/u);
});

test('the same in French: closed as excused, and what did not arrive', async ({ world }) => {
  const { guardian, hassan, zineb, idriss } = await settledCircle(world);
  await wantsToBeAsked(guardian);
  await readsFrench([hassan, zineb, guardian, world.administrator]);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/Rappel de votre tour/u);
  await world.clock.to('2026-11-29T09:30');
  await hassan.hears(/Ce tour a-t-il eu lieu/u);
  await world.clock.to('2026-11-30T18:00');
  await world.administrator.hears(/Pas de réponse pour un tour/u);

  await world.administrator.taps('C’est excusé');

  await world.administrator.sees(/Fermé, excusé : .*حسن\. Cela reste entre vous/u);
  await world.clock.to('2026-12-02T19:00');
  await zineb.hears(/Rappel de votre tour/u);
  await zineb.taps('C’est fait');
  await zineb.sees(/c’est fait/u);
  await guardian.hears(/./u);
  await guardian.taps('Pas encore arrivé');
  await guardian.sees(/coordination/u);
  await world.administrator.hears(/./u);
  await world.administrator.taps('C’était bien fait');
  await world.administrator.sees(/Noté comme fait/u);
  await world.clock.to('2026-12-03T19:00');
  await idriss.hears(/بعد أسبوع نوبتك/u);
});

async function untilUnanswered(
  world: World,
  holder: Neighbour,
  told = world.administrator,
  note = /لم يصل جواب عن نوبة في حلقة F-1.*قد تفيد مكالمة مع حسن/u,
): Promise<void> {
  await world.clock.to('2026-11-25T19:00');
  await holder.hears(/تذكير بنوبتك/u);
  await world.clock.to('2026-11-29T09:30');
  await holder.hears(/هل تمّت هذه النوبة؟/u);
  await world.clock.to('2026-11-30T18:00');
  await told.hears(note);
}

async function wantsToBeAsked(guardian: Neighbour): Promise<void> {
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أسرتي');
  await guardian.sees(/في يدك/u);
  await guardian.taps('المزيد');
  await guardian.sees(/في يدك/u);
  await guardian.taps('رسائل الاطمئنان');
  await guardian.sees(/متى نسألك/u);
  await guardian.taps('سؤال عن الوصول');
  await guardian.sees(/متى نسألك/u);
}

async function opensCoverage({ administrator }: World): Promise<void> {
  await administrator.starts();
  await administrator.hears(/منطقة واحدة/u);
  await administrator.taps(/حي السلام/u);
  await administrator.sees(/حلقة واحدة/u);
  await administrator.taps(/F-1/u);
  await administrator.sees(/نشطة/u);
  await administrator.taps('المواعيد القادمة');
  await administrator.hears(/حلقة F-1/u);
}

async function statusOfFirst(world: World): Promise<unknown> {
  const [first] = await onDatabase(world, 'select status from turn order by id limit 1');
  return (first as { status?: string } | undefined)?.status;
}
