import { sql } from 'drizzle-orm';
import {
  bigint,
  bigserial,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { instant, plainDate, plainTime, sealed } from '../columns.ts';
import type { CircleId, CommitmentId, GuestQuestionId, MembershipId, PersonId, SwapId, TurnId } from '../ids.ts';
import { circle, membership, person } from './people.ts';

/** A kind of help that returns, and the local window in which it is given. */
export const commitment = pgTable(
  'commitment',
  {
    id: bigserial({ mode: 'number' }).$type<CommitmentId>().primaryKey(),
    circleId: bigint({ mode: 'number' })
      .$type<CircleId>()
      .notNull()
      .references(() => circle.id),
    kind: text().notNull(),
    recurrence: text().notNull(),
    anchorOn: plainDate().notNull(),
    opensAt: plainTime().notNull(),
    lastsDays: smallint().notNull(),
    closesAt: plainTime().notNull(),
    /** Turns are planned until this day, a year ahead at most. */
    reviewOn: plainDate().notNull(),
    /** What the day is: the coordinators are asked before it whether the commitment goes on, or it simply ends. */
    until: text({ enum: ['review', 'end'] })
      .notNull()
      .default('review'),
    /** How many ordinary turns one of these counts for. */
    effort: smallint().notNull().default(1),
    /** The one member who promised every occurrence; null for a rota that is shared. */
    promisedBy: bigint({ mode: 'number' }).$type<MembershipId>(),
    /** Where, if not at the family's home: sealed with the key of the family. */
    place: sealed(),
    /** A promise is proposed until the other side has said yes. While it is paused nothing is planned. */
    state: text({ enum: ['proposed', 'active', 'paused', 'ended'] })
      .notNull()
      .default('active'),
    madeBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    madeAt: instant().notNull(),
  },
  (t) => [
    unique('commitment_in_circle').on(t.id, t.circleId),
    foreignKey({ columns: [t.promisedBy, t.circleId], foreignColumns: [membership.id, membership.circleId] }),
    check('commitment_lasts', sql`${t.lastsDays} between 1 and 7`),
    check('commitment_effort', sql`${t.effort} between 1 and 16`),
    check('commitment_state', sql`${t.state} in ('proposed', 'active', 'paused', 'ended')`),
    check('commitment_proposed', sql`${t.state} <> 'proposed' or ${t.promisedBy} is not null`),
    check('commitment_until', sql`${t.until} in ('review', 'end')`),
  ],
);

/** Who takes turns in a commitment. The order of the list breaks ties. */
export const rotaMember = pgTable(
  'rota_member',
  {
    commitmentId: bigint({ mode: 'number' }).$type<CommitmentId>().notNull(),
    circleId: bigint({ mode: 'number' }).$type<CircleId>().notNull(),
    membershipId: bigint({ mode: 'number' }).$type<MembershipId>().notNull(),
    position: integer().notNull(),
    weight: smallint().notNull().default(2),
  },
  (t) => [
    primaryKey({ columns: [t.commitmentId, t.membershipId] }),
    foreignKey({ columns: [t.commitmentId, t.circleId], foreignColumns: [commitment.id, commitment.circleId] }),
    foreignKey({ columns: [t.membershipId, t.circleId], foreignColumns: [membership.id, membership.circleId] }),
    check('rota_member_weight', sql`${t.weight} in (1, 2, 4)`),
  ],
);

const TURN_STATUSES = [
  'planned',
  'asked',
  'accepted',
  'seeking_cover',
  'escalated',
  'unanswered',
  'done',
  'confirmed',
  'disputed',
  'missed',
  'excused',
  'unmet',
  'cancelled',
  'skipped',
] as const;

/**
 * One occurrence of a commitment. `epoch` rises at each change of who or when; buttons and steps carry it. Its local date and window are
 * its own: they stay when the commitment changes later, and its instants are derived from them.
 */
export const turn = pgTable(
  'turn',
  {
    id: bigserial({ mode: 'number' }).$type<TurnId>().primaryKey(),
    commitmentId: bigint({ mode: 'number' }).$type<CommitmentId>().notNull(),
    circleId: bigint({ mode: 'number' }).$type<CircleId>().notNull(),
    onDate: plainDate().notNull(),
    opensAt: plainTime().notNull(),
    lastsDays: smallint().notNull(),
    closesAt: plainTime().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant().notNull(),
    timeZone: text().notNull(),
    tzVersion: text().notNull(),
    status: text({ enum: TURN_STATUSES }).notNull().default('planned'),
    epoch: integer().notNull().default(0),
    /** How many ordinary turns it counts for. */
    effort: smallint().notNull().default(1),
    eligible: jsonb().$type<{ member: MembershipId; weight: number }[]>().notNull(),
    /** When the ledger forgot who did it: what came of it is in the `carried` event of its rota. */
    carriedAt: instant(),
  },
  (t) => [
    unique('turn_once').on(t.commitmentId, t.onDate),
    unique('turn_in_circle').on(t.id, t.circleId),
    foreignKey({ columns: [t.commitmentId, t.circleId], foreignColumns: [commitment.id, commitment.circleId] }),
    index('turn_circle').on(t.circleId, t.startsAt),
    // `is_open` follows from the status. Where an index names the status itself, each change of it is written to every index of the table.
    index('turn_open_by_start').on(t.startsAt).where(sql`is_open`),
    check('turn_window', sql`${t.startsAt} < ${t.endsAt}`),
    check(
      'turn_status',
      sql`${t.status} in ('planned', 'asked', 'accepted', 'seeking_cover', 'escalated', 'unanswered', 'done', 'confirmed', 'disputed', 'missed', 'excused', 'unmet', 'cancelled', 'skipped')`,
    ),
    check('turn_lasts', sql`${t.lastsDays} between 1 and 7`),
    check('turn_effort', sql`${t.effort} between 1 and 16`),
  ],
);

/** Who holds or is asked for a turn. At most one row of a turn is open: that one is the assignee. */
export const assignment = pgTable(
  'assignment',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    turnId: bigint({ mode: 'number' }).$type<TurnId>().notNull(),
    circleId: bigint({ mode: 'number' }).$type<CircleId>().notNull(),
    membershipId: bigint({ mode: 'number' }).$type<MembershipId>().notNull(),
    kind: text({ enum: ['original', 'cover', 'swap', 'handover'] }).notNull(),
    why: text().notNull(),
    startedAt: instant().notNull(),
    endedAt: instant(),
    /** Who answered in the member's name, where it was not the member. */
    answeredBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .references(() => person.id),
    /**
     * How it ended. `covered`: others came first; `swapped`: it went to the other side of a swap; `undone`: what gave it to them, or asked
     * them, was taken back; `not_done`: it was reported done and was not; `excused`: nobody answered for it, and they are excused.
     */
    outcome: text({
      enum: [
        'done',
        'cannot',
        'no_answer',
        'unreachable',
        'left',
        'rests',
        'covered',
        'cancelled',
        'swapped',
        'undone',
        'not_done',
        'excused',
      ],
    }),
  },
  (t) => [
    uniqueIndex('assignment_live').on(t.turnId).where(sql`${t.endedAt} is null`),
    index('assignment_member').on(t.membershipId),
    foreignKey({ columns: [t.turnId, t.circleId], foreignColumns: [turn.id, turn.circleId] }),
    foreignKey({ columns: [t.membershipId, t.circleId], foreignColumns: [membership.id, membership.circleId] }),
    check('assignment_ends_with_outcome', sql`(${t.endedAt} is null) = (${t.outcome} is null)`),
  ],
);

