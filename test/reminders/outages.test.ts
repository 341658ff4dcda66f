import { sql } from 'drizzle-orm';
import { expect, vi } from 'vitest';
import { addCommitment } from '../../src/commitments/add-commitment.ts';
import { connect } from '../../src/db/connect.ts';
import type { CircleId, MembershipId, PersonId } from '../../src/db/ids.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { daily } from '../../src/time/recurrence.ts';
import { weeklyFrom } from '../kit/circle.ts';
import type { Neighbour } from '../kit/person.ts';
import { onDatabase } from '../kit/run-sql.ts';
import { createTcpProxy } from '../kit/tcp-proxy.ts';
import { settledCircle } from '../kit/village.ts';
import { test, type World } from '../kit/world.ts';

const WITHIN = 60_000;

test('after an outage over one reminder it comes once: after 3 hours at once, after 30 when the quiet hours end', async ({
  world,
}) => {
  const { clock } = world;
  const people = await settledCircle(world);
  await clock.to('2026-11-25T17:30');

  await world.isDownFor({ hours: 3 });

  expectCalm(world, people);
  await people.hassan.hears(/تذكير بنوبتك/u);
  await people.hassan.taps('تم');
  await people.hassan.sees(/تمّت/u);
  expect(await outcomesOf(world, 'turn-ask')).toEqual({ acted: 1 });

  await clock.to('2026-12-02T18:00');
  await world.isDownFor({ hours: 30 });

  expectCalm(world, people);
  await people.zineb.hearsNothing();
  await clock.to('2026-12-04T09:00');
  await people.zineb.hears(/تذكير بنوبتك/u);
  await people.zineb.taps('تم');
  await people.zineb.sees(/تمّت/u);
  await people.idriss.hears(/بعد أسبوع نوبتك/u);
  expect(await outcomesOf(world, 'turn-ask')).toEqual({ acted: 3 });
});

test('an outage over a whole ladder is written down as too late and told once; the turn is still to be answered', async ({
  world,
}) => {
  const { clock, administrator } = world;
  const people = await settledCircle(world);
  await clock.to('2026-11-25T18:00');

  await world.isDownFor({ hours: 24 * 6 });

  expectCalm(world, people);
  await clock.forward({ minutes: 1 });
  await administrator.hears(/توقف البرنامج مدة/u);
  expect(await outcomesOf(world, 'turn-ask')).toEqual({ skipped_late: 1 });
  const [turn] = await onDatabase(world, `select status from turn order by starts_at limit 1`);
  expect(turn).toEqual({ status: 'unanswered' });
  await clock.to('2026-12-02T19:00');
  await people.zineb.hears(/تذكير بنوبتك/u);
  await people.zineb.taps('تم');
  await people.zineb.sees(/تمّت/u);
  await clock.to('2026-12-03T19:00');
  await people.idriss.hears(/بعد أسبوع نوبتك/u);
});

test('an outage over thirty turns is told in one note, and nobody gets a burst', async ({ world }) => {
  const { clock, administrator } = world;
  const people = await settledCircle(world);
  await addsDaily(world);
  await clock.to('2026-11-25T10:00');

  await world.isDownFor({ hours: 24 * 30 });

  expectCalm(world, people);
  await clock.forward({ minutes: 1 });
  await administrator.hears(/توقف البرنامج مدة/u);
  expect((await outcomesOf(world, 'turn-ask'))['skipped_late']).toBeGreaterThanOrEqual(30);
  await clock.forward({ hours: 24 });
  for (const one of Object.values(people)) one.readsEverything();
  administrator.readsEverything();
  await everythingIsCalledOff(world);
});

test('while the database is away nothing is said, and nothing twice when it is back', async ({ world }) => {
  const { clock } = world;
  const people = await settledCircle(world);
  await clock.to('2026-11-25T18:00');
  const address = new URL(world.database.url);
  const wire = await createTcpProxy(Number(address.port));
  address.port = String(wire.port);
  await world.restart(address.href);

  wire.cut();
  clock.passes({ hours: 2 });
  await expect(world.app.sweep()).rejects.toThrow(/./u);
  wire.mend();
  await vi.waitFor(() => world.settle(), { timeout: 20_000, interval: 50 });

  await clock.forward({ minutes: 1 });
  await people.hassan.hears(/تذكير بنوبتك/u);
  expectCalm(world, people);
  await people.hassan.taps('تم');
  await people.hassan.sees(/تمّت/u);
  await world.restart();
  await wire.close();
});

/** Nobody has got more than one new message since the program is back: what was missed comes one by one or not at all. */
function expectCalm(world: World, people: Record<string, Neighbour>): void {
  const since = world.clock.now().epochMilliseconds - WITHIN;
  for (const { person } of [world.administrator, ...Object.values(people)]) {
    const fresh = person.events().filter(({ kind, at }) => kind === 'message' && at > since);
    expect(fresh.length, person.firstName).toBeLessThanOrEqual(1);
  }
}

async function outcomesOf(world: World, kind: string): Promise<Record<string, number>> {
  const rows = (await onDatabase(
    world,
    `select outcome, count(*)::int as count from due_step where kind = '${kind}' and outcome <> 'cancelled' group by 1`,
  )) as { outcome: string; count: number }[];
  return Object.fromEntries(rows.map(({ outcome, count }) => [outcome, count]));
}

/** Bread every day, by turns. */
async function addsDaily({ database, vault, clock }: World): Promise<void> {
  const { client, db } = connect(database.url, { connections: 1 });
  await db.transaction(async (tx) => {
    const work = { tx, vault, now: clock.now() };
    const { rows } = await tx.execute<{ id: string; circle: string; by: string }>(
      sql`select m.id, m.circle_id as circle, m.person_id as by from membership m where m.state = 'active' order by m.id`,
    );
    const members = rows.map(({ id }) => Number(id) as MembershipId);
    const anchorOn = new Temporal.PlainDate(2026, 11, 26);
    const window = { opensAt: new Temporal.PlainTime(9), lastsDays: 1, closesAt: new Temporal.PlainTime(19) };
    const { series, ...rest } = weeklyFrom(anchorOn, { ...window, members });
    const added = await addCommitment(work, {
      ...rest,
      series: { ...series, recurrence: daily() },
      circleId: Number(rows[0]?.circle) as CircleId,
      kind: 'groceries',
      by: Number(rows[0]?.by) as PersonId,
    });
    if (added.kind !== 'added') throw new Error(`the commitment was refused: ${added.kind}`);
    await planTurns(work, added.commitmentId);
  });
  await client.end();
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
