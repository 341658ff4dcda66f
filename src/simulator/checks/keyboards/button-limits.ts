import type { InlineKeyboard } from '../../state/telegram.ts';
import { badRequest } from '../errors.ts';

/** How many buttons are too many: what TDLib cuts, or what Telegram's servers are said to refuse. */
export type ButtonLimits = 'tdlib' | 'telegram';

const MAX_IN_ROW = 8;
const MAX_BUTTONS = 100;

/** Refuses what Telegram's servers are said to refuse; they do not publish it (Bot API facts, F5). @throws {ApiError} */
export function assertFewButtons(keyboard: InlineKeyboard | undefined, limits: ButtonLimits): void {
  if (limits === 'tdlib' || !keyboard) return;
  const rows = keyboard.inline_keyboard;
  const isTooMuch = rows.flat().length > MAX_BUTTONS || rows.some((row) => row.length > MAX_IN_ROW);
  if (isTooMuch) throw badRequest('reply markup is too long');
}