/**
 * Somebody is asked to stand in for a turn that nobody holds. Several may be asked at once, and nobody has it before one says yes. `silent`: they did not
 * answer in time and others were asked; their yes still counts while nobody has it. `covered`: somebody else came first. `withdrawn`: they
 * are not asked any more.
 */
export const coverQuestion = pgTable(
  'cover_question',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    turnId: bigint({ mode: 'number' }).$type<TurnId>().notNull(),
    circleId: bigint({ mode: 'number' }).$type<CircleId>().notNull(),
    membershipId: bigint({ mode: 'number' }).$type<MembershipId>().notNull(),
    /** Which round of the search it belongs to, from one on. */
    round: smallint().notNull(),
    /** Whether whoever cannot has named them. */
    isNamed: boolean().notNull(),
    askedAt: instant().notNull(),
    endedAt: instant(),
    outcome: text({ enum: ['yes', 'no', 'silent', 'covered', 'withdrawn'] }),
  },
  (t) => [
    uniqueIndex('cover_question_waiting').on(t.turnId, t.membershipId).where(sql`${t.endedAt} is null`),
    index('cover_question_turn').on(t.turnId),
    index('cover_question_member').on(t.membershipId, t.askedAt),
    foreignKey({ columns: [t.turnId, t.circleId], foreignColumns: [turn.id, turn.circleId] }),
    foreignKey({ columns: [t.membershipId, t.circleId], foreignColumns: [membership.id, membership.circleId] }),
    check('cover_question_ends_with_outcome', sql`(${t.endedAt} is null) = (${t.outcome} is null)`),
    check('cover_question_outcome', sql`${t.outcome} in ('yes', 'no', 'silent', 'covered', 'withdrawn')`),
    check('cover_question_round', sql`${t.round} > 0`),
  ],
);

