import { GrammyError, HttpError } from 'grammy';
import type { TelegramId } from '../db/ids.ts';

/** Why the bot is refused something in a group that it is in. */
export type WhyRefused = 'muted' | 'topic closed' | 'topic gone' | 'may not pin';

/** What became of one call to Telegram. */
export type Outcome =
  | { kind: 'sent'; messageId?: number }
  /** The message to be changed is not there any more, or cannot be changed. */
  | { kind: 'gone' }
  /** Telegram will never do it; in a group perhaps later, when the bot may write there, or elsewhere, in another topic. */
  | { kind: 'refused'; code: number; why?: WhyRefused }
  /** The bot was blocked, the account is gone, or the group put the bot out. */
  | { kind: 'unreachable'; code: number }
  | { kind: 'flooded'; retryAfterSeconds: number }
  | { kind: 'migrated'; chatId: TelegramId }
  /** It never got there: nobody answered the connection, or the token is not accepted. */
  | { kind: 'not sent'; code?: number }
  /** It may have been done (Bot API facts, F10: a 5xx, a reset or a timeout can hide an applied send). */
  | { kind: 'unknown'; code?: number };

const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** @param result what a successful call gave */
export function readResult(result: unknown): Outcome {
  const { message_id } = Object(result) as { message_id?: unknown };
  return typeof message_id === 'number' ? { kind: 'sent', messageId: message_id } : { kind: 'sent' };
}

/** What was to be sent could not be made when it was to be sent. Nothing went out. */
export class UnmadeError extends Error {
  override name = 'UnmadeError';
}

/** Reads a failed call. Sentences as in the Bot API facts, F6, F8 and F10. @throws what is no answer of Telegram nor of the network */
export function readFailure(error: unknown): Outcome {
  if (error instanceof GrammyError) return readRefusal(error);
  if (!(error instanceof HttpError)) throw error;
  if (error.error instanceof UnmadeError) throw error.error;
  const { code } = Object(error.error) as { code?: string };
  return NEVER_LEFT.has(code ?? '') ? { kind: 'not sent' } : { kind: 'unknown' };
}

function readRefusal({ error_code: code, description, parameters, method }: GrammyError): Outcome {
  if (parameters.migrate_to_chat_id !== undefined) return { kind: 'migrated', chatId: parameters.migrate_to_chat_id };
  const why = readWhy(description);
  if (why && (code === 400 || code === 403)) return { kind: 'refused', code, why };
  if (code === 429) return { kind: 'flooded', retryAfterSeconds: parameters.retry_after ?? 1 };
  if (code === 403) return { kind: 'unreachable', code };
  if (code === 401 || (code === 404 && description === 'Not Found')) return { kind: 'not sent', code };
  if (code === 400 && isDoneAnyway(method, description)) return { kind: 'sent' };
  if (code === 400 && isGone(method, description)) return { kind: 'gone' };
  if (code >= 400 && code < 500) return { kind: 'refused', code };
  return typeof code === 'number' ? { kind: 'unknown', code } : { kind: 'unknown' };
}

/** The sentences are in the Bot API facts, F4, F6 and F9. */
function readWhy(description: string): WhyRefused | undefined {
  if (/TOPIC_CLOSED/.test(description)) return 'topic closed';
  if (/message thread not found|TOPIC_DELETED/.test(description)) return 'topic gone';
  if (/rights to manage pinned messages/.test(description)) return 'may not pin';
  const isMuted =
    /(?:not enough|have no) rights to send|have no write access|CHAT_(?:WRITE|SEND_\w+)_FORBIDDEN|_RESTRICTED/;
  return isMuted.test(description) ? 'muted' : undefined;
}

function isGone(method: string, description: string): boolean {
  return method === 'editMessageText' && /message to edit not found|message can't be edited/i.test(description);
}

function isDoneAnyway(method: string, description: string): boolean {
  if (/message is not modified/i.test(description)) return true;
  if (method === 'deleteMessage') return /message (to delete not found|can't be deleted)/i.test(description);
  return method === 'answerCallbackQuery' && /query is too old/i.test(description);
}
