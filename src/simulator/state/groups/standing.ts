import type { AdministratorRight, AdministratorRights, Permission, Permissions } from './rights.ts';

/** What somebody is in a group. `until` in Unix seconds, 0 for ever. */
export type Standing =
  | { status: 'creator'; isAnonymous: boolean; customTitle?: string }
  | {
      status: 'administrator';
      rights: AdministratorRights;
      /** Whoever made them an administrator, and the owner, may change what they may do. */
      promotedBy: number;
      customTitle?: string;
    }
  | { status: 'member' }
  | { status: 'restricted'; isMember: boolean; permissions: Permissions; until: number }
  | { status: 'left' }
  | { status: 'kicked'; until: number };

export const OUTSIDE: Standing = { status: 'left' };

/** Whether somebody is in the group: a restricted member is, unless they left it. */
export function isPresent(standing: Standing): boolean {
  return standing.status === 'restricted'
    ? standing.isMember
    : standing.status !== 'left' && standing.status !== 'kicked';
}

/** Owners are administrators too. */
export function isAdministrator(standing: Standing): boolean {
  return standing.status === 'creator' || standing.status === 'administrator';
}

/** Whether an administrator has that right. An owner has them all, except that being unseen is their choice. */
export function hasRight(standing: Standing, right: AdministratorRight): boolean {
  if (standing.status === 'creator') return right === 'is_anonymous' ? standing.isAnonymous : true;
  return standing.status === 'administrator' && standing.rights[right];
}

/** Whether somebody in a group may do what its permissions decide. Administrators may say everything. */
export function isPermitted(standing: Standing, permission: Permission, everybody: Permissions): boolean {
  switch (standing.status) {
    case 'creator':
      return true;
    case 'administrator':
      return permission in standing.rights ? standing.rights[permission as AdministratorRight] : true;
    case 'member':
      return everybody[permission];
    case 'restricted':
      return standing.isMember && standing.permissions[permission] && everybody[permission];
    case 'left':
    case 'kicked':
      return false;
  }
}

/** What somebody is once the time of a restriction or a ban is over. */
export function afterTime(standing: Standing, nowSeconds: number): Standing {
  if (standing.status !== 'restricted' && standing.status !== 'kicked') return standing;
  if (standing.until === 0 || standing.until > nowSeconds) return standing;
  return standing.status === 'restricted' && standing.isMember ? { status: 'member' } : OUTSIDE;
}

/** What somebody is after leaving by themselves: a restriction stays. */
export function afterLeaving(standing: Standing): Standing {
  return standing.status === 'restricted' ? { ...standing, isMember: false } : OUTSIDE;
}
