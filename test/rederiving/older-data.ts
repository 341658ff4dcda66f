import type pg from 'pg';

/** Time zone data that still had Morocco an hour ahead of UTC. */
export const OLDER = '2026b';

/** Makes what is planned look as if a program with older data had written it: every instant an hour early. */
export const AS_BY_OLDER_DATA = [
  `update turn set starts_at = starts_at - interval '1 hour', ends_at = ends_at - interval '1 hour', tz_version = '${OLDER}'`,
  `update due_step set due_at = due_at - interval '1 hour', expires_at = expires_at - interval '1 hour'
   where fired_at is null and (kind like 'turn-%' or kind in ('commitment-review', 'family-check', 'pause-end'))`,
  `update outbox set not_before = not_before - interval '1 hour', expires_at = expires_at - interval '1 hour'
   where status = 'pending' and not_before > queued_at`,
];

export async function writeAsByOlderData(client: Pick<pg.Pool, 'query'>): Promise<void> {
  for (const statement of AS_BY_OLDER_DATA) await client.query(statement);
}

/** Everything that hangs on local time, in order. */
export async function readInstants(client: Pick<pg.Pool, 'query'>) {
  const read = async (statement: string) => (await client.query<Record<string, unknown>>(statement)).rows;
  return {
    turns: await read('select id, starts_at, ends_at, tz_version, status, epoch from turn order by id'),
    steps: await read('select id, kind, slot, due_at, expires_at, fired_at from due_step order by id'),
    messages: await read('select id, dedupe_key, not_before, expires_at, status from outbox order by id'),
  };
}
