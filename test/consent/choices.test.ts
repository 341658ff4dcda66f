import { expect } from 'vitest';
import { describesCommitment, joins, opensCircle, settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('the guardian chooses at the start, and what she did not choose cannot be added', async ({ world }) => {
  const { administrator } = world;
  const guardian = world.person('فاطمة');
  await opensCircle(world);
  await administrator.taps('دعوة من يمثل الأسرة');
  await administrator.hears(/دعوة خاصة بمن يمثل/u);
  await guardian.opens(administrator.link());
  await guardian.hears(/دون إذنك/u);
  await guardian.taps('أوافق');
  await guardian.sees(/ما الذي يناسب أسرتك/u);
  expect(
    guardian
      .buttons()
      .slice(0, 5)
      .every((label) => label.startsWith('✓')),
  ).toBe(true);
  for (const kind of ['مشتريات الأسبوع', 'رفقة في طريق المدرسة', 'زيارة ومؤانسة', 'قضاء غرض إداري']) {
    await guardian.taps(`✓ ${kind}`);
    await guardian.sees(/ما الذي يناسب أسرتك/u);
  }

  await guardian.taps('نعم، نبدأ');

  await guardian.sees(/شكرا على الثقة/u);
  await administrator.hears(/وافقت أسرة F-1/u);
  await joins(world, { guardian, newcomer: world.person('حسن'), tie: 'جار / جارة' });
  await administrator.taps('الحلقة');
  await administrator.sees(/نشطة/u);
  await administrator.taps('التزام جديد');
  await administrator.sees(/ما الالتزام/u);
  expect(() => administrator.dataOf('زيارة ومؤانسة')).toThrow();
  await guardian.taps('أسرتي');
  await guardian.sees(/في يدك/u);
  await guardian.taps('ما نوافق عليه');
  await guardian.sees(/ما توافق عليه أسرة F-1/u);
  await guardian.taps('✓ مراجعة الدروس');
  await guardian.sees(/ما توافق عليه/u);
  await describesCommitment(administrator, { kind: 'مراجعة الدروس', weekday: 'الخميس', window: 'على مدى يومين' });
  await administrator.sees(/مراجعة الدروس، كل أسبوع بين الخميس والجمعة/u);
  await administrator.taps('نعم، نضيفه');

  await administrator.sees(/هذا النوع من المساندة غير مفتوح من الأسرة الآن/u);
});

test('one touch ends one kind of help: what was announced is called off kindly, and one touch brings it back', async ({
  world,
}) => {
  const { guardian, hassan } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  expect(guardian.buttons()).toHaveLength(4);
  await guardian.taps('أسرتي');
  await guardian.sees(/في يدك/u);
  await guardian.taps('ما نوافق عليه');
  await guardian.sees(/ما توافق عليه/u);
  const off = guardian.dataOf('✓ مشتريات الأسبوع');

  await hassan.tapsData(off);
  await hassan.isTold(/هذا الزر لم يعد متاحا/u);
  await guardian.tapsData(off);

  await guardian.sees(/ما توافق عليه/u);
  expect(guardian.buttons()[0]).toBe('مشتريات الأسبوع');
  await hassan.hears(/أُلغي هذا الموعد.*لا شيء يلزمك/u);
  await hassan.sees(/انتهى أو أُلغي/u);
  await world.administrator.hears(/أسرة F-1 أوقفت هذا النوع من المساندة: مشتريات الأسبوع/u);
  await guardian.tapsData(off);
  await hassan.says('/my');
  await hassan.hears(/لا نوبات قادمة/u);
  await guardian.taps('مشتريات الأسبوع');
  await guardian.sees(/ما توافق عليه/u);
  await hassan.says('/my');
  await hassan.hears(/نوبتاك القادمتان|نوبتك القادمة|نوباتك القادمة/u);
  await hassan.hears(/نبحث عمن ينوب هذه المرة/u);
  await hassan.taps('سأتكفل بهذا');
  await hassan.sees(/النوبة معك/u);
  await hassan.sees(/النوبة معك/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
  await hassan.sees(/تمّت النوبة/u);
});

test('a question that waits for the morning is not sent when consent ends in the night', async ({ world }) => {
  const { guardian, hassan, zineb } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await world.clock.to('2026-11-25T21:30');
  await hassan.taps('يتعذر هذه المرة');
  await hassan.sees(/تبقى معك إلى أن تختار/u);
  await hassan.taps('اتركوها للحلقة');
  await hassan.sees(/نبحث الآن عمن ينوب/u);
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أسرتي');
  await guardian.sees(/في يدك/u);
  await guardian.taps('ما نوافق عليه');
  await guardian.sees(/ما توافق عليه/u);

  await guardian.taps('✓ مشتريات الأسبوع');

  await guardian.sees(/ما توافق عليه/u);
  await world.clock.to('2026-11-26T12:00');
  await world.administrator.hears(/أوقفت هذا النوع/u);
  await zineb.hearsNothing();
});

test('everything stops in one touch, and comes back as it was chosen', async ({ world }) => {
  const { guardian, hassan } = await settledCircle(world);
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أسرتي');
  await guardian.sees(/في يدك/u);
  await guardian.taps('ما نوافق عليه');
  await guardian.sees(/ما توافق عليه/u);
  await guardian.taps('✓ زيارة ومؤانسة');
  await guardian.sees(/ما توافق عليه/u);
  const address = guardian.dataOf('العنوان يوم النوبة');
  await world.clock.forward({ minutes: 1 });

  await guardian.taps('إيقاف كل شيء');

  await guardian.sees(/توقفت الحلقة/u);
  await world.administrator.hears(/أسرة F-1 أوقفت حلقتها/u);
  await guardian.tapsData(address);
  await guardian.sees(/متوقفة كما طلبت/u);
  await guardian.taps('فتح الحلقة من جديد');
  await guardian.sees(/نشطة/u);
  await guardian.taps('أسرتي');
  await guardian.sees(/في يدك/u);
  await guardian.taps('ما نوافق عليه');
  await guardian.sees(/ما توافق عليه/u);
  expect(guardian.buttons().slice(0, 6)).toEqual([
    '✓ مشتريات الأسبوع',
    '✓ رفقة في طريق المدرسة',
    '✓ مراجعة الدروس',
    'زيارة ومؤانسة',
    '✓ قضاء غرض إداري',
    'العنوان يوم النوبة',
  ]);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
});
