import { and, eq, inArray } from 'drizzle-orm';
import { openPhone } from '../buddies/phone-store.ts';
import type { CircleId, DistrictId } from '../db/ids.ts';
import { circle, membership, person } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';
import { listWordsToHide } from '../family-profile/store.ts';
import { openName } from '../people/store.ts';
import type { Known } from './place.ts';

/** Opens what a text is compared with: names and numbers of the people of these circles, and what is kept of their families. */
export async function loadKnown(work: Work, of: { circleId: CircleId } | { districtId: DistrictId }): Promise<Known> {
  const isOf = 'circleId' in of ? eq(circle.id, of.circleId) : eq(circle.districtId, of.districtId);
  const circles = await work.tx.select({ id: circle.id }).from(circle).where(isOf);
  const people = await work.tx
    .selectDistinct({ personId: person.id, telegramId: person.telegramId, name: person.name, phone: person.phone })
    .from(membership)
    .innerJoin(circle, and(eq(circle.id, membership.circleId), isOf))
    .innerJoin(person, eq(person.id, membership.personId))
    .where(inArray(membership.state, ['requested', 'active', 'guest']));
  const families = await listWordsToHide(
    work,
    circles.map(({ id }) => id),
  );
  return {
    names: [...people.map((one) => openName(work, one)), ...families.names],
    addresses: families.addresses,
    phones: people.flatMap(({ personId, phone }) => (phone ? [openPhone(work, personId, phone)] : [])),
  };
}
