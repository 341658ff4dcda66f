import { sql } from 'drizzle-orm';
import type { Work } from '../db/work.ts';

/**
 * What was overlooked. `turn`: somebody may still be asked or reminded, and nothing will do it. `swap`, `guest`: a question that is open and
 * would be for ever. `step`: due for long, and not taken. `message`: marked as being sent for long.
 */
export type Overlooked = { what: 'turn' | 'swap' | 'guest' | 'step' | 'message'; id: number };

const LATE_MINUTES = 5;
/** The first reminder comes a week before; what is wrong with a turn further ahead is found in time when it comes nearer. */
const AHEAD_DAYS = 10;
/** More than a person could look at. */
const MOST = 500;

/**
 * Everything that should go on by itself and would not, read in one statement and changed by none. A turn needs a step of its own epoch ahead
 * of it for as long as it is open, whatever its status, and while somebody is asked to stand in that which asks the next ones; circles that rest or have ended have no open turns that count. Steps that wait for another
 * try count as late too: somebody should know why.
 *
 * It is asked once a minute, so it only reads what is open and near: partial indexes hold the open turns by their start, the steps ahead and the
 * messages on their way.
 */
export async function findOverlooked({ tx, now }: Pick<Work, 'tx' | 'now'>): Promise<Overlooked[]> {
  const near = sql`${now.add({ hours: 24 * AHEAD_DAYS }).toString()}::timestamptz`;
  const long = sql`${now.subtract({ minutes: LATE_MINUTES }).toString()}::timestamptz`;
  const { rows } = await tx.execute<{ what: Overlooked['what']; id: string }>(sql`
    (select 'turn' as what, t.id from turn t join circle c on c.id = t.circle_id
      where t.is_open and c.stage = 'active'
      and t.starts_at < ${near}
      and not exists (select 1 from due_step s where s.subject = t.id and s.kind like 'turn-%' and s.fired_at is null
        and split_part(s.slot, ':', 1) = t.epoch::text and (s.kind = 'turn-pass-on'
          or not exists (select 1 from cover_question q where q.turn_id = t.id and q.ended_at is null)))
      limit ${MOST})
    union all
    (select 'swap', w.id from swap w where w.state = 'open'
      and not exists (select 1 from due_step s where s.subject = w.id and s.kind like 'swap-%' and s.fired_at is null)
      limit ${MOST})
    union all
    (select 'guest', g.id from guest_question g join turn t on t.id = g.turn_id
      where g.state in ('family', 'person') and t.status not in ('planned', 'asked', 'accepted', 'seeking_cover', 'escalated')
      limit ${MOST})
    union all
    (select 'step', id from due_step where fired_at is null and due_at < ${long} order by due_at limit ${MOST})
    union all
    (select 'message', id from outbox where status = 'sending' and claimed_at < ${long} limit ${MOST})`);
  return rows.map(({ what, id }) => ({ what, id: Number(id) }));
}
