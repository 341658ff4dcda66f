import type { Group, Person, State } from '../state.ts';
import type { ChatMember, User } from '../telegram.ts';
import { botUser, userView } from '../views.ts';
import { shownRights } from './rights.ts';
import { OUTSIDE, type Standing } from './standing.ts';

/** What the bot is in a group, as the Bot API says it. */
export function botMember(state: State, group: Group): ChatMember {
  return memberView(group, { user: botUser(state), standing: group.bot, canBeEdited: false });
}

/** What a person is in a group, as the Bot API says it. The bot may edit the administrators it made. */
export function personMember(state: State, group: Group, person: Person): ChatMember {
  const standing = group.people[person.id] ?? OUTSIDE;
  const canBeEdited = standing.status === 'administrator' && standing.promotedBy === state.bot.id;
  return memberView(group, { user: userView(person), standing, canBeEdited });
}

function memberView(group: Group, of: { user: User; standing: Standing; canBeEdited: boolean }): ChatMember {
  const { user, standing, canBeEdited } = of;
  switch (standing.status) {
    case 'creator': {
      const { isAnonymous, customTitle } = standing;
      return { user, status: 'creator', is_anonymous: isAnonymous, ...titled(customTitle) };
    }
    case 'administrator': {
      const rights = shownRights(standing.rights, group.kind);
      return {
        user,
        status: 'administrator',
        can_be_edited: canBeEdited,
        ...rights,
        ...titled(standing.customTitle),
      };
    }
    case 'restricted': {
      const { isMember, permissions, until } = standing;
      return { user, status: 'restricted', is_member: isMember, ...permissions, until_date: until };
    }
    case 'kicked':
      return { user, status: 'kicked', until_date: standing.until };
    case 'member':
    case 'left':
      return { user, status: standing.status };
  }
}

function titled(title: string | undefined): { custom_title?: string } {
  return title ? { custom_title: title } : {};
}
