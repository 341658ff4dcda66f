import { emptyGroup } from './groups/groups.ts';
import { usualRights } from './groups/rights.ts';
import type { Standing } from './groups/standing.ts';
import type { Group, State } from './state.ts';

/** Gives a state that an earlier version wrote what it did not know of yet. */
export function completeState(saved: State, fresh: State): State {
  const groups = Object.values(saved.groups).map((group) => [group.id, completeGroup(group)] as const);
  const people = Object.values(saved.people).map(
    (person) => [person.id, { ...person, pinned: person.pinned ?? [] }] as const,
  );
  return {
    ...fresh,
    ...saved,
    profile: { ...fresh.profile, ...saved.profile },
    groups: Object.fromEntries(groups),
    people: Object.fromEntries(people),
  };
}

type OldGroup = { bot: string | Standing; members?: Record<string, string> };

function completeGroup(saved: Group): Group {
  const { members, ...group }: Group & OldGroup = saved;
  const people = members
    ? Object.fromEntries(Object.entries(members).map(([id, status]) => [id, oldStanding(status)]))
    : saved.people;
  const bot = typeof saved.bot === 'string' ? oldStanding(saved.bot) : saved.bot;
  return { ...emptyGroup(saved.username !== undefined), ...group, people, bot };
}

function oldStanding(status: string): Standing {
  switch (status) {
    case 'creator':
      return { status, isAnonymous: false };
    case 'administrator':
      return { status, rights: usualRights(), promotedBy: 0 };
    case 'kicked':
      return { status, until: 0 };
    case 'member':
      return { status };
    default:
      return { status: 'left' };
  }
}
