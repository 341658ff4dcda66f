import { expect } from 'vitest';
import { onDatabase } from '../kit/run-sql.ts';
import { coordinates, opensCircle } from '../kit/village.ts';
import { test, type World } from '../kit/world.ts';

const seasons = async (world: World) =>
  await onDatabase(world, 'select kind, year, starts_on::text, state from season order by said_at');

test('winter is used when an administrator says so, and what was declined is left alone', async ({ world }) => {
  const { administrator } = world;
  await opensCircle(world);
  await world.clock.to('2026-12-20T15:59');
  await administrator.hearsNothing();

  await world.clock.to('2026-12-20T16:00');
  await administrator.hears(/يبدأ موسم البرد الاثنين 21 دجنبر\. هل نقترح/u);
  const suggest = administrator.dataOf('نعم، نقترح');
  await administrator.taps('ليس هذه السنة');
  await administrator.sees(/بلا اقتراحات هذه السنة: موسم البرد/u);
  await administrator.tapsData(suggest);
  await administrator.isTold(/سبق الجواب/u);

  expect(await seasons(world)).toEqual([{ kind: 'winter', year: 2026, starts_on: '2026-12-21', state: 'declined' }]);
});

test('Ramadan: not announced, asked once more, and the first of two answers holds', async ({ world }) => {
  const { administrator } = world;
  await opensCircle(world);
  await onDatabase(world, `update due_step set fired_at = now() where kind = 'season-eve' and slot like '2026%'`);
  await world.clock.to('2027-02-07T16:00');
  await administrator.hears(/هل يبدأ رمضان غدا، الاثنين 8 فبراير/u);
  const tomorrow = administrator.dataOf('نعم، غدا');

  await administrator.taps('لم يُعلن بعد');
  await administrator.sees(/نسأل من جديد هذا المساء/u);
  await world.clock.to('2027-02-07T20:30');
  await administrator.hears(/هل يبدأ رمضان غدا، الاثنين 8 فبراير/u);
  await administrator.taps('بعد غد');
  await administrator.sees(/سُجّل: رمضان يبدأ الثلاثاء 9 فبراير/u);
  await administrator.tapsData(tomorrow);
  await administrator.isTold(/سبق الجواب/u);

  await world.clock.to('2027-02-09T12:00');
  await administrator.hearsNothing();
  expect(await seasons(world)).toEqual([{ kind: 'ramadan', year: 1448, starts_on: '2027-02-09', state: 'confirmed' }]);

  // The month has 29 days at least: its feast is asked about on the 29th.
  await world.clock.to('2027-03-09T16:00');
  await administrator.hears(/هل عيد الفطر غدا، الأربعاء 10 مارس/u);
  await administrator.taps('نعم، غدا');
  await administrator.sees(/سُجّل: عيد الفطر يبدأ الأربعاء 10 مارس/u);

  await administrator.says('/districts');
  await administrator.hears(/منطقة/u);
  await administrator.taps('المواسم');
  await administrator.sees(/المواسم القادمة/u);
  await administrator.taps(/عيد الفطر/u);
  await administrator.sees(/عيد الفطر: يبدأ الأربعاء 10 مارس\nمؤكَّد/u);
  await administrator.taps('أبعد بيوم');
  await administrator.sees(/سُجّل: عيد الفطر يبدأ الخميس 11 مارس/u);
  await administrator.sees(/يبدأ الخميس 11 مارس\nمؤكَّد/u);
});

test('without an answer the month begins a day later, it is asked once more, and then it stands', async ({ world }) => {
  const { administrator } = world;
  const salma = world.person('Salma', 'fr');
  await opensCircle(world);
  await coordinates(world, salma);
  await onDatabase(world, `update due_step set fired_at = now() where kind = 'season-eve' and slot like '2026%'`);

  await world.clock.to('2027-02-07T16:00');
  await administrator.hears(/هل يبدأ رمضان غدا، الاثنين 8 فبراير/u);
  await world.clock.to('2027-02-08T06:00');
  await administrator.sees(/لم يصل تأكيد\. يُعتمد مؤقتا: رمضان يبدأ الثلاثاء 9 فبراير/u);
  await world.clock.to('2027-02-08T16:00');
  await administrator.hears(/هل يبدأ رمضان غدا، الثلاثاء 9 فبراير/u);
  await world.clock.to('2027-02-09T06:00');

  await administrator.sees(/يُعتمد مؤقتا: رمضان يبدأ الثلاثاء 9 فبراير/u);
  expect(await seasons(world)).toEqual([{ kind: 'ramadan', year: 1448, starts_on: '2027-02-09', state: 'forecast' }]);
  await salma.hearsNothing();
});
