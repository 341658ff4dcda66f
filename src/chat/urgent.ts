import type { Context } from 'grammy';

/** Beginning, stopping, leaving and saying that something is wrong are listened to however fast they come. */
const COMMANDS = /^\/(?:start|leave|cancel|help)\b/u;
const WORDS =
  /^\s*(?:stop|arr[êe]t(?:e[rz])?|قف|توقف|أوقف|أوقفوا|حبس|حبسو|صافي|النجدة|help|au secours|à l['’]aide)(?!\p{L})/iu;
const PRESSES = /^(?:wrong|incident|leave|close-tap|consents?|pauses?|rest|stopping|data-erase)(?:-[a-z-]+)?$/u;

export function isUrgent({ message, callbackQuery }: Context): boolean {
  if (callbackQuery) return PRESSES.test(callbackQuery.data?.split('.')[1] ?? '');
  const words = message?.text ?? '';
  return COMMANDS.test(words) || WORDS.test(words);
}
