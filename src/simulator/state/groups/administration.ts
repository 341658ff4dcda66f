import { ImpossibleAct } from '../impossible.ts';
import type { Group, Person, State } from '../state.ts';
import { unixSeconds, userView } from '../views.ts';
import { setBotStanding, setPersonStanding } from './change-standing.ts';
import { standingOf } from './groups.ts';
import { gone, promoteTheBot } from './membership.ts';
import {
  type AdministratorRight,
  type AdministratorRights,
  type Permissions,
  permissionsOf,
  rightsOf,
  usualRights,
} from './rights.ts';
import { addService } from './service-messages.ts';
import { hasRight, isAdministrator, isPresent, OUTSIDE } from './standing.ts';

/** Who is made something else: a person, or the bot itself. */
export type Whom = Person | 'bot';

type Deed = { by: Person; whom: Whom };

/** @throws {ImpossibleAct} when somebody is not an administrator with that right */
export function assertRight(state: State, group: Group, by: Person, right: AdministratorRight): void {
  if (hasRight(standingOf(state, group, by.id), right)) return;
  throw new ImpossibleAct(`${by.firstName} is not an administrator with ${right} in «${group.title}».`);
}

/** An administrator makes somebody an administrator, or changes what they may do. */
export function promote(
  state: State,
  group: Group,
  deed: Deed & { rights?: Partial<AdministratorRights> | undefined; title?: string | undefined },
  now: number,
): void {
  const { by, whom, title } = deed;
  assertRight(state, group, by, 'can_promote_members');
  if (whom === 'bot') return promoteTheBot(state, group, { by, rights: deed.rights }, now);
  assertInside(state, group, whom);
  const rights = deed.rights ? rightsOf({ can_manage_chat: true, ...deed.rights }) : usualRights();
  const standing = {
    status: 'administrator' as const,
    rights,
    promotedBy: by.id,
    ...(title ? { customTitle: title } : {}),
  };
  setPersonStanding(state, group, whom, { by: userView(by), standing }, now);
}

/** An administrator makes another one a member like all. */
export function demote(state: State, group: Group, { by, whom }: Deed, now: number): void {
  assertRight(state, group, by, 'can_promote_members');
  if (!isAdministrator(standingFor(state, group, whom)))
    throw new ImpossibleAct('Only an administrator can be demoted.');
  give(state, group, { by, whom, standing: { status: 'member' } }, now);
}

/** An administrator takes somebody out, and they cannot come back until the ban is over. `untilMs` of 0 is for ever. */
export function ban(state: State, group: Group, deed: Deed & { untilMs: number }, now: number): void {
  const { by, whom, untilMs } = deed;
  assertRight(state, group, by, 'can_restrict_members');
  const isInside = isPresent(standingFor(state, group, whom));
  if (whom !== 'bot' && isInside) addService(state, group, { by: userView(by), content: gone(userView(whom)) }, now);
  give(state, group, { by, whom, standing: { status: 'kicked', until: seconds(untilMs) } }, now);
}

/** An administrator lets somebody come back. They are not in the group by that. */
export function unban(state: State, group: Group, { by, whom }: Deed, now: number): void {
  assertRight(state, group, by, 'can_restrict_members');
  if (standingFor(state, group, whom).status !== 'kicked') return;
  give(state, group, { by, whom, standing: OUTSIDE }, now);
}

/** An administrator decides what a member may still do. `untilMs` of 0 is for ever. */
export function restrict(
  state: State,
  group: Group,
  deed: Deed & { permissions: Partial<Permissions>; untilMs: number },
  now: number,
): void {
  const { by, whom, untilMs } = deed;
  assertRight(state, group, by, 'can_restrict_members');
  if (group.kind !== 'supergroup') throw new ImpossibleAct('Members can be restricted in supergroups only.');
  assertInside(state, group, whom);
  const permissions = permissionsOf(deed.permissions);
  give(
    state,
    group,
    { by, whom, standing: { status: 'restricted', isMember: true, permissions, until: seconds(untilMs) } },
    now,
  );
}

/** A restricted member may do again what everybody may. */
export function unrestrict(state: State, group: Group, { by, whom }: Deed, now: number): void {
  assertRight(state, group, by, 'can_restrict_members');
  if (standingFor(state, group, whom).status !== 'restricted') return;
  give(state, group, { by, whom, standing: { status: 'member' } }, now);
}

function give(
  state: State,
  group: Group,
  { by, whom, standing }: Deed & { standing: ReturnType<typeof standingFor> },
  now: number,
): void {
  if (standingFor(state, group, whom).status === 'creator')
    throw new ImpossibleAct('The owner of a group stays its owner.');
  const change = { by: userView(by), standing };
  if (whom === 'bot') setBotStanding(state, group, change, now);
  else setPersonStanding(state, group, whom, change, now);
}

function standingFor(state: State, group: Group, whom: Whom) {
  return standingOf(state, group, whom === 'bot' ? state.bot.id : whom.id);
}

function assertInside(state: State, group: Group, whom: Whom): void {
  if (isPresent(standingFor(state, group, whom))) return;
  throw new ImpossibleAct(`${whom === 'bot' ? 'The bot' : whom.firstName} is not in «${group.title}».`);
}

function seconds(untilMs: number): number {
  return untilMs === 0 ? 0 : unixSeconds(untilMs);
}
