import { sql } from 'drizzle-orm';
import { addCommitment, joinRota } from '../../src/commitments/add-commitment.ts';
import { appendRotaEvent, undoSettlement } from '../../src/commitments/ledger-store.ts';
import { lockCommitment } from '../../src/commitments/store.ts';
import type { CommitmentId, MembershipId, TurnId } from '../../src/db/ids.ts';
import type { Work } from '../../src/db/work.ts';
import { leaveRota } from '../../src/leaving/leave-rota.ts';
import { forgive } from '../../src/ledger/forgive.ts';
import { settledBy } from '../../src/planning/expected-state.ts';
import { localDate } from '../../src/time/wall-time.ts';
import { lockTurn } from '../../src/turns/store.ts';
import { type BuiltCircle, MONDAY, type Workshop, weeklyFrom } from '../kit/circle.ts';

const WINDOW = { opensAt: new Temporal.PlainTime(9), lastsDays: 1, closesAt: new Temporal.PlainTime(12) };

/** One more commitment of a circle, all its members in the rota. */
export async function addRota({ work }: Workshop, circle: BuiltCircle, now = MONDAY): Promise<CommitmentId> {
  const members = circle.members.map(({ membershipId }) => membershipId);
  const tomorrow = localDate(now, 'Africa/Casablanca').add({ days: 1 });
  const monday = tomorrow.add({ days: (8 - tomorrow.dayOfWeek) % 7 });
  const wish = { kind: 'groceries', ...weeklyFrom(monday, { ...WINDOW, members }), by: circle.coordinator };
  const added = await work((one) => addCommitment(one, { circleId: circle.circleId, ...wish }), now);
  if (added.kind !== 'added') throw new Error('the commitment was refused');
  return added.commitmentId;
}

export type Deed = {
  kind: 'join' | 'leave' | 'settle' | 'gift' | 'undo' | 'forgive';
  pick: number;
  absent: readonly number[];
};

/** What can happen to a rota, each by the use case that does it. */
export async function doDeed(
  work: Work,
  { circle, commitmentId, deed }: { circle: BuiltCircle; commitmentId: CommitmentId; deed: Deed },
): Promise<void> {
  const all = circle.members.map(({ membershipId }) => membershipId);
  const who = all[deed.pick % all.length] as MembershipId;
  switch (deed.kind) {
    case 'join':
      return void (await joinRota(work, { id: commitmentId, circleId: circle.circleId }, who));
    case 'leave':
      return await leaveRota(work, commitmentId, who);
    case 'forgive':
      return void (await forgive(work, { membershipId: who, by: circle.coordinator }));
    case 'settle':
    case 'gift': {
      const eligible = all.filter((_, i) => !deed.absent.includes(i)).map((member) => ({ member, weight: 2 }));
      return await settleOne(work, commitmentId, { eligible, doer: deed.kind === 'gift' ? undefined : who });
    }
    case 'undo':
      return await undoOne(work, { circle, commitmentId, pick: deed.pick });
  }
}

/** A turn on the day after the last one, done by somebody; a gift from outside where nobody is named. */
export async function settleOne(
  work: Work,
  commitmentId: CommitmentId,
  { eligible, doer }: { eligible: { member: MembershipId; weight: number }[]; doer: MembershipId | undefined },
): Promise<void> {
  await lockCommitment(work, commitmentId);
  const { rows } = await work.tx.execute<{ id: string }>(sql`
    insert into turn (commitment_id, circle_id, on_date, opens_at, lasts_days, closes_at, starts_at, ends_at, time_zone, tz_version, eligible)
    select c.id, c.circle_id, d, '09:00', 1, '12:00', d + time '09:00', d + time '12:00', 'Africa/Casablanca', '2026c', ${JSON.stringify(eligible)}::jsonb
    from commitment c, lateral (select coalesce(max(on_date), ${work.now.toString().slice(0, 10)}::date) + 1 as d from turn where commitment_id = c.id) next
    where c.id = ${commitmentId} returning id`);
  const turn = await lockTurn(work, Number(rows[0]?.id) as TurnId);
  if (!turn) throw new Error('a turn was not written');
  await appendRotaEvent(work, { commitmentId, event: settledBy(turn, doer ?? 0) });
  await work.tx.execute(sql`update turn set status = 'done' where id = ${turn.id}`);
}

async function undoOne(
  work: Work,
  { circle, commitmentId, pick }: { circle: BuiltCircle; commitmentId: CommitmentId; pick: number },
): Promise<void> {
  const { rows } = await work.tx.execute<{ id: string }>(
    sql`select id from turn where commitment_id = ${commitmentId} and status = 'done' order by id`,
  );
  const turn = rows.length > 0 ? await lockTurn(work, Number(rows[pick % rows.length]?.id) as TurnId) : undefined;
  const isUndone = turn && (await undoSettlement(work, turn, circle.coordinator));
  if (isUndone) await work.tx.execute(sql`update turn set status = 'planned' where id = ${turn.id}`);
}
