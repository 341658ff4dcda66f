import type pg from 'pg';

/** The same work as sweeping reminders, without a single rule: claim, outbox, next step, for all of them at once. */
// As an array: for IN (SELECT …) PostgreSQL reads all the steps there are instead of looking these up.
const CLAIM = `update due_step set fired_at = $1, outcome = 'acted'
  where id = any(array(select id from due_step where fired_at is null and due_at <= $1 order by due_at, id for update skip locked))
  returning subject`;
const OUTBOX = `insert into outbox (dedupe_key, policy, priority, chat_id, method, payload, reason, not_before, expires_at, queued_at)
  select 'turn:' || turn || ':0:card', 'at_least_once', 3, 100000000 + turn, 'sendMessage', $2, jsonb_build_object('kind', 'turn', 'id', turn, 'epoch', 0),
    $3, $3::timestamptz + interval '1 day', $3 from unnest($1::bigint[]) turn`;
const NEXT = `insert into due_step (kind, subject, slot, due_at, expires_at)
  select 'turn-follow-up', turn, '0', $2::timestamptz + interval '15 hours', $2::timestamptz + interval '39 hours' from unnest($1::bigint[]) turn`;

/** @param payload what each message carries, of the size the program's have @returns how many it took */
export async function sweepPlainly(client: pg.Pool, now: Temporal.Instant, payload: Buffer): Promise<number> {
  const connection = await client.connect();
  try {
    await connection.query('begin');
    const { rows } = await connection.query<{ subject: string }>(CLAIM, [now.toString()]);
    const turns = rows.map(({ subject }) => subject);
    await connection.query(OUTBOX, [turns, payload, now.toString()]);
    await connection.query(NEXT, [turns, now.toString()]);
    await connection.query('commit');
    return turns.length;
  } finally {
    connection.release();
  }
}
