/** Who has a turn now or is being asked for it, as a table: of several who are asked, each. */
export const HELD_OR_ASKED = `(select turn_id, membership_id from assignment where ended_at is null
  union all select turn_id, membership_id from cover_question where ended_at is null)`;
