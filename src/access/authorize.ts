import type { CircleId, DistrictId, MembershipId, PersonId } from '../db/ids.ts';
import type { Action, Standing } from './rights.ts';
import { RIGHTS } from './rights.ts';

export type { Action };

/** A role held outside any circle: in one district, or in the whole association where there is none. */
export type HeldRole = { kind: 'coordinator' | 'safeguarding' | 'treasurer'; districtId: DistrictId | null };

export type HeldMembership = {
  id: MembershipId;
  circleId: CircleId;
  role: 'guardian' | 'proxy' | 'member';
  isCaptain: boolean;
  isInner: boolean;
  isNewcomer: boolean;
};

/** What a person may act as, read from the database at this very action. */
export type Actor = {
  personId: PersonId;
  isAdministrator: boolean;
  roles: readonly HeldRole[];
  memberships: readonly HeldMembership[];
};

/** Where an action takes place, and whom it concerns. */
export type Place = {
  districtId?: DistrictId;
  circleId?: CircleId;
  /** Who holds the turn this is about, near enough to its window. */
  assigneeId?: PersonId;
  /** Whose own data, answer or report this is about. */
  subjectId?: PersonId;
};

const HOLDS: { readonly [S in Standing]: (actor: Actor, place: Place) => boolean } = {
  anybody: () => true,
  self: (actor, { subjectId }) => subjectId === actor.personId,
  assignee: (actor, place) =>
    place.assigneeId === actor.personId && !belongs(actor, place, ({ isNewcomer }) => isNewcomer),
  guardian: (actor, place) => belongs(actor, place, ({ role }) => role === 'guardian' || role === 'proxy'),
  'guardian-herself': (actor, place) => belongs(actor, place, ({ role }) => role === 'guardian'),
  newcomer: (actor, place) => belongs(actor, place, ({ role }) => role === 'member'),
  member: (actor, place) => belongs(actor, place, ({ role, isNewcomer }) => role === 'member' && !isNewcomer),
  inner: (actor, place) => belongs(actor, place, ({ isInner }) => isInner),
  captain: (actor, place) => belongs(actor, place, ({ isCaptain }) => isCaptain),
  coordinator: (actor, place) => serves(actor, 'coordinator', place),
  safeguarding: (actor, place) => serves(actor, 'safeguarding', place),
  treasurer: (actor, place) => serves(actor, 'treasurer', place),
  administrator: (actor) => actor.isAdministrator,
};

/** The one gate. Whatever no right allows is denied; being an administrator of a Telegram group means nothing here. */
export function authorize(actor: Actor, action: Action, place: Place): boolean {
  return RIGHTS[action].some((standing) => HOLDS[standing](actor, place));
}

/** The districts a person coordinates. */
export function districtsOf(actor: Actor): DistrictId[] {
  return actor.roles.flatMap(({ kind, districtId }) =>
    kind === 'coordinator' && districtId !== null ? [districtId] : [],
  );
}

/** A role without a district reaches every district; one with a district only that one. */
function serves(actor: Actor, kind: HeldRole['kind'], { districtId }: Place): boolean {
  return actor.roles.some(
    (role) =>
      role.kind === kind && (role.districtId === null || (districtId !== undefined && role.districtId === districtId)),
  );
}

function belongs(actor: Actor, { circleId }: Place, is: (membership: HeldMembership) => boolean): boolean {
  return circleId !== undefined && actor.memberships.some((own) => own.circleId === circleId && is(own));
}
