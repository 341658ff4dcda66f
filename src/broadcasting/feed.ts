import { sql } from 'drizzle-orm';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';

const LIFETIME_DAYS = 9;

/**
 * Hands the next recipients of all broadcasts that are being sent to the outbox, about so many, evenly between the broadcasts and in turns, so that none waits
 * for another. Whoever has no account any more is passed over. Ends the broadcasts of which nothing is left. Safe to do in several processes at once, and
 * to be cut off: how far each is handed over is written with its rows.
 * @returns how many rows were written
 */
export async function feed(work: Work, room: number): Promise<number> {
  const { rows } = await work.tx.execute<{ fed: string }>(sql`
    with open as materialized (
      select id, fed_until, recipients from broadcast where state = 'sending' and fed_until < recipients order by id for update skip locked),
    share as (select greatest(1, ${room}::int / greatest(1, count(*)))::int as each from open),
    upto as (select id, fed_until, least(recipients, fed_until + each) as until from open, share),
    fed as (
      insert into outbox (dedupe_key, policy, priority, chat_id, method, reason, not_before, expires_at, queued_at, attention, broadcast_id)
      select 'broadcast:' || upto.id || ':' || one.nr, 'at_least_once', ${PRIORITY.broadcast}::smallint, person.telegram_id, 'sendMessage',
        jsonb_build_object('kind', 'broadcast', 'id', upto.id, 'epoch', 0), ${work.now.toString()}::timestamptz,
        ${work.now.add({ hours: LIFETIME_DAYS * 24 }).toString()}::timestamptz, ${work.now.toString()}::timestamptz, 'counted', upto.id
      from upto
        join broadcast_recipient one on one.broadcast_id = upto.id and one.nr > upto.fed_until and one.nr <= upto.until
        join person on person.id = one.person_id
      where person.telegram_id is not null
      order by one.nr - upto.fed_until, upto.id
      on conflict (dedupe_key) do nothing
      returning 1),
    moved as (update broadcast set fed_until = upto.until from upto where broadcast.id = upto.id)
    select count(*) as fed from fed`);
  await finish(work);
  return Number(rows[0]?.fed ?? 0);
}

/** Whether there is something to hand over, or a broadcast to be ended. */
export async function isUnfed(tx: Pick<Work['tx'], 'execute'>): Promise<boolean> {
  const { rows } = await tx.execute(sql`
    select 1 from broadcast where state = 'sending' and (fed_until < recipients
      or not exists (select 1 from outbox where broadcast_id = broadcast.id and status in ('pending', 'sending'))) limit 1`);
  return rows.length > 0;
}

async function finish({ tx, now }: Work): Promise<void> {
  await tx.execute(sql`
    update broadcast set state = 'done', ended_at = ${now.toString()}::timestamptz
    where state = 'sending' and fed_until = recipients
      and not exists (select 1 from outbox where broadcast_id = broadcast.id and status in ('pending', 'sending'))`);
}
