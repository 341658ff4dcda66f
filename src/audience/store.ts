import { type SQL, sql } from 'drizzle-orm';
import type { BroadcastId, DistrictId } from '../db/ids.ts';
import type { Audience } from '../db/schema/broadcasts.ts';
import type { Work } from '../db/work.ts';

export type Readers = {
  districtId: DistrictId;
  audience: Extract<Audience, { to: 'members' }>;
  today: Temporal.PlainDate;
};

/**
 * The members of a district to whom every narrower word applies, each once however many circles they are in: `id`, `telegram_id`, `language`. Who cannot be written
 * to, rests from every circle, has asked for silence, or is kept out of the district is not among them.
 */
export function readersOf({ districtId, audience, today }: Readers): SQL {
  const { helpKind, language, circleId } = audience;
  const on = sql`${today.toString()}::date`;
  return sql`
    select distinct person.id, person.telegram_id, person.language
    from membership
      join circle on circle.id = membership.circle_id and circle.district_id = ${districtId} and circle.stage <> 'closed'
      join person on person.id = membership.person_id and person.telegram_id is not null and person.reachable and person.erased_at is null
      left join preference on preference.person_id = person.id
    where membership.state = 'active' and membership.role = 'member'
      and (membership.rests_until is null or membership.rests_until <= ${on})
      and (preference.silent_until is null or preference.silent_until <= ${on})
      and not exists (select 1 from exclusion where exclusion.person_id = person.id and exclusion.district_id = ${districtId} and exclusion.lifted_at is null)
      ${circleId === undefined ? sql`` : sql`and circle.id = ${circleId}`}
      ${language === undefined ? sql`` : sql`and person.language = ${language}`}
      ${helpKind === undefined ? sql`` : sql`and exists (select 1 from offered_help where offered_help.person_id = person.id and offered_help.kind = ${helpKind})`}`;
}

export async function countReaders({ tx }: Work, readers: Readers): Promise<number> {
  const { rows } = await tx.execute<{ count: string }>(
    sql`select count(*) as count from (${readersOf(readers)}) reader`,
  );
  return Number(rows[0]?.count ?? 0);
}

/** Writes down for whom a broadcast is, as they are now; who comes later is not among them. @returns how many */
export async function freezeReaders(work: Work, id: BroadcastId, readers: Readers): Promise<number> {
  const { rowCount } = await work.tx.execute(sql`
    insert into broadcast_recipient (broadcast_id, nr, person_id)
    select ${id}::bigint, row_number() over (order by reader.id), reader.id from (${readersOf(readers)}) reader`);
  return rowCount ?? 0;
}
