import type { Group, Person, State } from '../state.ts';
import type { ChatMember } from '../telegram.ts';
import { botUser, userView } from '../views.ts';

const ADMINISTRATOR_RIGHTS = {
  can_be_edited: false,
  can_manage_chat: true,
  can_change_info: true,
  can_delete_messages: true,
  can_invite_users: true,
  can_restrict_members: true,
  can_pin_messages: true,
  can_manage_topics: false,
  can_promote_members: false,
  can_manage_video_chats: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  is_anonymous: false,
} as const;

/** What the bot is in a group, as the Bot API says it. */
export function botMember(state: State, group: Group): ChatMember {
  const user = botUser(state);
  switch (group.bot) {
    case 'administrator':
      return { user, status: 'administrator', ...ADMINISTRATOR_RIGHTS };
    case 'member':
      return { user, status: 'member' };
    case 'kicked':
      return { user, status: 'kicked', until_date: 0 };
    case 'left':
    case 'never':
      return { user, status: 'left' };
  }
}

/** What a person is in a group, as the Bot API says it. */
export function personMember(group: Group, person: Person): ChatMember {
  const user = userView(person);
  const status = group.members[person.id];
  switch (status) {
    case 'administrator':
      return { user, status, ...ADMINISTRATOR_RIGHTS };
    case 'creator':
      return { user, status, is_anonymous: false };
    case 'member':
      return { user, status };
    default:
      return { user, status: 'left' };
  }
}
