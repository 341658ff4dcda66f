import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addCommitment } from '../../src/commitments/add-commitment.ts';
import { insertConsents } from '../../src/consent/store.ts';
import type { Work } from '../../src/db/work.ts';
import { openContent } from '../../src/delivery/outbox-store.ts';
import { saveProfile } from '../../src/family-profile/store.ts';
import type { Step } from '../../src/jobs/steps.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { reminderSteps } from '../../src/reminders/remind.ts';
import { remindingSteps } from '../../src/reminders/remind-many.ts';
import { lockTurn } from '../../src/turns/store.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop, weeklyFrom } from '../kit/circle.ts';
import { deepOr } from '../kit/properties.ts';

/** A Wednesday evening: the first turn of each commitment is on the next day or the one after. */
const EVENING = Temporal.Instant.from('2026-11-25T19:00:00Z');

let workshop: Workshop;
let circle: BuiltCircle;
beforeAll(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 6 });
  for (const [at, kind] of ['visit', 'lessons', 'school', 'medical', 'errand'].entries()) await addOther(kind, at);
});
afterAll(() => workshop.close());

const STATUSES = ['planned', 'asked', 'accepted', 'seeking_cover', 'escalated', 'done'] as const;

const worlds = fc.record({
  /** How each turn stands, whether its step is of an earlier epoch, and whether somebody has it still. */
  turns: fc.array(
    fc.record({
      status: fc.oneof({ weight: 4, arbitrary: fc.constant('planned') }, fc.constantFrom(...STATUSES)),
      isStale: fc.integer({ max: 9, min: 0 }).map((n) => n === 0),
      isHeld: fc.integer({ max: 9, min: 0 }).map((n) => n > 0),
    }),
    { minLength: 48, maxLength: 48 },
  ),
  members: fc.array(fc.constantFrom('here', 'here', 'here', 'blocked', 'phone only'), { minLength: 6, maxLength: 6 }),
  withdrawn: fc.constantFrom('none', 'none', 'help-visit', 'help-groceries', 'circle'),
  stage: fc.constantFrom('active', 'active', 'active', 'active', 'paused'),
  shared: fc.constantFrom('nothing', 'address', 'address without words', 'promise'),
  /** In the evening, in quiet hours, and so late that it can only be said without a sound. */
  hoursLater: fc.constantFrom(0, 0, 3, 14, 20),
});

type MadeUp = typeof worlds extends fc.Arbitrary<infer W> ? W : never;

test('reminders that are taken together leave what the same ones leave one by one', { timeout: 120_000 }, async () => {
  let together = 0;
  await fc.assert(
    fc.asyncProperty(worlds, async (world) => {
      const now = EVENING.add({ hours: world.hoursLater });
      await rolledBack(async (work) => {
        await bringAbout(work, world);
        const steps = await listSteps(work);

        const many = await seenAfter(work, async () => {
          const done = await remindingSteps.act(work, steps);
          together += done.length;
          const left = steps.filter((step) => !done.includes(step));
          for (const step of left) await reminderSteps[step.kind]?.(work, step);
        });
        const each = await seenAfter(work, async () => {
          for (const step of steps) await reminderSteps[step.kind]?.(work, step);
        });

        expect(many).toEqual(each);
      }, now);
    }),
    { numRuns: deepOr(500, 6) },
  );
  expect(together).toBeGreaterThan(10);
});

test('taking them together waits for nobody: a turn that somebody is changing is left for later', async () => {
  const taken = await workshop.work(async (changing) => {
    const [first] = await listSteps(changing);
    await lockTurn(changing, first?.subject as never);
    return await rolledBack(async (work) => {
      const steps = await listSteps(work);
      const done = await remindingSteps.act(work, steps);
      return { isLeft: done.every(({ subject }) => subject !== first?.subject), done: done.length };
    }, EVENING);
  });

  expect(taken.isLeft).toBe(true);
  expect(taken.done).toBeGreaterThan(0);
});

async function addOther(kind: string, at: number): Promise<void> {
  await workshop.work(async (work) => {
    const added = await addCommitment(work, {
      circleId: circle.circleId,
      kind: kind as 'visit',
      ...weeklyFrom(Temporal.PlainDate.from('2026-11-26').add({ days: at % 2 }), {
        opensAt: new Temporal.PlainTime(15),
        lastsDays: 1,
        closesAt: new Temporal.PlainTime(18),
        members: circle.members.map(({ membershipId }) => membershipId),
      }),
      by: circle.coordinator,
    });
    if (added.kind !== 'added') throw new Error('the commitment was refused');
    await planTurns(work, added.commitmentId);
  });
  if (at === 0) await workshop.work((work) => planTurns(work, circle.commitmentId));
}

