import pg from 'pg';
import { expect } from 'vitest';

/** What must be true of every database at every moment. Each query returns the rows that break a rule. */
const BROKEN = {
  'a turn has more than one live assignee':
    'select turn_id from assignment where ended_at is null group by turn_id having count(*) > 1',
  'the balances of a rota do not sum to zero': `select e.commitment_id from rota_entry n join rota_event e on e.id = n.event_id
    group by e.commitment_id having sum(n.units) <> 0`,
  'a turn is not settled exactly while it counts as done': `select t.id from turn t left join rota_event e on e.turn_id = t.id
    group by t.id, t.status having count(*) filter (where e.kind = 'settled') - count(*) filter (where e.kind = 'undone')
    <> case when t.status in ('done', 'confirmed', 'disputed') then 1 else 0 end`,
  'somebody who left still holds a turn': `select a.id from assignment a join membership m on m.id = a.membership_id
    where a.ended_at is null and m.state <> 'active'`,
  'an asked turn has nobody': `select t.id from turn t where t.status in ('asked', 'accepted')
    and not exists (select 1 from assignment a where a.turn_id = t.id and a.ended_at is null)`,
  'an asked turn has no future step': `select t.id from turn t where t.status in ('asked', 'accepted')
    and not exists (select 1 from due_step s where s.subject = t.id and s.kind like 'turn-%' and s.fired_at is null)`,
  'an update was set aside': 'select update_id from inbox where dead_reason is not null',
  'a message failed': `select id from outbox where status in ('failed', 'unknown') and error_code is distinct from 403`,
  'a circle is active without consent': `select c.id from circle c where c.stage = 'active'
    and not exists (select 1 from consent n where n.circle_id = c.id and n.withdrawn_at is null)`,
} as const;

/** Fails when the database holds something that must not be. */
export async function checkInvariants(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const [what, query] of Object.entries(BROKEN)) {
      const { rows } = await client.query(query);
      expect(rows, what).toEqual([]);
    }
  } finally {
    await client.end();
  }
}
