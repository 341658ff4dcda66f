import { runOnServer } from '../kit/server.ts';
import { settledCircle } from '../kit/village.ts';
import { test } from '../kit/world.ts';

test('a newcomer may not invite; after a month and two turns they may, and are told so once', async ({ world }) => {
  const { guardian, hassan } = await settledCircle(world);
  await runOnServer(
    world.database.url,
    `insert into assignment (turn_id, circle_id, membership_id, kind, why, started_at, ended_at, outcome)
    select t.id, t.circle_id, m.id, 'cover', 'cover', now(), now(), 'done' from turn t, membership m
    join person p on p.id = m.person_id where p.telegram_id = ${hassan.person.id} order by t.id limit 1`,
  );
  await runOnServer(
    world.database.url,
    `update membership set decided_at = decided_at - interval '40 days' where role = 'member'`,
  );
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);

  await hassan.taps('تم');

  await hassan.sees(/تمّت النوبة/u);
  await hassan.hears(/مرّ شهر ونوبتان على الأقل في حلقة F-1/u);
  await guardian.hearsNothing();
});