async function bringAbout(work: Work, { turns, members, withdrawn, stage, shared }: MadeUp): Promise<void> {
  const { rows } = await work.tx.execute<{ id: string }>(sql`select id from turn order by id`);
  for (const [at, { id }] of rows.entries()) {
    const { status = 'planned', isStale = false, isHeld = true } = turns[at] ?? {};
    await work.tx.execute(
      sql`update turn set status = ${status}, epoch = epoch + ${isStale ? 1 : 0}::int where id = ${id}`,
    );
    if (!isHeld) {
      await work.tx.execute(sql`update assignment set ended_at = started_at, outcome = 'cannot' where turn_id = ${id}`);
    }
  }
  for (const [at, { personId }] of circle.members.entries()) {
    if (members[at] === 'blocked')
      await work.tx.execute(sql`update person set reachable = false where id = ${personId}`);
    if (members[at] === 'phone only') {
      await work.tx.execute(sql`update person set telegram_id = null, channel = 'phone_only' where id = ${personId}`);
    }
  }
  await work.tx.execute(
    sql`update consent set withdrawn_at = ${work.now.toString()}::timestamptz where purpose = ${withdrawn}`,
  );
  await work.tx.execute(sql`update circle set stage = ${stage} where id = ${circle.circleId}`);
  if (shared.startsWith('address')) await shareAddress(work, shared === 'address');
  if (shared === 'promise') {
    await work.tx.execute(sql`update commitment set promised_by = ${circle.members[0]?.membershipId}`);
  }
}

async function shareAddress(work: Work, hasWords: boolean): Promise<void> {
  const { circleId, coordinator: givenBy } = circle;
  const validUntil = work.now.add({ hours: 24 * 100 });
  await insertConsents(work, { circleId, givenBy, givenHow: 'self', purposes: ['address'], validUntil });
  if (hasWords)
    await saveProfile(work, circleId, { profile: { address: 'زنقة الورد' }, by: givenBy, how: 'coordinator' });
}

/** A reminder of every turn, most of them those of the evening before, as if all were due. */
async function listSteps(work: Work): Promise<Step[]> {
  const { rows } = await work.tx.execute<{ kind: string; subject: string; slot: string }>(
    sql`select distinct on (subject) kind, subject, slot from due_step where kind = 'turn-ask' and fired_at is null order by subject, (slot like '%:evening') = (subject % 4 <> 0) desc, due_at desc`,
  );
  return rows.map(({ subject, ...step }) => ({ ...step, subject: Number(subject) }));
}

/** How turns, steps and messages stand after an act, which is then taken back. */
async function seenAfter(work: Work, act: () => Promise<void>) {
  await work.tx.execute(sql`savepoint before`);
  await act();
  const turns = await work.tx.execute(sql`select id, status, epoch from turn order by id`);
  const steps = await work.tx.execute(
    sql`select kind, subject, slot, due_at, expires_at, fired_at, outcome from due_step order by kind, subject, slot`,
  );
  const messages = await work.tx.execute<{ key: string; payload: Buffer }>(
    sql`select dedupe_key as key, to_jsonb(outbox) - '{id,payload,dedupe_key}'::text[] as row, payload from outbox order by dedupe_key`,
  );
  await work.tx.execute(sql`rollback to savepoint before`);
  const opened = messages.rows.map(({ payload, ...row }) => ({
    ...row,
    content: openContent(work, { ...row, payload }),
  }));
  return { turns: turns.rows, steps: steps.rows, messages: opened };
}

class RollBack extends Error {}

async function rolledBack<T>(act: (work: Work) => Promise<T>, now: Temporal.Instant): Promise<T> {
  let seen: { value: T } | undefined;
  await workshop
    .work(async (work) => {
      seen = { value: await act(work) };
      throw new RollBack();
    }, now)
    .catch((error: unknown) => {
      if (!(error instanceof RollBack)) throw error;
    });
  if (!seen) throw new Error('nothing was seen');
  return seen.value;
}
