import { sql } from 'drizzle-orm';
import { membership } from '../db/schema/people.ts';
import { assignment } from '../db/schema/turns.ts';

/** What the newcomer rule needs of a membership, as columns of a query that reads memberships. */
export const NEWCOMER_FACTS = {
  approvedAt: membership.decidedAt,
  settledInAt: membership.settledInAt,
  turnsDone: sql<number>`(select count(*)::int from ${assignment} where ${assignment.membershipId} = ${membership.id} and ${assignment.outcome} = 'done')`,
};
