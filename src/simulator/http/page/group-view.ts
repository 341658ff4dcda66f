import { getPerson } from '../../state/accounts/people.ts';
import { memberIds, standingOf } from '../../state/groups/groups.ts';
import { isPresent } from '../../state/groups/standing.ts';
import { visibleCommands } from '../../state/profile.ts';
import type { Group, State } from '../../state/state.ts';

/** A group as its administrators see it: who is in it and may do what, its topics, links and those who ask to join. */
export function groupView(state: State, group: Group) {
  const members = memberIds(group);
  return {
    name: group.title,
    kind: group.kind,
    ...(group.username ? { username: group.username } : {}),
    ...(group.description ? { description: group.description } : {}),
    members,
    hasBot: isPresent(group.bot),
    botStatus: group.bot.status,
    standings: Object.entries(group.people).map(([id, { status }]) => ({ id: Number(id), status })),
    permissions: group.permissions,
    slowModeSeconds: group.slowModeSeconds,
    isForum: group.isForum,
    general: group.general,
    topics: group.topics.map(({ id, name, isClosed, iconColor }) => ({ id, name, isClosed, iconColor })),
    pinned: group.pinned,
    joinRequests: group.joinRequests.map(({ personId }) => personId),
    inviteLinks: group.inviteLinks
      .filter(({ isRevoked }) => !isRevoked)
      .map(({ link, name, createsJoinRequest }) => ({ link, createsJoinRequest, ...(name ? { name } : {}) })),
    commands: commandsOf(state, group, members),
  };
}

/** The commands each member is offered, by their id. A group without the bot offers none. */
function commandsOf(state: State, group: Group, members: readonly number[]) {
  if (!isPresent(group.bot)) return {};
  const offered = members.map((id) => [id, visibleCommands(state, getPerson(state, id), group)] as const);
  return Object.fromEntries(offered.filter(([id]) => isPresent(standingOf(state, group, id))));
}
