import { readableMembers } from '../../checks/chat-access.ts';
import { groupOnly } from '../../checks/groups/groups-only.ts';
import { getPerson } from '../../state/accounts/people.ts';
import { memberIds, standingOf } from '../../state/groups/groups.ts';
import { botMember, personMember } from '../../state/groups/member-view.ts';
import { isAdministrator } from '../../state/groups/standing.ts';
import type { Method } from '../method.ts';

/** The administrators of a group, the bot too when it is one. */
export const getChatAdministrators: Method = ({ state, params }) => {
  const chat = readableMembers(state, params);
  const group = groupOnly(chat, 'there are no administrators in the private chat');
  const people = memberIds(group).filter((id) => isAdministrator(standingOf(state, group, id)));
  return {
    changes: false,
    apply: () => [
      ...people.map((id) => personMember(state, group, getPerson(state, id))),
      ...(isAdministrator(group.bot) ? [botMember(state, group)] : []),
    ],
  };
};
