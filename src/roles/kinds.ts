import type { Action } from '../access/rights.ts';

/** Roles of a district, given by an invitation link; and roles inside a circle, offered to one of its members. */
export const DISTRICT_ROLES = ['coordinator', 'safeguarding', 'treasurer'] as const;
export const CIRCLE_ROLES = ['captain', 'inner'] as const;

export type DistrictRole = (typeof DISTRICT_ROLES)[number];
export type CircleRole = (typeof CIRCLE_ROLES)[number];
export type RoleKind = DistrictRole | CircleRole;

/** The rights it takes to propose, to confirm and to withdraw a role. Two different people propose and confirm. */
export function rightsOver(kind: RoleKind): { propose: Action; approve: Action; withdraw: Action } {
  return isCircleRole(kind)
    ? { propose: 'propose-circle-role', approve: 'approve-circle-role', withdraw: 'withdraw-circle-role' }
    : { propose: 'propose-role', approve: 'approve-role', withdraw: 'withdraw-role' };
}

export function isCircleRole(kind: RoleKind): kind is CircleRole {
  return kind === 'captain' || kind === 'inner';
}
