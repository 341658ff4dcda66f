import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { changeMembers, changeShares, changeUntil, changeWhen, pauseSeries } from '../../src/series/change-series.ts';
import { endCommitment } from '../../src/series/end-commitment.ts';
import { weekly } from '../../src/time/recurrence.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';

let workshop: Workshop;
let circle: BuiltCircle;
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 3 });
  await workshop.work((work) => planTurns(work, circle.commitmentId));
});
afterEach(async () => {
  await workshop.close();
});

type Row = { on: string; starts: string; status: string; epoch: number; holder: number | null };

/** The coming turns that are not called off, each with whoever holds it. */
async function turns(): Promise<Row[]> {
  const { rows } = await workshop.client.query<Row>(
    `select t.on_date::text as on, to_char(t.starts_at at time zone 'UTC', 'HH24:MI') as starts, t.status, t.epoch, a.membership_id::int as holder
     from turn t left join assignment a on a.turn_id = t.id and a.ended_at is null where t.status not in ('cancelled', 'skipped') order by t.starts_at`,
  );
  return rows;
}

const time = (text: string) => Temporal.PlainTime.from(text);
const who = () => ({ id: circle.commitmentId, by: circle.coordinator });
const afternoons = { opensAt: time('15:00'), lastsDays: 1, closesAt: time('18:00') };

describe('other days or another window', () => {
  test('what nobody has touched moves and keeps its holder, and doing it twice changes nothing', async () => {
    const before = await turns();
    const wish = () => ({ ...who(), recurrence: weekly({ weekday: 5 }), ...afternoons });

    const first = await workshop.work((work) => changeWhen(work, wish()));
    const after = await turns();
    const second = await workshop.work((work) => changeWhen(work, wish()));

    expect([first.kind, second.kind]).toEqual(['changed', 'as-it-was']);
    expect(after.slice(0, 3).map(({ on, starts }) => [on, starts])).toEqual([
      ['2026-11-27', '15:00'],
      ['2026-12-04', '15:00'],
      ['2026-12-11', '15:00'],
    ]);
    expect(after.slice(0, before.length).map(({ holder }) => holder)).toEqual(before.map(({ holder }) => holder));
    expect(await turns()).toEqual(after);
  });

  test('a turn that somebody has accepted stays where it is, and no turn is planned into its window', async () => {
    await workshop.client.query("update turn set status = 'accepted' where on_date = '2026-12-03'");

    await workshop.work((work) => changeWhen(work, { ...who(), recurrence: weekly({ weekday: 5 }), ...afternoons }));

    const dates = (await turns()).map(({ on }) => on);
    expect(dates.slice(0, 3)).toEqual(['2026-11-27', '2026-12-03', '2026-12-11']);
  });

  test('every two weeks are the weeks counted from the first day, also after days and hours have changed', async () => {
    await workshop.work((work) =>
      changeWhen(work, { ...who(), recurrence: weekly({ weekday: 4, every: 2 }), ...afternoons }),
    );
    const thursdays = (await turns()).map(({ on }) => on);

    await workshop.work((work) =>
      changeWhen(work, { ...who(), recurrence: weekly({ weekday: 5, every: 2 }), ...afternoons }),
    );

    const fridays = (await turns()).map(({ on }) => on);
    expect(thursdays.slice(0, 3)).toEqual(['2026-11-26', '2026-12-10', '2026-12-24']);
    expect(fridays.slice(0, 3)).toEqual(['2026-11-27', '2026-12-11', '2026-12-25']);
  });

  test('back to the days it had, the turns that were called off are there again', async () => {
    const before = (await turns()).map(({ on }) => on);
    const window = { opensAt: time('09:00'), lastsDays: 3, closesAt: time('19:00') };
    await workshop.work((work) =>
      changeWhen(work, { ...who(), recurrence: weekly({ weekday: 4, every: 2 }), ...window }),
    );

    await workshop.work((work) => changeWhen(work, { ...who(), recurrence: weekly({ weekday: 4 }), ...window }));

    expect((await turns()).map(({ on }) => on)).toEqual(before);
  });

  test('longer windows take the place of all the old ones, though each meets the next one before it has moved', async () => {
    const window = { opensAt: time('09:00'), lastsDays: 7, closesAt: time('08:00') };

    await workshop.work((work) => changeWhen(work, { ...who(), recurrence: weekly({ weekday: 6 }), ...window }));

    expect((await turns()).slice(0, 2).map(({ on, starts }) => [on, starts])).toEqual([
      ['2026-11-28', '09:00'],
      ['2026-12-05', '09:00'],
    ]);
  });

  test('windows that overlap are refused, and nothing changes', async () => {
    const before = await turns();
    const window = { opensAt: time('09:00'), lastsDays: 3, closesAt: time('19:00') };

    const refused = await workshop.work((work) =>
      changeWhen(work, { ...who(), recurrence: weekly({ weekday: [4, 5] }), ...window }),
    );

    expect(refused.kind).toBe('overlaps');
    expect(await turns()).toEqual(before);
  });

  test('two coordinators who change it at once do so one after the other', async () => {
    const change = (weekday: number) =>
      workshop.work((work) => changeWhen(work, { ...who(), recurrence: weekly({ weekday }), ...afternoons }));

    await Promise.all([change(5), change(6), change(5)]);

    const { rows } = await workshop.client.query('select recurrence from commitment');
    const weekday = rows[0]?.recurrence.endsWith('FR') ? 5 : 6;
    const days = (await turns()).map(({ on }) => Temporal.PlainDate.from(on).dayOfWeek);
    expect(new Set(days)).toEqual(new Set([weekday]));
  });
});

