import type { Neighbour } from './person.ts';
import { onDatabase } from './run-sql.ts';
import type { World } from './world.ts';

/** A member leads the circle from now on. */
export async function leads(world: World, { person }: Neighbour): Promise<void> {
  await onDatabase(
    world,
    `insert into circle_role (membership_id, circle_id, kind, granted_by, granted_at)
     select m.id, m.circle_id, 'captain', m.person_id, now()
     from membership m join person p on p.id = m.person_id where p.telegram_id = ${person.id}`,
  );
}

/** The fair order would come to a newcomer in some weeks; the story wants the next turn to be with whoever has no Telegram. */
export async function phoneOnlyIsNext(world: World): Promise<void> {
  const member = `(select m.id from membership m join person p on p.id = m.person_id where p.channel = 'phone_only')`;
  const first = `(select id from turn where status = 'planned' order by starts_at limit 1)`;
  await onDatabase(
    world,
    `update assignment set membership_id = ${member} where ended_at is null and turn_id = ${first}`,
  );
  await onDatabase(
    world,
    `update turn set eligible = eligible || jsonb_build_array(jsonb_build_object('member', ${member}, 'weight', 2)) where id = ${first}`,
  );
}
