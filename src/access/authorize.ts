import type { CircleId, DistrictId, MembershipId, PersonId } from '../db/ids.ts';

/** What a person may act as, read from the database at this very action. */
export type Actor = {
  personId: PersonId;
  isAdministrator: boolean;
  coordinates: readonly DistrictId[];
  memberships: readonly { id: MembershipId; circleId: CircleId; role: 'guardian' | 'member' }[];
};

/** Where an action takes place. */
export type Place = { districtId?: DistrictId; circleId?: CircleId };

export type Action =
  | 'open-district'
  | 'see-district'
  | 'invite-coordinator'
  | 'open-circle'
  | 'coordinate-circle'
  | 'invite-guardian'
  | 'invite-member'
  | 'decide-on-joining'
  | 'add-commitment'
  | 'see-coverage'
  | 'take-turns'
  | 'withdraw-consent'
  | 'answer-messages';

type Rule = (actor: Actor, place: Place) => boolean;

const RULES: Record<Action, Rule> = {
  'open-district': isAdministrator,
  'see-district': (actor, place) => isAdministrator(actor) || coordinates(actor, place),
  'invite-coordinator': isAdministrator,
  'open-circle': coordinates,
  'coordinate-circle': coordinates,
  'invite-guardian': coordinates,
  'invite-member': (actor, place) => coordinates(actor, place) || belongs(actor, place, 'guardian'),
  'decide-on-joining': (actor, place) => coordinates(actor, place) || belongs(actor, place, 'guardian'),
  'add-commitment': coordinates,
  'see-coverage': (actor, place) =>
    coordinates(actor, place) || belongs(actor, place, 'guardian') || belongs(actor, place, 'member'),
  'take-turns': (actor, place) => belongs(actor, place, 'member'),
  'withdraw-consent': (actor, place) => belongs(actor, place, 'guardian'),
  'answer-messages': (actor) => actor.isAdministrator || actor.coordinates.length > 0,
};

/** The one gate. Whatever no rule allows is denied; being an administrator of a Telegram group means nothing here. */
export function authorize(actor: Actor, action: Action, place: Place): boolean {
  return RULES[action](actor, place);
}

function isAdministrator(actor: Actor): boolean {
  return actor.isAdministrator;
}

function coordinates(actor: Actor, { districtId }: Place): boolean {
  return districtId !== undefined && actor.coordinates.includes(districtId);
}

function belongs(actor: Actor, { circleId }: Place, role: 'guardian' | 'member'): boolean {
  return actor.memberships.some((membership) => membership.circleId === circleId && membership.role === role);
}
