import { and, asc, eq, inArray, isNull, lte, ne, notExists, or, sql } from 'drizzle-orm';
import { isNewcomer } from '../access/newcomer.ts';
import { NEWCOMER_FACTS } from '../access/newcomer-facts.ts';
import type { RotaPlace } from '../commitments/store.ts';
import type { DistrictId, GuestQuestionId, MembershipId, PersonId, TurnId } from '../db/ids.ts';
import { exclusion } from '../db/schema/joining.ts';
import { circle, membership, person } from '../db/schema/people.ts';
import { preference } from '../db/schema/preferences.ts';
import { restriction } from '../db/schema/tap.ts';
import { assignment, guestQuestion, turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { listAbsencesOf } from '../preferences/absence-store.ts';
import type { Turn } from '../turns/store.ts';

export type GuestQuestion = typeof guestQuestion.$inferSelect;

const isOpen = inArray(guestQuestion.state, ['family', 'person']);

/** Writes a question to the family. The database refuses a second open one for the same turn, and the same member twice. */
export async function insertGuestQuestion(
  work: Work,
  values: Pick<GuestQuestion, 'circleId' | 'turnId' | 'epoch' | 'membershipId' | 'askedBy'>,
): Promise<GuestQuestion> {
  const [row] = await work.tx
    .insert(guestQuestion)
    .values({ ...values, askedAt: work.now })
    .returning();
  if (!row) throw new Error('a question about a guest was not written');
  return row;
}

export async function findGuestQuestion(work: Work, id: GuestQuestionId): Promise<GuestQuestion | undefined> {
  const [row] = await work.tx.select().from(guestQuestion).where(eq(guestQuestion.id, id));
  return row;
}

/** Reads a question for a change. Taken after its turn. */
export async function lockGuestQuestion(work: Work, id: GuestQuestionId): Promise<GuestQuestion | undefined> {
  const [row] = await work.tx.select().from(guestQuestion).where(eq(guestQuestion.id, id)).for('update');
  return row;
}

/** The family said yes: whoever could come is asked now. */
export async function welcomeGuest(work: Work, id: GuestQuestionId, welcomedBy: PersonId): Promise<void> {
  await work.tx.update(guestQuestion).set({ state: 'person', welcomedBy }).where(eq(guestQuestion.id, id));
}

export async function endGuestQuestion(
  work: Work,
  id: GuestQuestionId,
  state: 'taken' | 'declined' | 'over',
): Promise<void> {
  await work.tx.update(guestQuestion).set({ state, endedAt: work.now }).where(eq(guestQuestion.id, id));
}

/** Another one is asked about: what was open for the turn stands no more. The turn must be locked. */
export async function endOpenQuestions(work: Work, turnId: TurnId): Promise<void> {
  await work.tx
    .update(guestQuestion)
    .set({ state: 'over', endedAt: work.now })
    .where(and(eq(guestQuestion.turnId, turnId), isOpen));
}

/** Questions that were asked before a moment. @returns how many went */
export async function forgetOldGuestQuestions(
  work: Work,
  { before, atMost }: { before: Temporal.Instant; atMost: number },
): Promise<number> {
  const old = work.tx
    .select({ id: guestQuestion.id })
    .from(guestQuestion)
    .where(lte(guestQuestion.askedAt, before))
    .limit(atMost);
  const gone = await work.tx
    .delete(guestQuestion)
    .where(inArray(guestQuestion.id, old))
    .returning({ id: guestQuestion.id });
  return gone.length;
}

/** Makes somebody a guest of a circle for one turn: no rota, no list and no other turn knows them. */
export async function insertGuestPlace(
  work: Work,
  { circleId, askedBy, welcomedBy }: Pick<GuestQuestion, 'circleId' | 'askedBy' | 'welcomedBy'>,
  personId: PersonId,
): Promise<MembershipId> {
  const [row] = await work.tx
    .insert(membership)
    .values({
      circleId,
      personId,
      role: 'member',
      tie: 'volunteer',
      state: 'guest',
      invitedBy: askedBy,
      requestedAt: work.now,
      decidedBy: welcomedBy,
      decidedAt: work.now,
    })
    .returning({ id: membership.id });
  if (!row) throw new Error('a place for a guest was not written');
  return row.id;
}

/**
 * Members of other active circles of the district who said that they may be asked, can be written to, are kept out by nobody, belong to this
 * circle in no way and were not named for this turn before; first whoever was named for something longest ago.
 */
export async function listHelpersElsewhere(
  work: Work,
  spare: Turn,
  { kind, districtId }: { kind: string; districtId: DistrictId },
): Promise<RotaPlace[]> {
  const here = sql`(select 1 from membership as here where here.circle_id = ${spare.circleId} and here.person_id = ${membership.personId} and here.state in ('requested', 'active', 'guest'))`;
  const named = sql`(select 1 from guest_question q join membership m on m.id = q.membership_id where q.turn_id = ${spare.id} and m.person_id = ${membership.personId})`;
  const lastNamed = sql`(select max(q.asked_at) from guest_question q join membership m on m.id = q.membership_id where m.person_id = ${membership.personId})`;
  const bars = work.tx
    .select({ one: restriction.id })
    .from(restriction)
    .where(
      and(
        eq(restriction.membershipId, membership.id),
        isNull(restriction.liftedAt),
        inArray(restriction.scope, ['all', kind]),
      ),
    );
  const keptOut = work.tx
    .select({ one: exclusion.id })
    .from(exclusion)
    .where(
      and(
        eq(exclusion.personId, membership.personId),
        isNull(exclusion.liftedAt),
        or(eq(exclusion.circleId, spare.circleId), eq(exclusion.districtId, districtId)),
      ),
    );
  const rows = await work.tx
    .select({
      member: membership.id,
      personId: membership.personId,
      circleId: membership.circleId,
      restsUntil: membership.restsUntil,
      weekdays: preference.weekdays,
      capacity: preference.capacity,
      ...NEWCOMER_FACTS,
    })
    .from(membership)
    .innerJoin(circle, eq(circle.id, membership.circleId))
    .innerJoin(person, eq(person.id, membership.personId))
    .innerJoin(preference, and(eq(preference.personId, membership.personId), preference.helpsElsewhere))
    .where(
      and(
        eq(circle.districtId, districtId),
        eq(circle.stage, 'active'),
        ne(circle.id, spare.circleId),
        eq(membership.state, 'active'),
        eq(membership.role, 'member'),
        eq(person.channel, 'telegram'),
        person.reachable,
        notExists(bars),
        notExists(keptOut),
        notExists(here),
        notExists(named),
      ),
    )
    .orderBy(sql`${lastNamed} nulls first`, asc(membership.id));
  const absences = await listAbsencesOf(
    work,
    rows.map(({ personId }) => personId),
  );
  return rows.map(({ approvedAt, turnsDone, settledInAt, ...place }) => ({
    ...place,
    weight: 2,
    reachable: true,
    answers: true,
    suits: !isNewcomer({ approvedAt, turnsDone, settledInAt }, work.now),
    absences: absences.get(place.personId) ?? [],
  }));
}

/** The one turn a guest took. */
export async function findTurnOfGuest(
  work: Work,
  membershipId: MembershipId,
): Promise<Pick<Turn, 'endsAt'> | undefined> {
  const [row] = await work.tx
    .select({ endsAt: turn.endsAt })
    .from(assignment)
    .innerJoin(turn, eq(turn.id, assignment.turnId))
    .where(eq(assignment.membershipId, membershipId))
    .limit(1);
  return row;
}
