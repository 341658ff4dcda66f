import { sql } from 'drizzle-orm';
import type { CircleId, DistrictId, MembershipId, PersonId, TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { SharedTurn } from './signals.ts';

const LOOKS_BACK_DAYS = 56;
const ASKED_WITHIN_DAYS = 45;
const UNCOVERED_DAYS = 14;

export type Place = { membershipId: MembershipId; personId: PersonId; circleId: CircleId };

/** The next district in the order of ids. */
export async function findNextDistrict({ tx }: Work, after: number): Promise<DistrictId | undefined> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from district where id > ${after} order by id limit 1`,
  );
  return rows[0] && (Number(rows[0].id) as DistrictId);
}

export type LivingCircle = { id: CircleId; codeName: string; timeZone: string };

export async function listLivingCircles({ tx }: Work, districtId: DistrictId): Promise<LivingCircle[]> {
  const { rows } = await tx.execute<{ id: string; code: string; zone: string }>(
    sql`select id, code_name as code, time_zone as zone from circle where district_id = ${districtId} and stage = 'active' order by id`,
  );
  return rows.map(({ id, code, zone }) => ({ id: Number(id) as CircleId, codeName: code, timeZone: zone }));
}

type Waiting = Place & {
  telegramId: TelegramId | null;
  askedAt: Temporal.Instant;
  answeredAt: Temporal.Instant | undefined;
};

/**
 * Members who were really reminded, not only meant to be, and have not answered, with the earliest such moment of the last weeks and their last answer. Those who rest
 * are not among them, nor those who cannot be written to: others know of these already.
 */
export async function listWaitingFor({ tx, now }: Work, districtId: DistrictId): Promise<Waiting[]> {
  const { rows } = await tx.execute<{
    id: string;
    person: string;
    circle: string;
    chat: string | null;
    asked: string;
    answered: string | null;
  }>(sql`
    select m.id, m.person_id as person, m.circle_id as circle, p.telegram_id as chat, min(r.asked_at) as asked,
      (select max(x.ended_at) from assignment x where x.membership_id = m.id and x.outcome in ('done', 'cannot')) as answered
    from membership m join circle c on c.id = m.circle_id and c.stage = 'active' and c.district_id = ${districtId}
    join person p on p.id = m.person_id
    join assignment a on a.membership_id = m.id join turn t on t.id = a.turn_id
    join lateral (select max(s.fired_at) as asked_at from due_step s
      where s.kind = 'turn-ask' and s.subject = t.id and s.outcome = 'acted') r on r.asked_at is not null
    where m.state = 'active' and m.role = 'member' and m.rests_until is null and p.reachable
      and (a.outcome = 'no_answer' or a.outcome is null and t.status in ('asked', 'unanswered'))
      and t.starts_at between ${ago(now, ASKED_WITHIN_DAYS)} and ${now.toString()}::timestamptz
      and not exists (select 1 from absence b where b.person_id = p.id and b.until_on >= ${now.toString()}::timestamptz::date - 14)
    group by m.id, p.telegram_id order by m.id`);
  return rows.map(({ id, person, circle, chat, asked, answered }) => ({
    membershipId: Number(id) as MembershipId,
    personId: Number(person) as PersonId,
    circleId: Number(circle) as CircleId,
    telegramId: chat === null ? null : Number(chat),
    askedAt: Temporal.Instant.from(asked),
    answeredAt: answered === null ? undefined : Temporal.Instant.from(answered),
  }));
}

/** When each of these people last wrote or pressed something, as far back as updates are kept. */
export async function listLastHeard(
  { tx }: Work,
  chats: readonly TelegramId[],
): Promise<Map<TelegramId, Temporal.Instant>> {
  if (chats.length === 0) return new Map();
  const { rows } = await tx.execute<{ chat: string; at: string }>(
    sql`select chat_key as chat, max(received_at) as at from inbox where chat_key = any(${arrayOf(chats)}) group by 1`,
  );
  return new Map(rows.map(({ chat, at }) => [Number(chat), Temporal.Instant.from(at)]));
}

/** How many turns of each circle had nobody in the last two weeks, or have nobody in the next two. */
export async function countUncovered({ tx, now }: Work, districtId: DistrictId): Promise<Map<CircleId, number>> {
  const { rows } = await tx.execute<{ circle: string; count: string }>(sql`
    select t.circle_id as circle, count(*) from turn t join circle c on c.id = t.circle_id and c.stage = 'active'
    where c.district_id = ${districtId} and t.status in ('escalated', 'unmet')
      and t.starts_at between ${ago(now, UNCOVERED_DAYS)} and ${ago(now, -UNCOVERED_DAYS)} group by 1`);
  return new Map(rows.map(({ circle, count }) => [Number(circle) as CircleId, Number(count)]));
}

export type SharedRota = { rota: Map<MembershipId, number>; turns: SharedTurn<MembershipId>[] };

/** The rotas of a district with their turns of the last eight weeks: who was asked for each, and who was there for it. */
export async function listSharedRotas({ tx, now }: Work, districtId: DistrictId): Promise<SharedRota[]> {
  const { rows: members } = await tx.execute<{ rota: string; member: string; weight: number }>(sql`
    select r.commitment_id as rota, r.membership_id as member, r.weight from rota_member r join commitment k on k.id = r.commitment_id
    join circle c on c.id = k.circle_id and c.stage = 'active' where c.district_id = ${districtId} and k.state = 'active'`);
  const { rows: turns } = await tx.execute<{ rota: string; there: { member: number }[]; asked: string[] }>(sql`
    select t.commitment_id as rota, t.eligible as there, array_agg(distinct a.membership_id) as asked
    from turn t join assignment a on a.turn_id = t.id and a.outcome is distinct from 'undone'
    join circle c on c.id = t.circle_id and c.stage = 'active' where c.district_id = ${districtId}
      and t.starts_at between ${ago(now, LOOKS_BACK_DAYS)} and ${now.toString()}::timestamptz
      and t.status not in ('planned', 'cancelled', 'skipped') group by t.id`);
  const turnsOf = Map.groupBy(turns, ({ rota }) => rota);
  return [...Map.groupBy(members, ({ rota }) => rota)].map(([rota, own]) => ({
    rota: new Map(own.map(({ member, weight }) => [Number(member) as MembershipId, weight])),
    turns: (turnsOf.get(rota) ?? []).map(({ there, asked }) => ({
      there: new Set(there.map(({ member }) => member as MembershipId)),
      askedOf: new Set(asked.map((member) => Number(member) as MembershipId)),
    })),
  }));
}

/** Whose place began so long ago that a year may have become full, each with the day. */
export async function listLongMembers(
  { tx, now }: Work,
  districtId: DistrictId,
): Promise<(Place & { codeName: string; timeZone: string; since: Temporal.Instant })[]> {
  const { rows } = await tx.execute<{
    id: string;
    person: string;
    circle: string;
    code: string;
    zone: string;
    since: string;
  }>(sql`
    select m.id, m.person_id as person, m.circle_id as circle, c.code_name as code, c.time_zone as zone, coalesce(m.decided_at, m.requested_at) as since
    from membership m join circle c on c.id = m.circle_id and c.stage = 'active' and c.district_id = ${districtId}
    join person p on p.id = m.person_id and p.reachable
    where m.state = 'active' and m.role = 'member' and m.rests_until is null
      and coalesce(m.decided_at, m.requested_at) < ${ago(now, 364)} order by m.id`);
  return rows.map(({ id, person, circle, code, zone, since }) => ({
    membershipId: Number(id) as MembershipId,
    personId: Number(person) as PersonId,
    circleId: Number(circle) as CircleId,
    codeName: code,
    timeZone: zone,
    since: Temporal.Instant.from(since),
  }));
}

/** Of which of these subjects a step of this kind lies ahead. */
export async function listAhead({ tx, now }: Work, kind: string, subjects: readonly number[]): Promise<Set<number>> {
  if (subjects.length === 0) return new Set();
  const { rows } = await tx.execute<{ subject: string }>(
    sql`select subject from due_step where kind = ${kind} and fired_at is null and due_at > ${ago(now, 0)} and subject = any(${arrayOf(subjects)})`,
  );
  return new Set(rows.map(({ subject }) => Number(subject)));
}

function arrayOf(ids: readonly number[]) {
  return sql`${`{${ids.join(',')}}`}::bigint[]`;
}

function ago(now: Temporal.Instant, days: number) {
  return sql`${now.subtract({ hours: 24 * days }).toString()}::timestamptz`;
}
