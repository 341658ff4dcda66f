import { afterEach, beforeEach, expect, test } from 'vitest';
import type { PersonId } from '../../src/db/ids.ts';
import { planRetention, retentionSteps } from '../../src/my-data/retention.ts';
import { recognise } from '../../src/people/store.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { buildCircle, MONDAY, openWorkshop, type Workshop } from '../kit/circle.ts';

let workshop: Workshop;
beforeEach(async () => {
  workshop = await openWorkshop();
});
afterEach(() => workshop.close());

const later = (days: number) => MONDAY.add({ hours: 24 * days });
const step = { kind: 'retention', subject: 0, slot: '' };

async function clean(days: number): Promise<void> {
  await workshop.work((work) => retentionSteps['retention']?.(work, step) ?? Promise.resolve(), later(days));
}

async function count(query: string): Promise<number> {
  return (await workshop.client.query(query)).rows.length;
}

test('links go a month after they were used or ran out; requests that came to nothing after three months', async () => {
  const { circleId, coordinator } = await buildCircle(workshop, { members: 1 });
  await workshop.client.query(
    `insert into invitation (token_hash, "into", circle_id, invited_by, invited_at, expires_at) values ('\\x01', 'member', $1, $2, $3, $3)`,
    [circleId, coordinator, MONDAY.toString()],
  );
  const { id } = await workshop.work((work) => recognise(work, { id: 900, first_name: 'س' }, 'ar'));
  await workshop.client.query(
    `insert into membership (circle_id, person_id, role, tie, state, invited_by, requested_at, decided_by, decided_at)
      values ($1, $2, 'member', 'friend', 'declined', $3, $4, $3, $4)`,
    [circleId, id, coordinator, MONDAY.toString()],
  );

  await clean(29);
  expect([
    await count('select 1 from invitation'),
    await count(`select 1 from membership where state = 'declined'`),
  ]).toEqual([1, 1]);
  await clean(30);
  expect(await count('select 1 from invitation')).toBe(0);
  await clean(89);
  expect(await count(`select 1 from membership where state = 'declined'`)).toBe(1);
  await clean(90);
  await clean(90);

  expect(await count(`select 1 from membership where state = 'declined'`)).toBe(0);
  expect(await count(`select 1 from membership where state = 'active'`)).toBe(2);
});

test('who had a turn is forgotten after a year; how many turns of each kind there were in a month stays', async () => {
  const { commitmentId } = await buildCircle(workshop, { members: 2 });
  await workshop.work((work) => planTurns(work, commitmentId));
  const turns = await count('select 1 from turn');
  await workshop.client.query(`update turn set status = 'asked'`);
  await workshop.client.query(`update turn set status = 'done'`);
  await workshop.client.query(`update assignment set ended_at = $1, outcome = 'done'`, [later(60).toString()]);

  await clean(366);
  const early = await count('select 1 from assignment');
  await clean(366 + 60);
  await clean(366 + 60);

  expect(early).toBeGreaterThan(0);
  expect(await count('select 1 from assignment')).toBe(0);
  const { rows } = await workshop.client.query(
    'select sum(done)::int as done, count(*)::int as months from help_count',
  );
  expect(rows[0]).toEqual({ done: turns, months: 3 });
  expect(await count('select 1 from turn')).toBe(turns);
});

test('what a calendar file said of a turn is forgotten a month after the turn', async () => {
  const { commitmentId, members } = await buildCircle(workshop, { members: 1 });
  await workshop.work((work) => planTurns(work, commitmentId));
  const [member] = members;
  await workshop.client.query(
    `insert into calendar_entry select $1, id, 0, false, starts_at, ends_at from turn order by starts_at limit 1`,
    [member?.personId],
  );
  const entries = () => count('select 1 from calendar_entry');

  await clean(35);
  expect(await entries()).toBe(1);
  await clean(36);
  await clean(36);

  expect(await entries()).toBe(0);
});

