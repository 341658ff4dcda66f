import { describe, expect, test } from 'vitest';
import type { Actor, HeldMembership, Place } from '../../src/access/authorize.ts';
import { authorize } from '../../src/access/authorize.ts';
import type { Action } from '../../src/access/rights.ts';
import { RIGHTS } from '../../src/access/rights.ts';
import type { CircleId, DistrictId, MembershipId, PersonId } from '../../src/db/ids.ts';

const me = 1 as PersonId;
const place = { districtId: 1 as DistrictId, circleId: 10 as CircleId };
const elsewhere = { districtId: 2 as DistrictId, circleId: 20 as CircleId };

const nobody: Actor = { personId: me, isAdministrator: false, roles: [], memberships: [] };
const belonging = (is: Partial<HeldMembership> = {}): Actor => {
  const plain = { id: 1 as MembershipId, role: 'member', isCaptain: false, isInner: false, isNewcomer: false } as const;
  return { ...nobody, memberships: [{ ...plain, circleId: place.circleId, ...is }] };
};
const serving = (kind: 'coordinator' | 'safeguarding' | 'treasurer'): Actor => ({
  ...nobody,
  roles: [{ kind, districtId: place.districtId }],
});

const ACTORS = {
  outsider: nobody,
  newcomer: belonging({ isNewcomer: true }),
  member: belonging(),
  inner: belonging({ isInner: true }),
  captain: belonging({ isCaptain: true }),
  guardian: belonging({ role: 'guardian' }),
  proxy: belonging({ role: 'proxy' }),
  coordinator: serving('coordinator'),
  safeguarding: serving('safeguarding'),
  treasurer: serving('treasurer'),
  administrator: { ...nobody, isAdministrator: true },
} satisfies Record<string, Actor>;

type Role = keyof typeof ACTORS;

const FAMILY: Role[] = ['guardian', 'proxy'];
const MEMBERS: Role[] = ['member', 'inner', 'captain'];

/** Who may do what in their own circle and district, written down a second time. Whoever is not named is denied. */
const ALLOWED: Record<Action, Role[]> = {
  'open-district': ['administrator'],
  'see-district': ['administrator', 'coordinator'],
  'link-group': ['coordinator'],
  'open-circle': ['coordinator'],
  'coordinate-circle': ['coordinator'],
  'add-commitment': ['coordinator'],
  'propose-role': ['administrator'],
  'approve-role': ['administrator', 'coordinator'],
  'withdraw-role': ['administrator'],
  'propose-circle-role': ['coordinator', 'captain'],
  'approve-circle-role': [...FAMILY, 'coordinator'],
  'withdraw-circle-role': [...FAMILY, 'coordinator'],
  'invite-guardian': ['coordinator'],
  'invite-member': [...FAMILY, ...MEMBERS, 'coordinator'],
  'vouch-for-joiner': MEMBERS,
  'approve-joiner': ['coordinator'],
  'approve-instead': ['administrator'],
  'veto-joiner': FAMILY,
  'block-joiner': ['safeguarding'],
  'lift-veto': FAMILY,
  'lift-block': ['safeguarding'],
  'restrict-member': FAMILY,
  'remove-member': ['coordinator', 'safeguarding'],
  'block-member': ['coordinator', 'safeguarding'],
  'add-without-telegram': ['captain', 'coordinator'],
  'choose-buddy': ['captain', 'coordinator'],
  'call-member': ['captain', 'coordinator'],
  'relink-account': ['coordinator'],
  'forgive-balance': ['coordinator'],
  'see-family': [...FAMILY, 'captain', 'coordinator', 'safeguarding'],
  'see-family-always': [...FAMILY, 'coordinator', 'safeguarding'],
  'keep-family-profile': [...FAMILY, 'coordinator'],
  'give-consent': FAMILY,
  'record-consent': ['coordinator'],
  'name-proxy': ['guardian', 'coordinator'],
  'withdraw-consent': FAMILY,
  'pause-help': FAMILY,
  'propose-wording': [...FAMILY, 'captain', 'coordinator'],
  'approve-wording': FAMILY,
  'confirm-arrival': FAMILY,
  'draft-need': [...FAMILY, 'newcomer', ...MEMBERS, 'coordinator'],
  'approve-need': FAMILY,
  'steer-need': ['coordinator'],
  'answer-own-claim': [],
  'offer-from-family': FAMILY,
  'report-incident': FAMILY,
  'read-incidents': ['safeguarding'],
  'see-coverage': [...FAMILY, 'newcomer', ...MEMBERS, 'coordinator'],
  'keep-help-kinds': ['administrator'],
  'keep-seasons': ['administrator'],
  'lead-season': ['captain', 'coordinator'],
  'see-inner-help': [...FAMILY, 'inner', 'captain', 'coordinator'],
  'see-coordinator-help': [...FAMILY, 'coordinator'],
  'print-coverage': [...FAMILY, 'captain', 'coordinator'],
  'take-turns': ['newcomer', ...MEMBERS],
  'report-gift': ['newcomer', ...MEMBERS],
  'look-for-guest': ['coordinator'],
  'welcome-guest': FAMILY,
  'come-as-guest': [],
  'answer-on-behalf': ['captain', 'coordinator'],
  'close-turn': ['captain', 'coordinator'],
  'settle-dispute': ['coordinator'],
  'skip-turn': ['captain', 'coordinator'],
  'see-misses': ['captain', 'coordinator', 'safeguarding'],
  'message-circle': ['captain'],
  'message-district': ['administrator', 'coordinator'],
  'keep-legal-reference': ['administrator'],
  'answer-messages': ['administrator', 'coordinator'],
  'export-own-data': [],
  'erase-own-data': [],
  'erase-on-request': ['administrator'],
  'confirm-erasure': ['administrator', 'coordinator'],
};