/** What was done last with a turn and how it stood before, so that it can be taken back while nothing else has happened. */
export const turnDeed = pgTable('turn_deed', {
  turnId: bigint({ mode: 'number' })
    .$type<TurnId>()
    .primaryKey()
    .references(() => turn.id),
  kind: text({ enum: ['done', 'cannot', 'take', 'skip'] }).notNull(),
  /** Who did it, or in whose name it was done. */
  by: bigint({ mode: 'number' })
    .$type<PersonId>()
    .notNull()
    .references(() => person.id),
  doneAt: instant().notNull(),
  /** How the turn stood before, and the assignment that was its latest then. */
  statusBefore: text({ enum: TURN_STATUSES }).notNull(),
  assignmentId: bigint({ mode: 'number' }).references(() => assignment.id),
  endedAtBefore: instant(),
  outcomeBefore: text(),
  /** How it stood right after. As soon as it is otherwise, nothing can be taken back any more. */
  statusAfter: text({ enum: TURN_STATUSES }).notNull(),
  epochAfter: integer().notNull(),
});

/** One member asks another to take each other's turn. It needs the other's yes; while it is open the asker's turn has nobody for sure. */
export const swap = pgTable(
  'swap',
  {
    id: bigserial({ mode: 'number' }).$type<SwapId>().primaryKey(),
    circleId: bigint({ mode: 'number' }).$type<CircleId>().notNull(),
    /** The asker's. */
    turnId: bigint({ mode: 'number' }).$type<TurnId>().notNull(),
    membershipId: bigint({ mode: 'number' }).$type<MembershipId>().notNull(),
    /** The turn of whoever is asked. */
    otherTurnId: bigint({ mode: 'number' }).$type<TurnId>().notNull(),
    otherMembershipId: bigint({ mode: 'number' }).$type<MembershipId>().notNull(),
    /** Both turns as they stand while it is open. */
    epoch: integer().notNull(),
    otherEpoch: integer().notNull(),
    /** How the asker's turn stood, and will again without a yes. */
    statusBefore: text({ enum: TURN_STATUSES }).notNull(),
    state: text({ enum: ['open', 'taken', 'declined', 'expired', 'withdrawn'] })
      .notNull()
      .default('open'),
    askedAt: instant().notNull(),
    /** When the first of the two begins. */
    expiresAt: instant().notNull(),
    endedAt: instant(),
  },
  (t) => [
    foreignKey({ columns: [t.turnId, t.circleId], foreignColumns: [turn.id, turn.circleId] }),
    foreignKey({ columns: [t.otherTurnId, t.circleId], foreignColumns: [turn.id, turn.circleId] }),
    foreignKey({ columns: [t.membershipId, t.circleId], foreignColumns: [membership.id, membership.circleId] }),
    foreignKey({ columns: [t.otherMembershipId, t.circleId], foreignColumns: [membership.id, membership.circleId] }),
    uniqueIndex('swap_open').on(t.turnId).where(sql`${t.state} = 'open'`),
    uniqueIndex('swap_open_other').on(t.otherTurnId).where(sql`${t.state} = 'open'`),
    check('swap_two_turns', sql`${t.turnId} <> ${t.otherTurnId}`),
    check('swap_two_members', sql`${t.membershipId} <> ${t.otherMembershipId}`),
    check('swap_ends', sql`(${t.state} = 'open') = (${t.endedAt} is null)`),
    check('swap_state', sql`${t.state} in ('open', 'taken', 'declined', 'expired', 'withdrawn')`),
  ],
);

