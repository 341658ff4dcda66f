import { and, asc, desc, eq, isNotNull, isNull, ne, or } from 'drizzle-orm';
import { loadWords } from '../broadcasting/words.ts';
import type { PersonId, TelegramId } from '../db/ids.ts';
import { broadcast, broadcastRecipient } from '../db/schema/broadcasts.ts';
import { calendarEntry } from '../db/schema/calendar.ts';
import { consent } from '../db/schema/consent.ts';
import { need, needClaim } from '../db/schema/needs.ts';
import { circle, district, invitation, membership, person, role } from '../db/schema/people.ts';
import { audit, inbox } from '../db/schema/spine.ts';
import { assignment, commitment, coverQuestion, turn } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { READ_FAMILY } from '../family-profile/store.ts';
import { listChoices } from '../preferences/choices.ts';

/** What is stored about one person, without anybody else: other people are not named, families by their code name only. */
export async function collectOwnData(work: Work, who: { id: PersonId; telegramId: TelegramId }) {
  return {
    places: await listPlaces(work, who.id),
    roles: await listRoles(work, who.id),
    consents: await listConsents(work, who.id),
    turns: await listTurns(work, who.id),
    needs: await listClaims(work, who.id),
    calendar: await listCalendar(work, who.id),
    reads: await listReads(work, who.id),
    invitations: await listInvitations(work, who.id),
    words: [...(await listWords(work, who.telegramId)), ...(await listWordsToMany(work, who.id))],
    broadcasts: await listBroadcastsTo(work, who.id),
    acts: await listActs(work, who.id),
    firstSeenAt: await findFirstSeen(work, who.id),
    choices: await listChoices(work, who.id),
  };
}

export type OwnData = Awaited<ReturnType<typeof collectOwnData>>;

async function listPlaces(work: Work, id: PersonId) {
  return await work.tx
    .select({
      codeName: circle.codeName,
      role: membership.role,
      tie: membership.tie,
      state: membership.state,
      from: membership.requestedAt,
      until: membership.endedAt,
      restsUntil: membership.restsUntil,
    })
    .from(membership)
    .innerJoin(circle, eq(circle.id, membership.circleId))
    .where(eq(membership.personId, id))
    .orderBy(asc(membership.id));
}

async function listRoles(work: Work, id: PersonId) {
  return await work.tx
    .select({ kind: role.kind, district: district.name, from: role.grantedAt })
    .from(role)
    .leftJoin(district, eq(district.id, role.districtId))
    .where(eq(role.personId, id))
    .orderBy(asc(role.grantedAt));
}

async function listConsents(work: Work, id: PersonId) {
  return await work.tx
    .select({
      codeName: circle.codeName,
      purpose: consent.purpose,
      from: consent.givenAt,
      until: consent.validUntil,
      withdrawnAt: consent.withdrawnAt,
    })
    .from(consent)
    .innerJoin(circle, eq(circle.id, consent.circleId))
    .where(eq(consent.givenBy, id))
    .orderBy(asc(consent.id));
}

/** The turns they had, and those they were asked to stand in for. */
async function listTurns(work: Work, id: PersonId) {
  const held = await listHeld(work, id);
  const asked = (await listAskedFor(work, id)).map((one) => ({ ...one, outcome: one.outcome && AS_HELD[one.outcome] }));
  return [...held, ...asked].toSorted((a, b) => Temporal.PlainDate.compare(b.on, a.on));
}

/** What came of a question, in the words for what came of a turn. */
const AS_HELD = { no: 'cannot', silent: 'no_answer', covered: 'covered', withdrawn: 'undone', yes: 'done' } as const;

async function listAskedFor(work: Work, id: PersonId) {
  return await work.tx
    .select({ codeName: circle.codeName, kind: commitment.kind, on: turn.onDate, outcome: coverQuestion.outcome })
    .from(coverQuestion)
    .innerJoin(membership, eq(membership.id, coverQuestion.membershipId))
    .innerJoin(turn, eq(turn.id, coverQuestion.turnId))
    .innerJoin(commitment, eq(commitment.id, turn.commitmentId))
    .innerJoin(circle, eq(circle.id, turn.circleId))
    // What they said yes to is among the turns they had.
    .where(and(eq(membership.personId, id), or(isNull(coverQuestion.outcome), ne(coverQuestion.outcome, 'yes'))))
    .orderBy(desc(turn.onDate));
}

async function listHeld(work: Work, id: PersonId) {
  return await work.tx
    .select({ codeName: circle.codeName, kind: commitment.kind, on: turn.onDate, outcome: assignment.outcome })
    .from(assignment)
    .innerJoin(membership, eq(membership.id, assignment.membershipId))
    .innerJoin(turn, eq(turn.id, assignment.turnId))
    .innerJoin(commitment, eq(commitment.id, turn.commitmentId))
    .innerJoin(circle, eq(circle.id, turn.circleId))
    .where(eq(membership.personId, id))
    .orderBy(desc(turn.onDate));
}