const roles = Object.keys(ACTORS) as Role[];

describe.each(Object.keys(RIGHTS) as Action[])('the right to %s', (action) => {
  test.each(roles)('is as declared for: %s', (role) => {
    expect(authorize(ACTORS[role], action, place)).toBe(ALLOWED[action].includes(role));
  });

  test.each(roles)('ends at the circle and district of: %s', (role) => {
    const isEverywhere = role === 'administrator' && ALLOWED[action].includes(role);

    expect(authorize(ACTORS[role], action, elsewhere)).toBe(isEverywhere);
  });

  test('is nothing anybody has by chance', () => {
    expect(authorize(nobody, action, { ...place, subjectId: 2 as PersonId, assigneeId: 2 as PersonId })).toBe(false);
  });
});

test('a person acts on what is their own', () => {
  const own: Place = { subjectId: me };

  expect(authorize(nobody, 'export-own-data', own)).toBe(true);
  expect(authorize(nobody, 'erase-own-data', own)).toBe(true);
  expect(authorize(nobody, 'read-incidents', own)).toBe(true);
  expect(authorize(nobody, 'see-misses', own)).toBe(true);
});

test('the name and the address of a family are for whoever holds the turn', () => {
  expect(authorize(belonging(), 'see-family', { ...place, assigneeId: me })).toBe(true);
  expect(authorize(belonging(), 'see-family', place)).toBe(false);
});

test('whoever answers for the one who goes does not see where the family lives', () => {
  const whoGoes = 2 as PersonId;

  expect(authorize(belonging(), 'see-family', { ...place, assigneeId: whoGoes, subjectId: whoGoes })).toBe(false);
});

test('a role of the whole association reaches every district', () => {
  const everywhere: Actor = { ...nobody, roles: [{ kind: 'safeguarding', districtId: null }] };

  expect(authorize(everywhere, 'read-incidents', elsewhere)).toBe(true);
  expect(authorize(everywhere, 'approve-joiner', elsewhere)).toBe(false);
});
