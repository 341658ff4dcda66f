import type { PersonId, TurnId } from '../../src/db/ids.ts';
import type { Workshop } from './circle.ts';

/** Who has a turn now or is being asked for it, as a table: of several who are asked, each. */
export const HELD_OR_ASKED = `(select turn_id, membership_id from assignment where ended_at is null
  union all select turn_id, membership_id from cover_question where ended_at is null)`;

/** Who holds a turn, or each of them if a fault let several. */
export async function holdersOf({ client }: Pick<Workshop, 'client'>, turnId: TurnId): Promise<PersonId[]> {
  const { rows } = await client.query(
    'select m.person_id::int as id from assignment a join membership m on m.id = a.membership_id where a.turn_id = $1 and a.ended_at is null',
    [turnId],
  );
  return rows.map(({ id }) => id);
}

/** What came of the questions to stand in, in the order in which they were asked; `null` for those that wait. */
export async function outcomesOf({ client }: Pick<Workshop, 'client'>, turnId: TurnId): Promise<(string | null)[]> {
  const { rows } = await client.query('select outcome from cover_question where turn_id = $1 order by id', [turnId]);
  return rows.map(({ outcome }) => outcome);
}
