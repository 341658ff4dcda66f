import { PRIORITY } from './message.ts';
import type { OutboxRow } from './outbox-rows.ts';
import type { SendClass } from './pace.ts';

/** At which pace a message goes, and which one its 429 slows down. */
export function sendClassOf({ priority, broadcastId }: Pick<OutboxRow, 'priority' | 'broadcastId'>): SendClass {
  if (priority === PRIORITY.answer) return 'answer';
  return broadcastId === null ? 'bulk' : 'broadcast';
}
