import type { Message } from 'grammy/types';

/**
 * What `/start@bot token` in a group carries. Telegram delivers a command that names the bot also in privacy mode, from members and from
 * administrators who show only the group, and sends one by itself after `?startgroup=` (Bot API facts, F9).
 * @returns undefined when this is anything else
 */
export function startTokenInGroup(message: Message | undefined, botUsername: string): string | undefined {
  if (message?.text === undefined || (message.chat.type !== 'group' && message.chat.type !== 'supergroup'))
    return undefined;
  const [, username, token] = /^\/start@(\w+)\s+(\S+)/u.exec(message.text) ?? [];
  return username?.toLowerCase() === botUsername.toLowerCase() ? token : undefined;
}