/** What they took of needs, or would have taken. Somebody from outside a circle does not learn here whose it was. */
async function listClaims(work: Work, id: PersonId) {
  const rows = await work.tx
    .select({
      codeName: circle.codeName,
      membershipId: needClaim.membershipId,
      kind: need.kind,
      on: need.untilOn,
      state: needClaim.state,
    })
    .from(needClaim)
    .innerJoin(need, eq(need.id, needClaim.needId))
    .innerJoin(circle, eq(circle.id, need.circleId))
    .where(eq(needClaim.personId, id))
    .orderBy(asc(needClaim.id));
  return rows.map(({ membershipId, codeName, ...row }) => ({
    ...row,
    codeName: membershipId === null ? '—' : codeName,
  }));
}

/** What the calendar files they asked for held. */
async function listCalendar(work: Work, id: PersonId) {
  return await work.tx
    .select({ kind: commitment.kind, on: turn.onDate })
    .from(calendarEntry)
    .innerJoin(turn, eq(turn.id, calendarEntry.turnId))
    .innerJoin(commitment, eq(commitment.id, turn.commitmentId))
    .where(eq(calendarEntry.personId, id))
    .orderBy(desc(turn.onDate));
}

/** To whom the family this person represents was shown: when, never by name. */
async function listReads(work: Work, id: PersonId) {
  return await work.tx
    .select({ at: audit.at, codeName: circle.codeName })
    .from(membership)
    .innerJoin(circle, eq(circle.id, membership.circleId))
    .innerJoin(
      audit,
      and(eq(audit.act, READ_FAMILY.act), eq(audit.object, READ_FAMILY.object), eq(audit.objectId, circle.id)),
    )
    .where(and(eq(membership.personId, id), eq(membership.role, 'guardian'), ne(audit.actorId, id)))
    .orderBy(asc(audit.id));
}

async function listInvitations(work: Work, id: PersonId) {
  return await work.tx
    .select({ into: invitation.into, at: invitation.invitedAt, usedAt: invitation.usedAt })
    .from(invitation)
    .where(eq(invitation.invitedBy, id))
    .orderBy(asc(invitation.id));
}

/** What they wrote and is not yet removed, as Telegram brought it. */
async function listWords(work: Work, telegramId: TelegramId): Promise<{ at: Temporal.Instant; words: string }[]> {
  const rows = await work.tx
    .select({ id: inbox.updateId, at: inbox.receivedAt, payload: inbox.payload })
    .from(inbox)
    .where(and(eq(inbox.chatKey, telegramId), isNotNull(inbox.payload)))
    .orderBy(asc(inbox.updateId));
  return rows.flatMap(({ id, at, payload }) => {
    const update = JSON.parse(work.vault.open(`inbox|payload|${id}`, payload ?? Buffer.alloc(0))) as {
      message?: { text?: string };
    };
    return update.message?.text === undefined ? [] : [{ at, words: update.message.text }];
  });
}

/** What they wrote for many to read, while it is kept. */
async function listWordsToMany(work: Work, id: PersonId): Promise<{ at: Temporal.Instant; words: string }[]> {
  const rows = await work.tx
    .select({ id: broadcast.id, at: broadcast.draftedAt })
    .from(broadcast)
    .where(eq(broadcast.draftedBy, id))
    .orderBy(asc(broadcast.id));
  const words = await loadWords(
    work,
    rows.map((row) => row.id),
  );
  return rows.flatMap(({ id: broadcastId, at }) =>
    [...(words.get(broadcastId)?.values() ?? [])].map((said) => ({ at, words: said })),
  );
}

/** Which messages to many were for them, while it is known: from which district, and when. */
async function listBroadcastsTo(
  work: Work,
  id: PersonId,
): Promise<{ at: Temporal.Instant | null; district: string }[]> {
  return await work.tx
    .select({ at: broadcast.startsAt, district: district.name })
    .from(broadcastRecipient)
    .innerJoin(broadcast, eq(broadcast.id, broadcastRecipient.broadcastId))
    .innerJoin(district, eq(district.id, broadcast.districtId))
    .where(eq(broadcastRecipient.personId, id))
    .orderBy(asc(broadcast.id));
}

/** What the records say they did or read: kinds and moments. */
async function listActs(work: Work, id: PersonId) {
  return await work.tx
    .select({ at: audit.at, act: audit.act })
    .from(audit)
    .where(eq(audit.actorId, id))
    .orderBy(asc(audit.id));
}

async function findFirstSeen(work: Work, id: PersonId): Promise<Temporal.Instant | undefined> {
  const [row] = await work.tx.select({ at: person.firstSeenAt }).from(person).where(eq(person.id, id));
  return row?.at;
}
