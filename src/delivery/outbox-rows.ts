import type { BroadcastId, TelegramId } from '../db/ids.ts';
import { outbox } from '../db/schema/spine.ts';
import type { Attention } from './message.ts';

export type OutboxRow = {
  id: number;
  key: string;
  policy: 'at_least_once' | 'at_most_once';
  priority: number;
  chatId: TelegramId;
  method: string;
  payload: Buffer | null;
  reason: { kind: string; id: number; epoch: number } | null;
  editsKey: string | null;
  expiresAt: Temporal.Instant;
  attempt: number;
  attention: Attention;
  waitsForRoom: boolean;
  despiteQuiet: boolean;
  broadcastId: BroadcastId | null;
};

/** What is read of a row. */
export const COLUMNS = {
  id: outbox.id,
  key: outbox.dedupeKey,
  policy: outbox.policy,
  priority: outbox.priority,
  chatId: outbox.chatId,
  method: outbox.method,
  payload: outbox.payload,
  reason: outbox.reason,
  editsKey: outbox.editsKey,
  expiresAt: outbox.expiresAt,
  attempt: outbox.attempt,
  attention: outbox.attention,
  waitsForRoom: outbox.waitsForRoom,
  despiteQuiet: outbox.despiteQuiet,
  broadcastId: outbox.broadcastId,
} as const;

/** Where a sealed outbox text belongs. */
export function outboxPlace(key: string): string {
  return `outbox|payload|${key}`;
}
