import { sql } from 'drizzle-orm';
import type { Work } from '../db/work.ts';
import { isLanguage } from '../language/text.ts';
import { nextMomentFor, profileOf } from '../preferences/quiet.ts';
import { loadKnownSeasons } from '../seasons/store.ts';
import { localDate, startOfDay } from '../time/wall-time.ts';
import { TURN_STEPS } from '../turns/steps.ts';
import type { Alike } from './reach.ts';
import { type Readers, readersOf } from './store.ts';

const DAYS_BACK = 6;
const DAYS_AHEAD = 14;

type Row = {
  people: string;
  language: string;
  night: number | null;
  friday: boolean;
  ramadan: boolean;
  feast: boolean;
  from: string | null;
  until: string | null;
  sent: string | null;
  promised: string | null;
};

/**
 * The readers of a broadcast, put together by what decides when they would get it: their quiet hours, what they were sent within a week, and what they will be
 * reminded of. By the rules of `src/calm` and `src/quiet`, in one question however many there are.
 */
export async function listAlike(work: Work, readers: Readers, timeZone: string): Promise<Alike[]> {
  const first = readers.today.subtract({ days: DAYS_BACK });
  const days = Array.from({ length: DAYS_BACK + 1 + DAYS_AHEAD }, (_, at) => first.add({ days: at }));
  const { rows } = await work.tx.execute<Row>(question(work, readers, { days, timeZone }));
  const seasons = await loadKnownSeasons(work);
  return rows.map((row) => {
    const dates = (numbers: string | null) => (numbers ?? '').split(',').flatMap((one) => days[Number(one) - 1] ?? []);
    const quiet = { profile: profileOf(choicesOf(row)), seasons, silentUntil: null };
    return {
      people: Number(row.people),
      language: isLanguage(row.language) ? row.language : 'ar',
      load: { sentOn: dates(row.sent), promisedOn: dates(row.promised) },
      loudAt: nextMomentFor(quiet, work.now, timeZone),
    };
  });
}

function question(
  work: Work,
  readers: Readers,
  { days, timeZone }: { days: readonly Temporal.PlainDate[]; timeZone: string },
) {
  const bounds = `{${days.map((day) => startOfDay(day, timeZone).toString()).join(',')}}`;
  const since = startOfDay(days[0] ?? localDate(work.now, timeZone), timeZone).toString();
  const until = work.now.add({ hours: 24 * DAYS_AHEAD }).toString();
  return sql`
    with reader as materialized (${readersOf(readers)}),
    sent as (
      select outbox.chat_id, string_agg(width_bucket(outbox.settled_at, ${bounds}::timestamptz[])::text, ',' order by outbox.settled_at) as days
      from outbox join reader on reader.telegram_id = outbox.chat_id
      where outbox.attention <> 'free' and outbox.settled_at >= ${since}::timestamptz and outbox.status in ('sent', 'unknown')
        and (outbox.carried_by is null or outbox.carried_by = outbox.id)
      group by outbox.chat_id),
    promised as (
      select reader.id, string_agg(distinct width_bucket(due_step.due_at, ${bounds}::timestamptz[])::text, ',') as days
      from reader
        join membership on membership.person_id = reader.id
        join assignment on assignment.membership_id = membership.id and assignment.ended_at is null
        join turn on turn.id = assignment.turn_id
        join due_step on due_step.kind = ${TURN_STEPS.ask} and due_step.subject = turn.id and due_step.fired_at is null
          and due_step.due_at <= ${until}::timestamptz and split_part(due_step.slot, ':', 1) = turn.epoch::text
      group by reader.id)
    select count(*) as people, reader.language, coalesce(quiet_night, 1) as night, coalesce(quiet_friday, true) as friday, coalesce(quiet_ramadan, true) as ramadan,
      coalesce(quiet_feast, true) as feast, quiet_from::text as from, quiet_until::text as until, sent.days as sent, promised.days as promised
    from reader
      left join preference on preference.person_id = reader.id
      left join sent on sent.chat_id = reader.telegram_id
      left join promised on promised.id = reader.id
    group by 2, 3, 4, 5, 6, 7, 8, 9, 10`;
}

function choicesOf({ night, friday, ramadan, feast, from, until }: Row) {
  return {
    quietNight: night ?? 1,
    quietFriday: friday,
    quietRamadan: ramadan,
    quietFeast: feast,
    quietFrom: from === null ? null : Temporal.PlainTime.from(from),
    quietUntil: until === null ? null : Temporal.PlainTime.from(until),
  };
}
