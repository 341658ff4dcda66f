import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Circle } from '../../src/circles/store.ts';
import { findCircle } from '../../src/circles/store.ts';
import { planReview, renewCommitment, reviewSteps } from '../../src/commitments/review.ts';
import { getCommitment } from '../../src/commitments/store.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';

const A_MONTH_BEFORE = Temporal.Instant.from('2027-04-26T10:00:00Z');

let workshop: Workshop;
let circle: BuiltCircle;
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 2 });
});
afterEach(async () => {
  await workshop.close();
});

test('the question whether a commitment goes on is planned a month before its end, and asked once', async () => {
  await workshop.work(async (work) => {
    const commitment = await getCommitment(work, circle.commitmentId);
    await planReview(work, commitment, (await findCircle(work, circle.circleId)) as Circle);
  });
  const { rows: steps } = await workshop.client.query(
    "select subject::int, slot, due_at from due_step where kind = 'commitment-review'",
  );
  const step = { kind: 'commitment-review', subject: circle.commitmentId, slot: '2027-05-26' };

  await workshop.work((work) => reviewSteps[step.kind]?.(work, step) as Promise<void>, A_MONTH_BEFORE);
  await workshop.work((work) => reviewSteps[step.kind]?.(work, step) as Promise<void>, A_MONTH_BEFORE);

  const { rows: notes } = await workshop.client.query(
    "select 1 from outbox where dedupe_key like 'commitment:%:review:%'",
  );
  expect(steps).toEqual([
    { subject: circle.commitmentId, slot: '2027-05-26', due_at: new Date('2027-04-26T10:00:00Z') },
  ]);
  expect(notes).toHaveLength(1);
});

test('it is renewed once for six months, and its turns are planned on', async () => {
  const first = await workshop.work(
    (work) => renewCommitment(work, { id: circle.commitmentId, months: 6 }),
    A_MONTH_BEFORE,
  );
  const second = await workshop.work(
    (work) => renewCommitment(work, { id: circle.commitmentId, months: 6 }),
    A_MONTH_BEFORE,
  );

  const { rows } = await workshop.client.query(
    'select review_on::text, (select max(on_date)::text from turn) as last from commitment',
  );
  expect([first.kind, second.kind]).toEqual(['renewed', 'renewed-before']);
  expect(rows).toEqual([{ review_on: '2027-11-26', last: '2027-06-17' }]);
});

test('one that nobody renews comes to its end on its day, and a step of an earlier term finds nothing to do', async () => {
  const end = (slot: string) =>
    workshop.work(
      (work) =>
        reviewSteps['commitment-end']?.(work, {
          kind: 'commitment-end',
          subject: circle.commitmentId,
          slot,
        }) as Promise<void>,
      Temporal.Instant.from('2027-05-27T10:00:00Z'),
    );

  await end('2026-12-01');
  const { rows: before } = await workshop.client.query('select state from commitment');
  await end('2027-05-26');
  await end('2027-05-26');

  const { rows: after } = await workshop.client.query('select state from commitment');
  const { rows: told } = await workshop.client.query(
    "select 1 from outbox where dedupe_key like 'commitment:%:ended:%'",
  );
  expect([before[0].state, after[0].state]).toEqual(['active', 'ended']);
  expect(told).toHaveLength(2);
});

test('a commitment that is to end without a question is not asked about', async () => {
  await workshop.client.query("update commitment set until = 'end'");
  const step = { kind: 'commitment-review', subject: circle.commitmentId, slot: '2027-05-26' };

  await workshop.work((work) => reviewSteps[step.kind]?.(work, step) as Promise<void>, A_MONTH_BEFORE);

  const { rows } = await workshop.client.query("select 1 from outbox where dedupe_key like 'commitment:%:review:%'");
  expect(rows).toEqual([]);
});
