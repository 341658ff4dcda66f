import { settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('only a family that asked for it is asked whether it arrived; "not yet" goes to the coordinators alone', async ({
  world,
}) => {
  const { guardian, hassan, zineb, idriss } = await settledCircle(world);
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/تمّت النوبة/u);
  await guardian.hearsNothing();
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أسرتي');
  await guardian.sees(/في يدك/u);
  await guardian.taps('المزيد');
  await guardian.sees(/في يدك/u);
  await guardian.taps('رسائل الاطمئنان');
  await guardian.sees(/كل هذا مغلق ما لم تفتحه الأسرة/u);
  await guardian.taps('سؤال عن الوصول');
  await guardian.sees(/متى نسألك/u);
  await world.clock.to('2026-12-02T19:00');
  await zineb.hears(/تذكير بنوبتك/u);

  await zineb.taps('تم');

  await zineb.sees(/تمّت النوبة/u);
  await guardian.hears(/بلّغ من تكفّل أن النوبة تمّت/u);
  const arrived = guardian.dataOf('وصل');
  await zineb.tapsData(arrived);
  await zineb.isTold(/هذا الزر لم يعد متاحا/u);
  await guardian.taps('لم يصل بعد');
  await guardian.sees(/إلى فريق التنسيق وحده/u);
  await world.administrator.hears(/أسرة F-1: لم يصل بعد: مشتريات الأسبوع/u);
  await guardian.tapsData(arrived);
  await guardian.isTold(/سُجّل جواب من قبل/u);
  await world.clock.to('2026-12-03T19:00');
  await idriss.hears(/بعد أسبوع نوبتك/u);
});

test('the weekly question comes on the chosen day, help reaches the coordinators, and two silent weeks are noted once', async ({
  world,
}) => {
  const { guardian } = await settledCircle(world);
  await guardian.starts();
  await guardian.hears(/مرحبا بك/u);
  await guardian.taps('أسرتي');
  await guardian.sees(/في يدك/u);
  await guardian.taps('توقف مؤقت');
  await guardian.sees(/المساندة جارية/u);
  await guardian.taps('كل المساندة');
  await guardian.sees(/كم يدوم/u);
  await guardian.taps('بلا موعد محدد');
  await guardian.sees(/إلى أن تُفتح من جديد/u);
  await world.administrator.hears(/اختارت توقفا مؤقتا/u);
  await guardian.taps('رجوع');
  await guardian.sees(/في يدك/u);
  await guardian.taps('المزيد');
  await guardian.sees(/في يدك/u);
  await guardian.taps('رسائل الاطمئنان');
  await guardian.sees(/متى نسألك/u);
  await guardian.taps('سؤال كل أسبوع');
  await guardian.sees(/في أي يوم نسأل/u);
  await guardian.taps('الثلاثاء');
  await guardian.sees(/متى نسألك/u);
  await world.clock.to('2026-11-24T10:30');
  await guardian.hears(/كيف الأحوال هذا الأسبوع/u);

  await guardian.taps('أحتاج مساعدة');

  await guardian.sees(/وصل الخبر إلى فريق التنسيق/u);
  await world.administrator.hears(/أسرة F-1 أجابت: أحتاج مساعدة/u);
  await guardian.taps('إضافة كلمات');
  await guardian.sees(/ما الذي ينفع الآن/u);
  await guardian.says('نحتاج من يرافق الصغيرة');
  await guardian.sees(/الصغيرة/u);
  await guardian.hears(/وصلت الكلمات/u);
  await world.administrator.hears(/أسرة F-1 كتبت:\nنحتاج من يرافق الصغيرة/u);
  for (const week of ['2026-12-01', '2026-12-08']) {
    await world.clock.to(`${week}T10:30`);
    await guardian.hears(/كيف الأحوال/u);
    await world.administrator.hearsNothing();
  }
  await world.clock.to('2026-12-15T10:30');
  await guardian.hears(/كيف الأحوال/u);
  await world.administrator.hears(/لم تجب أسرة F-1 منذ أسبوعين/u);
  await guardian.taps('كل شيء بخير');
  await guardian.sees(/نسأل الأسبوع القادم/u);
});
