import type pg from 'pg';
import { weekly } from '../../src/time/recurrence.ts';

/** A Monday morning in Casablanca. */
export const NOW = Temporal.Instant.from('2026-11-23T10:00:00Z');

export const MEMBERS = 8;
export const COMMITMENTS = 3;

/** How many members and commitments a circle has. */
export type Shape = { members: number; commitments: number };

/** Tuesday, Thursday and Saturday. */
const RECURRENCES = [2, 4, 6].map((weekday) => `'${weekly({ weekday })}'`).join(', ');

/**
 * Circles of eight members with three weekly commitments each, or fewer, as the program would have written them.
 * In every circle one member chose a most a month, and one is away for a week. Names are not there.
 */
export async function seedCircles(
  client: pg.Pool,
  circles: number,
  { members, commitments }: Shape = { members: MEMBERS, commitments: COMMITMENTS },
): Promise<void> {
  const params = {
    circles,
    members,
    commitments,
    recurrences: RECURRENCES,
    at: `timestamptz '${NOW.toString()}'`,
  };
  for (const statement of SEED) await client.query(fill(statement, params));
  await client.query('analyze');
}

function fill(statement: string, params: Record<string, string | number>): string {
  return statement.replaceAll(/:([a-z]+)\b/gu, (_, name: string) => String(params[name]));
}

const SEED = [
  `insert into person (id, telegram_id, name, language, first_seen_at)
    select i, i, '\\x00', 'ar', :at from generate_series(1, 1 + :circles * (:members + 1)) i`,
  `insert into district (id, name, opened_by, opened_at) values (1, 'A', 1, :at)`,
  `insert into circle (id, district_id, code_name, time_zone, stage, opened_at)
    select c, 1, 'F-' || c, 'Africa/Casablanca', 'active', :at from generate_series(1, :circles) c`,
  `insert into membership (id, circle_id, person_id, role, tie, state, invited_by, requested_at, decided_by, decided_at, settled_in_at)
    select (c - 1) * (:members + 1) + m + 1, c, 1 + (c - 1) * (:members + 1) + m + 1, case when m = 0 then 'guardian' else 'member' end,
      case when m = 0 then null else 'neighbour' end, 'active', 1, :at, 1, :at, :at
    from generate_series(1, :circles) c, generate_series(0, :members) m`,
  `insert into consent (circle_id, purpose, given_by, given_how, given_at, valid_until)
    select c, p, 1 + (c - 1) * (:members + 1) + 1, 'self', :at, :at + interval '300 days'
    from generate_series(1, :circles) c, unnest(array['circle', 'help-groceries', 'help-visit', 'help-lessons']) p`,
  `insert into preference (person_id, capacity) select 1 + (c - 1) * (:members + 1) + 2, 4 from generate_series(1, :circles) c`,
  `insert into absence (person_id, from_on, until_on) select 1 + (c - 1) * (:members + 1) + 3, '2026-12-07', '2026-12-13'
    from generate_series(1, :circles) c`,
  `insert into commitment (id, circle_id, kind, recurrence, anchor_on, opens_at, lasts_days, closes_at, review_on, made_by, made_at)
    select (c - 1) * :commitments + k, c, (array['groceries', 'visit', 'lessons'])[k],
      (array[:recurrences])[k], date '2026-11-23' + (array[1, 3, 5])[k], '15:00', 1, '18:00', '2027-05-20', 1, :at
    from generate_series(1, :circles) c, generate_series(1, :commitments) k`,
  `insert into rota_member (commitment_id, circle_id, membership_id, position)
    select k.id, k.circle_id, m.id, row_number() over (partition by k.id order by m.id)
    from commitment k join membership m on m.circle_id = k.circle_id and m.role = 'member'`,
  `insert into rota_event (commitment_id, kind, membership_id, details, at)
    select commitment_id, 'joined', membership_id, jsonb_build_object('kind', 'joined', 'member', membership_id, 'weight', 2), :at
    from rota_member order by commitment_id, position`,
  `insert into rota_head (commitment_id, turns_settled, through_event_id) select commitment_id, 0, max(id) from rota_event group by 1`,
  `insert into rota_standing (commitment_id, membership_id, position, owes, weight, waiting_since, could_take, done, effort_done)
    select commitment_id, membership_id, position - 1, 0, 2, 0, 0, 0, 0 from rota_member`,
];

/** The planning of some commitments is due, of one after the other. */
export async function planSome(client: pg.Pool, { from, until }: { from: number; until: number }): Promise<void> {
  await client.query(
    `insert into due_step (kind, subject, slot, due_at, expires_at)
      select 'plan', i, '2026-11-23', $3::timestamptz - ($2 - i) * interval '1 ms', $3::timestamptz + interval '1 year' from generate_series($1::int, $2::int) i`,
    [from, until, NOW.toString()],
  );
}