test('an earlier end calls off what comes later, and a later one brings it back', async () => {
  const before = (await turns()).map(({ on }) => on);
  const until = (text: string) => ({ ...who(), reviewOn: Temporal.PlainDate.from(text), until: 'end' as const });

  await workshop.work((work) => changeUntil(work, until('2026-12-10')));
  const fewer = (await turns()).map(({ on }) => on);
  await workshop.work((work) => changeUntil(work, until('2027-05-26')));

  expect(fewer).toEqual(['2026-11-26', '2026-12-03', '2026-12-10']);
  expect((await turns()).map(({ on }) => on)).toEqual(before);
});

test('while it is paused nothing is planned, and then it goes on', async () => {
  const before = (await turns()).map(({ on }) => on);

  await workshop.work((work) => pauseSeries(work, { ...who(), pause: true }));
  await workshop.work((work) => planTurns(work, circle.commitmentId));
  const paused = await turns();
  await workshop.work((work) => pauseSeries(work, { ...who(), pause: false }));

  expect(paused).toEqual([]);
  expect((await turns()).map(({ on }) => on)).toEqual(before);
});

test('who goes out of the rota keeps only what they have accepted', async () => {
  const [first, second, third] = circle.members.map(({ membershipId }) => membershipId);
  const own = (await turns()).filter(({ holder }) => holder === first).map(({ on }) => on);
  await workshop.client.query(`update turn set status = 'accepted' where on_date = '${own[1]}'`);
  const wish = { ...who(), members: [second, third].filter((id) => id !== undefined) };

  const kinds = [await workshop.work((work) => changeMembers(work, wish))];
  kinds.push(await workshop.work((work) => changeMembers(work, wish)));

  const after = await turns();
  expect(kinds.map(({ kind }) => kind)).toEqual(['changed', 'as-it-was']);
  expect(after.filter(({ holder }) => holder === first).map(({ on }) => on)).toEqual([own[1]]);
  expect(after.every(({ holder }) => holder !== null)).toBe(true);
});

test('other shares count for every turn that nobody has touched', async () => {
  const [member] = circle.members.map(({ membershipId }) => membershipId);
  await workshop.client.query("update turn set status = 'accepted' where on_date = '2026-12-03'");
  const shares = member === undefined ? [] : [{ member, weight: 4 }];

  await workshop.work((work) => changeShares(work, { ...who(), shares }));

  const { rows } = await workshop.client.query<{ on: string; eligible: { member: number; weight: number }[] }>(
    'select on_date::text as on, eligible from turn order by on_date',
  );
  const weights = rows.map(({ on, eligible }) => [on, eligible.find((one) => one.member === member)?.weight]);
  expect(weights.slice(0, 3)).toEqual([
    ['2026-11-26', 4],
    ['2026-12-03', 2],
    ['2026-12-10', 4],
  ]);
});

test('a commitment ends once: every coming turn is off, and each member hears it once', async () => {
  await workshop.client.query("update turn set status = 'accepted' where on_date = '2026-12-03'");

  const first = await workshop.work((work) => endCommitment(work, who()));
  const second = await workshop.work((work) => endCommitment(work, who()));

  const { rows } = await workshop.client.query("select 1 from outbox where dedupe_key like 'commitment:%:ended:%'");
  expect([first.kind, second.kind]).toEqual(['ended', 'ended-before']);
  expect(await turns()).toEqual([]);
  expect(rows).toHaveLength(3);
});
