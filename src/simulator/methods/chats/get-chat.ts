import { readableChat } from '../../checks/chat-access.ts';
import { findMessage, quoted } from '../../state/messages/messages.ts';
import type { ChatState, Group, State } from '../../state/state.ts';
import { chatView } from '../../state/views.ts';
import type { Method } from '../method.ts';

/** Everything about a chat. https://core.telegram.org/bots/api#chatfullinfo */
export const getChat: Method = ({ state, params }) => {
  const chat = readableChat(state, params);
  return { changes: false, apply: () => ({ ...chatView(chat), ...everywhere(chat), ...ofGroup(state, chat) }) };
};

function everywhere(chat: ChatState) {
  const newest = chat.pinned.at(-1);
  const pinned = newest === undefined ? undefined : findMessage(chat, newest);
  return {
    accent_color_id: Math.abs(chat.id) % 7,
    max_reaction_count: 11,
    accepted_gift_types: {
      unlimited_gifts: false,
      limited_gifts: false,
      unique_gifts: false,
      premium_subscription: false,
      gifts_from_channels: false,
    },
    ...(pinned ? { pinned_message: quoted(pinned.message) } : {}),
  };
}

function ofGroup(state: State, chat: ChatState): Record<string, unknown> {
  if (chat.kind === 'private') return {};
  const { description, photo, permissions, slowModeSeconds } = chat;
  const link = primaryLink(state, chat);
  return {
    ...(chat.username ? { active_usernames: [chat.username] } : {}),
    ...(photo ? { photo } : {}),
    ...(description ? { description } : {}),
    ...(link ? { invite_link: link } : {}),
    ...(chat.kind === 'channel' ? {} : { permissions }),
    ...(slowModeSeconds > 0 ? { slow_mode_delay: slowModeSeconds } : {}),
  };
}

/** The bot's own primary link; every administrator has another one. */
function primaryLink(state: State, group: Group): string | undefined {
  const own = group.inviteLinks.find((link) => link.isPrimary && !link.isRevoked && link.creatorId === state.bot.id);
  return own?.link;
}
