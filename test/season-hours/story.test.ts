import { leads } from '../kit/captain.ts';
import { consents, describesCommitment, joins, opensCircle, showsCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('Ramadan is a day later than forecast: hours move with it, the captain hears once, and nobody is told twice', async ({
  world,
}) => {
  const { administrator } = world;
  const [guardian, hassan, zineb] = [world.person('فاطمة'), world.person('حسن'), world.person('زينب')];
  await opensCircle(world);
  await consents(world, guardian);
  for (const newcomer of [hassan, zineb]) await joins(world, { guardian, newcomer, tie: 'جار / جارة' });
  await leads(world, hassan);

  await world.clock.to('2026-12-20T16:00');
  await administrator.hears(/يبدأ موسم البرد/u);
  await administrator.taps('نعم، نقترح');
  await administrator.sees(/تصل الاقتراحات إلى الحلقات/u);
  await hassan.hears(/يقترب البرد\. هل من التزام صغير يناسب حلقة F-1/u);
  await hassan.taps('لا، شكرا');
  await hassan.sees(/تبقى الحلقة كما هي/u);

  await world.clock.to('2027-02-01T10:00');
  await showsCircle(world);
  await administrator.taps('التزام جديد');
  await administrator.sees(/ما الالتزام/u);
  await describesCommitment(administrator, { kind: 'زيارة ومؤانسة', weekday: 'الاثنين', window: 'عصرا' });
  await administrator.sees(/زيارة ومؤانسة/u);
  await administrator.taps('نعم، نضيفه');
  await administrator.sees(/خُططت النوبات/u);
  for (const member of [hassan, zineb]) await member.hears(/التزام جديد في حلقة F-1/u);

  await world.clock.to('2027-02-07T16:00');
  await administrator.hears(/هل يبدأ رمضان غدا/u);
  await administrator.taps('بعد غد');
  await administrator.sees(/سُجّل: رمضان يبدأ الثلاثاء 9 فبراير/u);
  await hassan.hears(/في رمضان تصير ساعات حلقة F-1 هكذا:\n• زيارة ومؤانسة: من 21:30 إلى 22:45/u);

  // The day that was forecast has its usual hours again; the next week those of Ramadan.
  await world.clock.to('2027-02-07T19:00');
  await hassan.hears(/تذكير بنوبتك.* 8 فبراير.* 15:00 و18:00/u);
  await hassan.taps('تم');
  await hassan.sees(/شكر/u);

  // The reminder came first that day; the suggestion does no harm in the morning.
  await world.clock.to('2027-02-08T10:00');
  await hassan.hears(/يقترب رمضان\. هل من التزام صغير.* مقعد على المائدة/u);

  // A commitment begins from the suggestion, with what it is answered already.
  await hassan.taps('مائدة إفطار');
  await hassan.hears(/كم مرة يعود/u);
  await hassan.taps('إلغاء');
  await hassan.sees(/./u);

  // The reminder waits until after the evening prayer, where people are written to then.
  for (const at of ['19:00', '22:30']) await world.clock.to(`2027-02-14T${at}`);
  await zineb.hears(/تذكير بنوبتك.* 15 فبراير.* 21:30 و22:45/u);
  await zineb.taps('تم');
  await zineb.sees(/شكر/u);
});
