import type { Update } from 'grammy/types';

/** The chat in whose order an update is handled: the chat's id, else its sender's, else 0. */
export function chatKeyOf(update: Update): number {
  const part = Object.entries(update).find(([name]) => name !== 'update_id')?.[1] as Part | undefined;
  return part?.chat?.id ?? part?.message?.chat?.id ?? part?.from?.id ?? part?.user?.id ?? 0;
}

/** What the kinds of updates have in common; `message` is that of a pressed button. */
type Part = {
  chat?: { id: number };
  message?: { chat?: { id: number } };
  from?: { id: number };
  user?: { id: number };
};
