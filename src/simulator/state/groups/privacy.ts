import type { Group, State } from '../state.ts';
import type { Message, ServiceContent } from '../telegram.ts';
import { isAdministrator, isPresent } from './standing.ts';

/**
 * Whether a group message reaches a bot in privacy mode: service messages, replies to the bot, commands addressed to it,
 * and plain commands when the bot wrote last. Plain mentions do not (Bot API facts, F7). An administrator hears all, and
 * so does a bot that was added while privacy mode was off. Of what is older than its membership it hears nothing.
 */
export function isMeantForTheBot(state: State, group: Group, message: Message): boolean {
  if (!isPresent(group.bot)) return false;
  if (group.kind !== 'group' && message.date < (group.botSince ?? 0)) return false;
  if (isAdministrator(group.bot) || group.kind === 'channel' || group.botHearsAll) return true;
  if (isService(message)) return true;
  if (message.reply_to_message?.from?.id === state.bot.id && !isImplicit(message)) return true;
  const command = leadingCommand(message);
  if (command === undefined) return false;
  const [, addressee] = command.split('@');
  return addressee === undefined ? group.botWroteLast : addressee.toLowerCase() === state.bot.username.toLowerCase();
}

const SERVICE: Record<keyof ServiceContent, true> = {
  new_chat_members: true,
  new_chat_member: true,
  new_chat_participant: true,
  left_chat_member: true,
  left_chat_participant: true,
  migrate_to_chat_id: true,
  migrate_from_chat_id: true,
  group_chat_created: true,
  supergroup_chat_created: true,
  channel_chat_created: true,
  new_chat_title: true,
  new_chat_photo: true,
  delete_chat_photo: true,
  pinned_message: true,
  forum_topic_created: true,
  forum_topic_edited: true,
  forum_topic_closed: true,
  forum_topic_reopened: true,
  general_forum_topic_hidden: true,
  general_forum_topic_unhidden: true,
  users_shared: true,
  user_shared: true,
  chat_shared: true,
  web_app_data: true,
};

/** Whether a message tells what happened instead of saying something. */
export function isService(message: Message): boolean {
  return Object.keys(message).some((name) => name in SERVICE);
}

/** A message in a topic that answers nothing carries the message that created the topic. */
function isImplicit(message: Message): boolean {
  return message.reply_to_message?.forum_topic_created !== undefined;
}

function leadingCommand(message: Message): string | undefined {
  const first = message.entities?.find((entity) => entity.type === 'bot_command' && entity.offset === 0);
  return first && message.text?.slice(0, first.length);
}
