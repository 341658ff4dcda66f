import { Composer } from 'grammy';
import type { Vault } from '../db/vault.ts';
import type { ChatContext, CommandHandler, Handlers, PressHandler } from './context.ts';
import { decodePress } from './press.ts';

type Rest = {
  /** Words that are not a command. */
  onText: (chat: ChatContext['chatWith'], text: string) => Promise<void>;
  /** A photo, a voice note, a sticker and the like. */
  onOther: (chat: ChatContext['chatWith']) => Promise<void>;
};

/**
 * Leads a private chat's update to the one capability that listens to it: presses first, then commands, then words.
 * A press that was not signed for this person, or that nobody listens to any more, is answered and changes nothing.
 */
export function createRouter(vault: Vault, capabilities: readonly Handlers[], rest: Rest): Composer<ChatContext> {
  const presses = merge(capabilities.map(({ presses = {} }) => presses));
  const commands = merge(capabilities.map(({ commands = {} }) => commands));
  const router = new Composer<ChatContext>();
  router.on('callback_query', (context) => routePress(vault, presses, context));
  for (const [name, handler] of commands) {
    router.command(name, (context) => handler(context.chatWith, context.match.trim()));
  }
  router.on('message:text', (context) => rest.onText(context.chatWith, context.message.text));
  router.on('message', (context) => (isService(context) ? undefined : rest.onOther(context.chatWith)));
  return router;
}

/** The names of everything a private chat listens to. */
export function listNames(capabilities: readonly Handlers[]): { presses: string[]; commands: string[] } {
  const names = (parts: readonly object[]) => parts.flatMap((part) => Object.keys(part)).toSorted();
  return {
    presses: names(capabilities.map(({ presses = {} }) => presses)),
    commands: names(capabilities.map(({ commands = {} }) => commands)),
  };
}

async function routePress(vault: Vault, presses: Map<string, PressHandler>, context: ChatContext): Promise<void> {
  const press = decodePress(vault, context.chatWith.person.telegramId, context.callbackQuery?.data ?? '');
  const handler = press && presses.get(press.action);
  if (press && handler) await handler(context.chatWith, press);
  else await context.chatWith.toast({ key: 'press-not-yours' });
}

function merge<T extends PressHandler | CommandHandler>(parts: readonly { [name: string]: T }[]): Map<string, T> {
  const merged = new Map<string, T>();
  for (const [name, handler] of parts.flatMap((part) => Object.entries(part))) {
    if (merged.has(name)) throw new Error(`two capabilities listen to ${name}`);
    merged.set(name, handler);
  }
  return merged;
}

/** Messages that Telegram writes by itself, such as "pinned" or "changed the timer". */
function isService({ message }: ChatContext): boolean {
  return (
    message !== undefined &&
    ('pinned_message' in message || 'message_auto_delete_timer_changed' in message || 'write_access_allowed' in message)
  );
}
