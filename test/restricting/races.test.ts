import { afterEach, beforeEach, expect, test } from 'vitest';
import type { MembershipId, TurnId } from '../../src/db/ids.ts';
import type { Work } from '../../src/db/work.ts';
import { claimRow, settleRow } from '../../src/delivery/outbox-store.ts';
import { prepareRow } from '../../src/delivery/prepare.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { reminderSteps } from '../../src/reminders/remind.ts';
import { stillHolds } from '../../src/reminders/still-holds.ts';
import { liftRestriction, restrict } from '../../src/restricting/restrict.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';

const ROUNDS = process.env.SANAD_RACES === 'long' ? 1000 : 25;
/** Wednesday evening, when the turn of Thursday is announced. */
const EVENING = Temporal.Instant.from('2026-11-25T18:00:00Z');
const OWNER = '00000000-0000-4000-8000-000000000001';

let workshop: Workshop;
let circle: BuiltCircle;
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 3 });
});
afterEach(async () => {
  await workshop.close();
});

test('no reminder goes out to somebody whom the family has barred, in whatever order the two happen', async () => {
  const [turnId] = (await workshop.work((work) => planTurns(work, circle.commitmentId))) as [TurnId];
  const acting = { by: circle.coordinator, how: 'self' } as const;
  let remindedFirst = 0;

  for (let round = 0; round < ROUNDS; round += 1) {
    const holder = await announce(turnId);
    const bar = { membershipId: holder.membershipId, scope: 'groceries', acting };

    const [first] = await Promise.all([
      workshop.work(async (work) => await claimAfter(work, round % 15), EVENING),
      workshop.work((work) => restrict(work, bar), EVENING),
    ]);

    const later = await claimAll();
    const reminded = isReminderOf(holder)(first);
    const [{ holds }] = await rows<{ holds: boolean }>(
      `select exists (select 1 from assignment where turn_id = ${turnId} and membership_id = ${holder.membershipId} and ended_at is null) as holds`,
    );
    expect({ holds, remindedLater: later.some(isReminderOf(holder)) }, `round ${round}`).toEqual({
      holds: false,
      remindedLater: false,
    });
    expect(later.filter(isCorrectionOf(holder)).length, `round ${round}`).toBe(reminded ? 1 : 0);
    if (reminded) remindedFirst += 1;
    await workshop.work((work) => liftRestriction(work, bar), EVENING);
  }

  console.log(`${ROUNDS} rounds: ${remindedFirst} were reminded before the bar and then told that it is covered`);
  await checkInvariants(workshop.database.url);
}, 600_000);

type Sent = { chatId: number; key: string };
type Reminded = { membershipId: MembershipId; telegramId: number };

const isReminderOf =
  ({ telegramId }: Reminded) =>
  (sent: Sent | undefined) =>
    sent?.chatId === telegramId && sent.key.endsWith(':card');

const isCorrectionOf =
  ({ telegramId }: Reminded) =>
  (sent: Sent) =>
    sent.chatId === telegramId && sent.key.endsWith(':covered');

/** The turn stands announced to whoever holds it, and the announcement waits to be sent. */
async function announce(turnId: TurnId): Promise<Reminded> {
  await workshop.client.query('delete from outbox');
  await workshop.client.query(
    `with asked as (update cover_question set ended_at = asked_at, outcome = 'yes' where turn_id = ${turnId} and ended_at is null returning *)
     insert into assignment (turn_id, circle_id, membership_id, kind, why, started_at)
     select turn_id, circle_id, membership_id, 'cover', 'cover', asked_at from asked limit 1`,
  );
  await workshop.client.query(
    `update turn set status = 'planned' where id = ${turnId} and status in ('seeking_cover', 'escalated')`,
  );
  const [{ epoch }] = await rows<{ epoch: number }>(`select epoch from turn where id = ${turnId}`);
  const step = { kind: 'turn-ask', subject: turnId, slot: String(epoch) };
  await workshop.work((work) => reminderSteps[step.kind]?.(work, step) as Promise<void>, EVENING);
  const [holder] =
    await rows<Reminded>(`select a.membership_id::int as "membershipId", p.telegram_id::int as "telegramId"
    from assignment a join membership m on m.id = a.membership_id join person p on p.id = m.person_id
    where a.turn_id = ${turnId} and a.ended_at is null`);
  return holder;
}

/** What the sender does before it calls Telegram. @returns what is on its way then */
async function claim(work: Work): Promise<Sent | undefined> {
  const row = await claimRow(work, { busyChats: [], answersOnly: false, broadcasts: 'none' });
  if (!row) return undefined;
  const prepared = await prepareRow(work, row, {
    owner: OWNER,
    stillHolds,
    sendAfter: async ({ now }) => ({ until: now, isSilence: false }),
    render: async () => ({}),
  });
  if (prepared.kind === 'ready') return { chatId: row.chatId, key: row.key };
  await settleRow(work, row, { status: 'cancelled' });
  return undefined;
}

/** The sender comes a few questions to the database later, so that either may be first. */
async function claimAfter(work: Work, questions: number): Promise<Sent | undefined> {
  for (let at = 0; at < questions; at += 1) await work.tx.execute('select 1');
  return await claim(work);
}

async function claimAll(): Promise<Sent[]> {
  const [{ waiting }] = await rows<{ waiting: number }>(
    `select count(*)::int as waiting from outbox where status = 'pending' and not_before <= '${EVENING.toString()}'`,
  );
  const sent: Sent[] = [];
  for (let at = 0; at < waiting; at += 1) {
    const one = await workshop.work(claim, EVENING);
    if (one) sent.push(one);
  }
  return sent;
}

/** At least one row. */
async function rows<Row>(query: string): Promise<[Row, ...Row[]]> {
  const found = await workshop.client.query(query);
  return found.rows as [Row, ...Row[]];
}