test('what can no longer be taken back goes after a day, who asked whom to swap a month after the answer, who was asked to stand in three months after the turn', async () => {
  const { commitmentId, members } = await buildCircle(workshop, { members: 2 });
  await workshop.work((work) => planTurns(work, commitmentId));
  await workshop.client.query(
    `insert into turn_deed (turn_id, kind, by, done_at, status_before, status_after, epoch_after)
      select id, 'take', $1, $2, 'seeking_cover', 'accepted', 1 from turn limit 1`,
    [members[0]?.personId, MONDAY.toString()],
  );
  await workshop.client.query(
    `insert into swap (circle_id, turn_id, membership_id, other_turn_id, other_membership_id, epoch, other_epoch, status_before, state, asked_at, expires_at, ended_at)
      select a.circle_id, a.turn_id, a.membership_id, b.turn_id, b.membership_id, 0, 0, 'planned', state, $1, $1, ended
      from assignment a, assignment b, (values ('declined', $1::timestamptz), ('open', null)) as v (state, ended)
      where a.membership_id = $2 and b.membership_id = $3 and a.turn_id = (select min(turn_id) from assignment where membership_id = $2)
      and b.turn_id = (select min(turn_id) from assignment where membership_id = $3)`,
    [MONDAY.toString(), members[0]?.membershipId, members[1]?.membershipId],
  );
  await workshop.client.query(
    `insert into cover_question (turn_id, circle_id, membership_id, round, is_named, asked_at, ended_at, outcome)
      select id, circle_id, $2, 1, false, $1, $1, 'no' from turn where on_date < '2026-12-10'`,
    [MONDAY.toString(), members[0]?.membershipId],
  );
  const asked = async () => await count('select 1 from cover_question');
  const left = async () => [await count('select 1 from turn_deed'), await count('select 1 from swap')];
  expect(await left()).toEqual([1, 2]);
  expect(await asked()).toBe(2);

  await clean(1);
  expect(await left()).toEqual([0, 2]);
  await clean(29);
  expect(await left()).toEqual([0, 2]);
  await clean(30);

  expect(await left()).toEqual([0, 1]);
  await clean(95);
  expect(await asked()).toBe(2);
  await clean(96);
  expect(await asked()).toBe(1);
});

test('people who never had a place and are silent for a year are erased; whoever belongs somewhere is not', async () => {
  const built = await buildCircle(workshop, { members: 1 });
  const stranger = await workshop.work(
    async (work) => (await recognise(work, { id: 901, first_name: 'غريب' }, 'ar')).id,
  );
  const talker = await workshop.work(
    async (work) => (await recognise(work, { id: 902, first_name: 'متكلم' }, 'ar')).id,
  );
  await workshop.client.query('insert into bucket values ($1, 1, $2, false)', [talker, later(300).toString()]);

  await clean(364);
  expect(await erased()).toEqual([]);
  await clean(365);
  await clean(365);

  expect(await erased()).toEqual([stranger]);
  expect(await count(`select 1 from tombstone where how = 'silence'`)).toBe(1);
  expect(built.members.length).toBe(1);
});

test('planning the daily round again changes nothing, and each round plans the next', async () => {
  await workshop.work(planRetention);
  await workshop.work(planRetention);
  expect(await count(`select 1 from due_step where kind = 'retention'`)).toBe(1);

  await clean(1);

  expect(await count(`select 1 from due_step where kind = 'retention'`)).toBe(2);
});

async function erased(): Promise<PersonId[]> {
  const { rows } = await workshop.client.query('select id from person where erased_at is not null');
  return rows.map(({ id }) => Number(id) as PersonId);
}

test('what was said to many, and to whom, is forgotten a month after its end, a draft after a day; for how many it was stays', async () => {
  const { coordinator, members } = await buildCircle(workshop, { members: 1 });
  const states = ['draft', 'declined', 'waiting', 'done'];
  for (const [at, state] of states.entries()) {
    await workshop.client.query(
      `insert into broadcast (id, district_id, audience, state, drafted_by, drafted_at, ended_at, recipients)
        values ($1, 1, '{"to":"members"}', $2, $3, $4, $5, 1)`,
      [at + 1, state, coordinator, MONDAY.toString(), state === 'done' ? later(1).toString() : null],
    );
    await workshop.client.query(
      `insert into broadcast_words (broadcast_id, language, words) values ($1, 'ar', '\\x01')`,
      [at + 1],
    );
    await workshop.client.query(`insert into broadcast_recipient (broadcast_id, nr, person_id) values ($1, 1, $2)`, [
      at + 1,
      members[0]?.personId,
    ]);
  }
  const left = async () => [
    (await workshop.client.query('select id from broadcast order by id')).rows.map(({ id }) => Number(id)),
    (await workshop.client.query('select broadcast_id from broadcast_words order by 1')).rows.map((row) =>
      Number(row.broadcast_id),
    ),
    (await workshop.client.query('select broadcast_id from broadcast_recipient order by 1')).rows.map((row) =>
      Number(row.broadcast_id),
    ),
  ];

  await clean(0);
  expect(await left()).toEqual([
    [1, 2, 3, 4],
    [1, 2, 3, 4],
    [1, 2, 3, 4],
  ]);
  await clean(1);
  expect(await left()).toEqual([
    [2, 3, 4],
    [2, 3, 4],
    [2, 3, 4],
  ]);
  await clean(30);
  expect((await left())[1]).toEqual([3, 4]);
  await clean(31);
  await clean(31);

  expect(await left()).toEqual([[2, 3, 4], [3], [3]]);
});
