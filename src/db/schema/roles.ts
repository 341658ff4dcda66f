import { sql } from 'drizzle-orm';
import { bigint, bigserial, boolean, check, foreignKey, index, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { instant } from '../columns.ts';
import type { CircleId, DistrictId, MembershipId, PersonId, ProposalId } from '../ids.ts';
import { district, membership, person } from './people.ts';

/**
 * A role on its way to somebody: offered to a member of the circle, or accepted already by whoever opened the link, then confirmed by a
 * second person. The database refuses that one person does both.
 */
export const roleProposal = pgTable(
  'role_proposal',
  {
    id: bigserial({ mode: 'number' }).$type<ProposalId>().primaryKey(),
    kind: text({ enum: ['coordinator', 'safeguarding', 'treasurer', 'captain', 'inner'] }).notNull(),
    personId: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    districtId: bigint({ mode: 'number' })
      .$type<DistrictId>()
      .notNull()
      .references(() => district.id),
    circleId: bigint({ mode: 'number' }).$type<CircleId>(),
    membershipId: bigint({ mode: 'number' }).$type<MembershipId>(),
    state: text({ enum: ['offered', 'accepted', 'granted', 'refused', 'declined'] }).notNull(),
    proposedBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .notNull()
      .references(() => person.id),
    proposedAt: instant().notNull(),
    decidedBy: bigint({ mode: 'number' })
      .$type<PersonId>()
      .references(() => person.id),
    decidedAt: instant(),
    /** Nobody could be the second person: the first role of a young district. */
    isAlone: boolean().notNull().default(false),
  },
  (t) => [
    uniqueIndex('role_proposal_open')
      .on(t.personId, t.kind, t.districtId, sql`coalesce(${t.circleId}, 0)`)
      .where(sql`${t.state} in ('offered', 'accepted')`),
    index('role_proposal_district').on(t.districtId),
    foreignKey({ columns: [t.membershipId, t.circleId], foreignColumns: [membership.id, membership.circleId] }),
    check('role_proposal_kind', sql`${t.kind} in ('coordinator', 'safeguarding', 'treasurer', 'captain', 'inner')`),
    check('role_proposal_state', sql`${t.state} in ('offered', 'accepted', 'granted', 'refused', 'declined')`),
    check(
      'role_proposal_place',
      sql`(${t.kind} in ('captain', 'inner')) = (${t.membershipId} is not null) and (${t.membershipId} is null) = (${t.circleId} is null)`,
    ),
    check(
      'role_proposal_two_people',
      sql`${t.state} <> 'granted' or (${t.decidedBy} is not null and ${t.decidedBy} <> ${t.proposedBy} and ${t.decidedBy} <> ${t.personId}) or (${t.isAlone} and ${t.decidedBy} is null)`,
    ),
  ],
);
