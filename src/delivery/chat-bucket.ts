import { LIMITS } from './limits.ts';

/** What a chat may still get at once, as of a moment in real milliseconds. */
export type Bucket = { readonly left: number; readonly at: number };

/**
 * Takes one message out of a chat's bucket, which fills by one a second in private chats. A group has no burst: so that none of its windows of a minute
 * holds more than twenty, whichever minute is meant.
 * @param bucket undefined when the chat got nothing for long
 * @returns the bucket as it is then, and how long the chat rests before the next
 */
export function takeFrom(
  bucket: Bucket | undefined,
  { chatId, now }: { chatId: number; now: number },
): { bucket: Bucket; restMs: number } {
  const { count, perMs, burst } = chatId < 0 ? LIMITS.group : LIMITS.chat;
  const everyMs = perMs / count;
  const filled = bucket ? Math.min(burst, bucket.left + (now - bucket.at) / everyMs) : burst;
  const left = filled - 1;
  return { bucket: { left, at: now }, restMs: Math.max(0, 1 - left) * everyMs };
}

/** Whether a bucket has filled again, so that nothing needs to be known of it. */
export function isFull({ left, at }: Bucket, { chatId, now }: { chatId: number; now: number }): boolean {
  const { count, perMs, burst } = chatId < 0 ? LIMITS.group : LIMITS.chat;
  return left + ((now - at) * count) / perMs >= burst;
}
