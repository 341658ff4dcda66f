import { expect } from 'vitest';
import { leads } from '../kit/captain.ts';
import { onDatabase } from '../kit/run-sql.ts';
import { settledCircle } from '../kit/village.ts';
import { test, type World } from '../kit/world.ts';

test('a member who fell silent is seen by the captain alone, once; a rest is offered, and who has been there for a year is asked', async ({
  world,
}) => {
  const { clock, administrator } = world;
  const { guardian, hassan, zineb, idriss } = await settledCircle(world);
  const others = [administrator, guardian, idriss];
  const everybody = [...others, hassan, zineb];
  await leads(world, hassan);
  await onDatabase(
    world,
    `update membership set decided_at = '2025-12-18T10:00Z' where person_id = (select id from person where telegram_id = ${idriss.person.id})`,
  );
  const until = async (local: string) => {
    await clock.to(local);
    for (const one of everybody) one.readsEverything();
  };
  await until('2026-11-25T19:00');
  await hassan.taps('تم');
  for (const day of ['2026-12-02T19:00', '2026-12-06T09:30', '2026-12-07T18:00', '2026-12-14T10:00']) await until(day);
  for (const one of [hassan, idriss]) await one.says('/my');
  for (const day of ['2026-12-16T19:00', '2026-12-20T20:00']) await until(day);

  await clock.to('2026-12-21T10:00');

  expect(await hassan.hears(/عناية بالحلقة/u)).toMatch(/لم نسمع من زينب منذ أسبوعين/u);
  await idriss.hears(/مرّ عام وأنت في حلقة F-1/u);
  await idriss.taps('نعم، أواصل');
  await idriss.sees(/شكرا من القلب/u);
  for (const one of [zineb, guardian, administrator]) await one.hearsNothing();
  await hassan.taps('عرض راحة: زينب');
  await hassan.isTold(/عُرضت الراحة بلطف/u);
  await zineb.hears(/الراحة متاحة/u);
  await hassan.taps('عرض راحة: زينب');
  await hassan.isTold(/عُرضت الراحة بلطف/u);
  await zineb.hearsNothing();
  await zineb.taps('أستريح شهرا');
  await zineb.sees(/لا نوبات لك قبل/u);

  for (const day of ['2026-12-23T19:00', '2026-12-27T09:30', '2026-12-28T10:00']) await until(day);

  expect(toldOf(hassan.person.events(), /عناية بالحلقة/u)).toBe(1);
  expect(toldOf(idriss.person.events(), /مرّ عام/u)).toBe(1);
  await everythingIsCalledOff(world);
});

function toldOf(events: readonly { kind: string; text?: string }[], words: RegExp): number {
  return events.filter(({ kind, text }) => kind === 'message' && words.test(text ?? '')).length;
}

/** The story is over: nothing that was planned comes any more. */
async function everythingIsCalledOff(world: World): Promise<void> {
  await onDatabase(
    world,
    `with called as (update turn set status = 'cancelled', epoch = epoch + 1
       where status in ('planned', 'asked', 'accepted', 'seeking_cover', 'escalated') returning id),
     ended as (update assignment set ended_at = now(), outcome = 'cancelled' where ended_at is null and turn_id in (select id from called))
     update due_step set fired_at = now(), outcome = 'cancelled' where fired_at is null`,
  );
}
