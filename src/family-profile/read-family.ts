import { type Actor, authorize } from '../access/authorize.ts';
import { recordAct } from '../access/store.ts';
import { findCircle } from '../circles/store.ts';
import type { CircleId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { planStep } from '../jobs/steps.ts';
import { findPlaceOfTurn } from './place-store.ts';
import type { FamilyProfile } from './profile.ts';
import { countFamiliesRead, findNearTurn, findProfile, mayShareAddress, READ_FAMILY } from './store.ts';

/** From so many different families within 24 hours the administrators are told who it is. */
const ALARMING_FAMILIES = 10;
/** More than any district has. */
const MOST_FAMILIES = 25;

const SHOWN_HOURS = 1;
const NOTHING_KEPT: FamilyProfile = { name: undefined, area: undefined, address: undefined, notes: undefined };

/** `until` when the card that shows it is made blank again. */
type Sight = { until: Temporal.Instant; turnId?: TurnId };

export type FamilyRead =
  | ({ kind: 'shown'; profile: FamilyProfile } & Sight)
  | { kind: 'denied' }
  | { kind: 'nothing' }
  /** They have read so many families today that something is wrong. */
  | { kind: 'too many' };

/**
 * Whether a person may see who a family is, now: the family itself, its coordinators and the safeguarding person always; the captain, and whoever
 * has a turn from a day before its window opens until it closes, only while the guardian shares the address.
 */
export async function findSight(work: Work, actor: Actor, circleId: CircleId): Promise<Sight | undefined> {
  const circle = await findCircle(work, circleId);
  if (!circle || circle.stage === 'closed') return undefined;
  const place = { circleId, districtId: circle.districtId };
  const brief: Sight = { until: work.now.add({ hours: SHOWN_HOURS }) };
  if (authorize(actor, 'see-family-always', place)) return brief;
  if (circle.stage !== 'active' || !(await mayShareAddress(work, circleId))) return undefined;
  const near = await findNearTurn(work, circleId, actor.personId);
  if (near && authorize(actor, 'see-family', { ...place, assigneeId: actor.personId }))
    return { until: near.endsAt, turnId: near.id };
  return authorize(actor, 'see-family', place) ? brief : undefined;
}

/** The one way to read who a family is. The read is written down in the same transaction; whoever reads very many is stopped and named to the administrators. */
export async function readFamily(work: Work, actor: Actor, circleId: CircleId): Promise<FamilyRead> {
  const sight = await findSight(work, actor, circleId);
  if (!sight) return { kind: 'denied' };
  const profile = await findWhereToGo(work, circleId, sight);
  if (Object.values(profile).every((text) => text === undefined)) return { kind: 'nothing' };
  const before = await countFamiliesRead(work, actor.personId);
  await recordAct(work, { actorId: actor.personId, ...READ_FAMILY, objectId: circleId });
  const families = await countFamiliesRead(work, actor.personId);
  if (families >= ALARMING_FAMILIES) await planAlarm(work, actor);
  if (families > before && families > MOST_FAMILIES) return { kind: 'too many' };
  return { kind: 'shown', profile, ...sight };
}

/** Whoever has a turn that takes place elsewhere sees that place, and not the home. */
async function findWhereToGo(work: Work, circleId: CircleId, { turnId }: Sight): Promise<FamilyProfile> {
  const home = (await findProfile(work, circleId))?.profile ?? NOTHING_KEPT;
  const place = turnId === undefined ? undefined : await findPlaceOfTurn(work, turnId);
  return place === undefined ? home : { ...home, area: undefined, address: place };
}

/** Once a day at most. */
async function planAlarm(work: Work, actor: Actor): Promise<void> {
  const today = work.now.toZonedDateTimeISO('UTC').toPlainDate().toString();
  await planStep(work, {
    kind: 'family-reads',
    subject: actor.personId,
    slot: today,
    dueAt: work.now,
    expiresAt: work.now.add({ hours: 24 * 30 }),
  });
}
