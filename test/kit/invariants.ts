import pg from 'pg';
import { expect } from 'vitest';
import type { RotaEvent } from '../../src/rota/events.ts';
import { foldRota } from '../../src/rota/ledger.ts';

/** What must be true of every database at every moment. Each query returns the rows that break a rule. */
const BROKEN = {
  'a turn has more than one live assignee':
    'select turn_id from assignment where ended_at is null group by turn_id having count(*) > 1',
  'the balances of a rota do not sum to zero': `select e.commitment_id from rota_entry n join rota_event e on e.id = n.event_id
    group by e.commitment_id having sum(n.units) <> 0`,
  'a turn is not settled exactly while it counts as done': `select t.id from turn t left join rota_event e on e.turn_id = t.id
    group by t.id having count(*) filter (where e.kind = 'settled') - count(*) filter (where e.kind = 'undone')
    <> case when t.status in ('done', 'confirmed', 'disputed') then 1 else 0 end
    and not (t.carried_at is not null and count(e.id) = 0)`,
  'somebody who left still holds a turn': `select a.id from assignment a join membership m on m.id = a.membership_id
    where a.ended_at is null and m.state not in ('active', 'guest')`,
  'somebody who left is asked to stand in': `select q.id from cover_question q join membership m on m.id = q.membership_id
    where q.ended_at is null and m.state <> 'active'`,
  'somebody is asked to stand in for a turn that somebody has': `select q.id from cover_question q join turn t on t.id = q.turn_id
    where q.ended_at is null and (t.status not in ('seeking_cover', 'escalated')
      or exists (select 1 from assignment a where a.turn_id = t.id and a.ended_at is null))`,
  'nobody else will be asked in time': `select q.id from cover_question q join turn t on t.id = q.turn_id where q.ended_at is null
    and not exists (select 1 from due_step s where s.subject = t.id and s.kind = 'turn-pass-on' and s.fired_at is null
      and s.slot like t.epoch || ':%')
    and not exists (select 1 from due_step s where s.subject = t.id and s.kind = 'turn-lapse' and s.fired_at is null and s.slot = t.epoch::text)`,
  'an asked turn has nobody': `select t.id from turn t where t.status in ('asked', 'accepted')
    and not exists (select 1 from assignment a where a.turn_id = t.id and a.ended_at is null)`,
  'an asked turn has no future step': `select t.id from turn t where t.status in ('asked', 'accepted')
    and not exists (select 1 from due_step s where s.subject = t.id and s.kind like 'turn-%' and s.fired_at is null)`,
  'more of a need is taken than is needed': `select n.id from need n join need_claim c on c.need_id = n.id and c.state in ('accepted', 'fulfilled')
    group by n.id having sum(c.quantity) > n.quantity`,
  'a need is covered otherwise than by its claims': `select n.id from need n left join need_claim c on c.need_id = n.id and c.state in ('accepted', 'fulfilled')
    where n.state in ('published', 'part_covered', 'covered') group by n.id
    having n.state <> case when coalesce(sum(c.quantity), 0) >= n.quantity then 'covered' when count(c.id) > 0 then 'part_covered' else 'published' end`,
  'somebody who left takes something of a need': `select c.id from need_claim c join membership m on m.id = c.membership_id
    where c.state in ('offered', 'accepted') and m.state <> 'active'`,
  'somebody reads of a need its family has not approved': `select n.id from need n left join wording w on w.id = n.wording_id
    where n.reach <> 'nobody' and n.state in ('published', 'part_covered', 'covered') and w.state is distinct from 'approved'`,
  'an update was set aside': 'select update_id from inbox where dead_reason is not null',
  'a message failed': `select id from outbox where status in ('failed', 'unknown') and error_code is distinct from 403`,
  'a group has more than one post on a day': `select group_id from group_post where sent_at is not null
    group by group_id, on_day having count(*) > 1`,
  'a group has more than three posts in a week': `select a.id from group_post a where a.sent_at is not null and
    (select count(*) from group_post b where b.group_id = a.group_id and b.sent_at is not null and b.on_day between a.on_day and a.on_day + 6) > 3`,
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
    await checkLedgers(client);
  } finally {
    await client.end();
  }
}

type Rota = { members: unknown[]; turnsSettled: number; lastDoer: number | undefined };

/** What is kept of each rota is what follows from its ledger, and its entries add up to the same balances. */
async function checkLedgers(client: pg.Client): Promise<void> {
  const list = async <Row>(query: string) => (await client.query(query)).rows as Row[];
  await client.query('begin isolation level repeatable read');
  const events = await list<{ rota: string; id: string; details: RotaEvent }>(
    'select commitment_id rota, id, details from rota_event order by id',
  );
  const heads = await list<{ rota: string; settled: number; doer: string | null; through: string }>(
    'select commitment_id rota, turns_settled settled, last_doer doer, through_event_id through from rota_head',
  );
  const standings = await list<{ rota: string; member: string; owes: string } & Record<string, number>>(
    `select commitment_id rota, membership_id member, owes, weight, waiting_since "waitingSince", could_take "couldTake", done,
      effort_done "effortDone" from rota_standing order by commitment_id, position`,
  );
  const sums = await list<{ rota: string; member: string; units: string }>(
    `select e.commitment_id rota, n.membership_id member, sum(n.units) units from rota_entry n join rota_event e on e.id = n.event_id
      group by 1, 2 having sum(n.units) <> 0 order by 1, 2`,
  );
  await client.query('commit');
  const ledgers = Map.groupBy(events, ({ rota }) => rota);
  const folded = new Map<string, Rota & { through: string | undefined }>();
  const owed: typeof sums = [];
  for (const [rota, own] of ledgers) {
    const { members, turnsSettled, lastDoer } = foldRota(own.map(({ details }) => details));
    folded.set(rota, { members: [...members], turnsSettled, lastDoer, through: own.at(-1)?.id });
    for (const [member, { owes }] of members) {
      if (owes !== 0) owed.push({ rota, member: String(member), units: String(owes) });
    }
  }
  const kept = new Map(
    heads.map(({ rota, settled, doer, through }) => {
      const members = standings
        .filter((one) => one.rota === rota)
        .map(({ rota: _, member, owes, ...rest }) => [Number(member), { owes: Number(owes), ...rest }]);
      return [rota, { members, turnsSettled: settled, lastDoer: doer === null ? undefined : Number(doer), through }];
    }),
  );
  expect(kept, 'what is kept of a rota does not follow from its ledger').toEqual(folded);
  const byMember = (a: (typeof sums)[number], b: typeof a) =>
    Number(a.rota) - Number(b.rota) || Number(a.member) - Number(b.member);
  expect(sums.toSorted(byMember), 'the entries of a ledger do not add up to its balances').toEqual(
    owed.toSorted(byMember),
  );
}
