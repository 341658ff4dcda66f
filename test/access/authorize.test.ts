import { describe, expect, test } from 'vitest';
import type { Action, Actor } from '../../src/access/authorize.ts';
import { authorize } from '../../src/access/authorize.ts';
import type { CircleId, DistrictId, MembershipId, PersonId } from '../../src/db/ids.ts';

const place = { districtId: 1 as DistrictId, circleId: 10 as CircleId };
const elsewhere = { districtId: 2 as DistrictId, circleId: 20 as CircleId };

const stranger: Actor = { personId: 1 as PersonId, isAdministrator: false, coordinates: [], memberships: [] };
const actors = {
  stranger,
  administrator: { ...stranger, isAdministrator: true },
  coordinator: { ...stranger, coordinates: [place.districtId] },
  guardian: {
    ...stranger,
    memberships: [{ id: 1 as MembershipId, circleId: place.circleId, role: 'guardian' as const }],
  },
  member: { ...stranger, memberships: [{ id: 2 as MembershipId, circleId: place.circleId, role: 'member' as const }] },
} satisfies Record<string, Actor>;

type Role = keyof typeof actors;

/** Who may do what, cell by cell. Whatever is not named here is denied. */
const ALLOWED: Record<Action, Role[]> = {
  'open-district': ['administrator'],
  'see-district': ['administrator', 'coordinator'],
  'invite-coordinator': ['administrator'],
  'open-circle': ['coordinator'],
  'coordinate-circle': ['coordinator'],
  'invite-guardian': ['coordinator'],
  'invite-member': ['coordinator', 'guardian'],
  'decide-on-joining': ['coordinator', 'guardian'],
  'add-commitment': ['coordinator'],
  'see-coverage': ['coordinator', 'guardian', 'member'],
  'take-turns': ['member'],
  'withdraw-consent': ['guardian'],
  'answer-messages': ['administrator', 'coordinator'],
};

/** Not bound to a place. */
const ANYWHERE: Action[] = ['open-district', 'invite-coordinator', 'see-district', 'answer-messages'];

describe.each(Object.keys(ALLOWED) as Action[])('the right to %s', (action) => {
  test.each(Object.keys(actors) as Role[])('is as declared for a %s', (role) => {
    expect(authorize(actors[role], action, place)).toBe(ALLOWED[action].includes(role));
  });

  test.each(Object.keys(actors) as Role[])('does not reach beyond the circle and district of a %s', (role) => {
    const reaches =
      ANYWHERE.includes(action) &&
      ALLOWED[action].includes(role) &&
      !(action === 'see-district' && role === 'coordinator');

    expect(authorize(actors[role], action, elsewhere)).toBe(reaches);
  });
});