/** Whether a member of another circle may come for one turn nobody has: the family is asked first, then they are. */
export const guestQuestion = pgTable(
  'guest_question',
  {
    id: bigserial({ mode: 'number' }).$type<GuestQuestionId>().primaryKey(),
    circleId: bigint({ mode: 'number' }).$type<CircleId>().notNull(),
    turnId: bigint({ mode: 'number' }).$type<TurnId>().notNull(),
    /** The turn as it stands while the question is open. */
    epoch: integer().notNull(),
    /** The place of whoever could come, in their own circle. */
    membershipId: bigint({ mode: 'number' })
      .$type<MembershipId>()
      .notNull()
      .references(() => membership.id),
    askedBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    askedAt: instant().notNull(),
    /** Who said yes for the family. */
    welcomedBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .references(() => person.id),
    state: text({ enum: ['family', 'person', 'taken', 'declined', 'over'] })
      .notNull()
      .default('family'),
    endedAt: instant(),
  },
  (t) => [
    foreignKey({ columns: [t.turnId, t.circleId], foreignColumns: [turn.id, turn.circleId] }),
    uniqueIndex('guest_question_open').on(t.turnId).where(sql`${t.state} in ('family', 'person')`),
    unique('guest_question_once').on(t.turnId, t.membershipId),
    check('guest_question_state', sql`${t.state} in ('family', 'person', 'taken', 'declined', 'over')`),
    check('guest_question_ends', sql`(${t.state} in ('family', 'person')) = (${t.endedAt} is null)`),
    check('guest_question_welcomed', sql`${t.state} not in ('person', 'taken') or ${t.welcomedBy} is not null`),
  ],
);

/**
 * The ledger of a rota: folding its events in order gives every balance. Append-only (a trigger refuses anything else); what is a year old
 * is replaced by one `carried` event, by a function of the owner.
 */
export const rotaEvent = pgTable(
  'rota_event',
  {
    id: bigserial({ mode: 'number' }).primaryKey(),
    commitmentId: bigint({ mode: 'number' })
      .$type<CommitmentId>()
      .notNull()
      .references(() => commitment.id),
    kind: text({ enum: ['joined', 'left', 'settled', 'undone', 'forgiven', 'carried'] }).notNull(),
    turnId: bigint({ mode: 'number' })
      .$type<TurnId>()
      .references(() => turn.id),
    membershipId: bigint({ mode: 'number' })
      .$type<MembershipId>()
      .references(() => membership.id),
    round: integer().notNull().default(0),
    details: jsonb().$type<Record<string, unknown>>().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    index('rota_event_commitment').on(t.commitmentId, t.id),
    index('rota_event_who').on(t.at).where(sql`${t.kind} in ('settled', 'undone')`),
    uniqueIndex('rota_event_settles_once').on(t.turnId, t.kind, t.round).where(sql`${t.turnId} is not null`),
  ],
);

/** What one event changed in each balance, in rota units. The rows of an event sum to zero (a deferred trigger checks). */
export const rotaEntry = pgTable(
  'rota_entry',
  {
    eventId: bigint({ mode: 'number' })
      .notNull()
      .references(() => rotaEvent.id),
    membershipId: bigint({ mode: 'number' })
      .$type<MembershipId>()
      .notNull()
      .references(() => membership.id),
    units: bigint({ mode: 'number' }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.membershipId] })],
);

/** Where a rota stands after an event of its ledger: what folding the ledger gives, kept up to date with each event so that nobody has to fold it. */
export const rotaHead = pgTable('rota_head', {
  commitmentId: bigint({ mode: 'number' })
    .$type<CommitmentId>()
    .primaryKey()
    .references(() => commitment.id),
  turnsSettled: integer().notNull(),
  lastDoer: bigint({ mode: 'number' })
    .$type<MembershipId>()
    .references(() => membership.id),
  throughEventId: bigint({ mode: 'number' }).notNull(),
});

/** Where each member of a rota stands, see `src/rota/events.ts`. Follows from the ledger as `rotaHead` does. */
export const rotaStanding = pgTable(
  'rota_standing',
  {
    commitmentId: bigint({ mode: 'number' })
      .$type<CommitmentId>()
      .notNull()
      .references(() => commitment.id),
    membershipId: bigint({ mode: 'number' })
      .$type<MembershipId>()
      .notNull()
      .references(() => membership.id),
    position: integer().notNull(),
    owes: bigint({ mode: 'number' }).notNull(),
    weight: smallint().notNull(),
    waitingSince: integer().notNull(),
    couldTake: integer().notNull(),
    done: integer().notNull(),
    effortDone: integer().notNull(),
  },
  (t) => [primaryKey({ columns: [t.commitmentId, t.membershipId] })],
);
