import { sql } from 'drizzle-orm';
import type { Work } from '../../src/db/work.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { buildCircle, MONDAY } from '../kit/circle.ts';
import type { OwnDatabase } from './alarm-place.ts';

const MEMBERS = 8;

/** One reminder that will fall due: whose it is, and the step that brings it. */
export type Alarm = { telegramId: number; stepId: number; dueAtMs: number };

/** Circles of eight, each with a turn a week for eight weeks: one turn a member. @returns the step of each of those turns, not due yet */
export async function seedAlarms(own: OwnDatabase, count: number): Promise<Omit<Alarm, 'dueAtMs'>[]> {
  const { db, vault } = own;
  const work = async <T>(act: (one: Work) => Promise<T>, now = MONDAY) =>
    await db.transaction(async (tx) => await act({ tx, now, vault }));
  const workshop = { ...own, database: { url: own.url, drop: async () => {} }, work, close: async () => {} };
  for (let nth = 0; nth < Math.ceil(count / MEMBERS); nth += 1) {
    const { commitmentId } = await buildCircle(workshop, { members: MEMBERS, nth });
    await work((one) => planTurns(one, commitmentId));
  }
  const { rows } = await db.execute<{ telegram_id: string; step: string }>(sql`
    select distinct on (p.id) p.telegram_id, s.id as step
    from due_step s join turn t on t.id = s.subject join assignment a on a.turn_id = t.id and a.ended_at is null
    join membership m on m.id = a.membership_id join person p on p.id = m.person_id
    where s.kind = 'turn-ask' and s.fired_at is null order by p.id, s.due_at desc, s.id`);
  const alarms = rows.map(({ telegram_id, step }) => ({ telegramId: Number(telegram_id), stepId: Number(step) }));
  if (alarms.length < count) throw new Error(`only ${alarms.length} people have a turn`);
  return alarms.slice(0, count);
}

/** Puts off everything that is planned and lets these fall due at their moments. */
export async function setAlarms({ db }: OwnDatabase, alarms: readonly Alarm[]): Promise<void> {
  await db.execute(
    sql`update due_step set due_at = due_at + interval '1 year', expires_at = expires_at + interval '1 year'`,
  );
  const moments = alarms.map(({ stepId, dueAtMs }) => ({ id: stepId, due: new Date(dueAtMs).toISOString() }));
  await db.execute(sql`
    update due_step set due_at = one.due
    from jsonb_to_recordset(${JSON.stringify(moments)}::jsonb) as one(id bigint, due timestamptz) where due_step.id = one.id`);
}

/** Everybody has begun a chat with the bot, long ago. */
export async function startChats(
  simulator: Simulator,
  apiRoot: string,
  alarms: readonly Pick<Alarm, 'telegramId'>[],
): Promise<void> {
  for (const { telegramId } of alarms) simulator.person({ id: telegramId, firstName: `P${telegramId}` }).starts();
  for (let offset = 0; simulator.pendingUpdates() > 0; ) {
    const answer = await fetch(`${apiRoot}/bot${simulator.botToken}/getUpdates?limit=100&offset=${offset}`);
    const { result } = (await answer.json()) as { result: { update_id: number }[] };
    offset = (result.at(-1)?.update_id ?? offset - 1) + 1;
    if (result.length === 0) return;
  }
}
