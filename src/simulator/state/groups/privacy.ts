import type { Group, State } from '../state.ts';
import type { Message } from '../telegram.ts';

/**
 * Whether a group message reaches a bot in privacy mode: service messages, replies to the bot, commands addressed to it,
 * and plain commands when the bot wrote last. Plain mentions do not (Bot API facts, F7). An administrator hears all.
 */
export function isMeantForTheBot(state: State, group: Group, message: Message): boolean {
  if (group.bot !== 'member' && group.bot !== 'administrator') return false;
  if (group.bot === 'administrator' || group.kind === 'channel' || state.bot.readsAllGroupMessages) return true;
  if (isService(message)) return true;
  if (message.reply_to_message?.from?.id === state.bot.id) return true;
  const command = leadingCommand(message);
  if (command === undefined) return false;
  const [, addressee] = command.split('@');
  return addressee === undefined ? group.botWroteLast : addressee.toLowerCase() === state.bot.username.toLowerCase();
}

function isService(message: Message): boolean {
  return (
    message.new_chat_members !== undefined ||
    message.left_chat_member !== undefined ||
    message.migrate_to_chat_id !== undefined ||
    message.migrate_from_chat_id !== undefined
  );
}

function leadingCommand(message: Message): string | undefined {
  const first = message.entities?.find((entity) => entity.type === 'bot_command' && entity.offset === 0);
  return first && message.text?.slice(0, first.length);
}
