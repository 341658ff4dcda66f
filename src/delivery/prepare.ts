import type { Capabilities } from '../capabilities-type.ts';
import type { Work } from '../db/work.ts';
import type { OutboxContent } from './message.ts';
import { PRIORITY } from './message.ts';
import { findSentMessageId, markSending, type OutboxRow, openContent, reasonOfRow } from './outbox-store.ts';

export type Prepared =
  | { kind: 'ready'; body: Record<string, unknown> }
  /** Not to be sent any more, and nothing is wrong. */
  | { kind: 'cancelled' }
  /** Its reader is not to be written to before that moment. */
  | { kind: 'put off'; until: Temporal.Instant };

/**
 * Decides, in the transaction that claimed the row, whether it is still to be sent, and puts it into words. A row that is ready
 * is marked as being sent.
 */
export async function prepareRow(
  work: Work,
  row: OutboxRow,
  {
    owner,
    stillHolds,
    sendAfter,
    render,
  }: { owner: string } & Pick<Capabilities, 'stillHolds' | 'sendAfter' | 'render'>,
): Promise<Prepared> {
  if (Temporal.Instant.compare(row.expiresAt, work.now) <= 0) return { kind: 'cancelled' };
  const reason = reasonOfRow(row);
  if (reason && !(await stillHolds(work, reason, row.chatId))) return { kind: 'cancelled' };
  const until = row.priority > PRIORITY.safety ? await sendAfter(work, row.chatId) : work.now;
  if (Temporal.Instant.compare(until, work.now) > 0) return { kind: 'put off', until };
  const content = await completeContent(work, row);
  if (!content) return { kind: 'cancelled' };
  const body = await render(work, row.chatId, content);
  if (!body) return { kind: 'cancelled' };
  await markSending(work, row.id, owner);
  return { kind: 'ready', body: 'chat_id' in body ? { ...body, chat_id: row.chatId } : body };
}

/** An edit of a queued message learns here which message that became. @returns undefined when there is nothing to edit */
async function completeContent(work: Work, row: OutboxRow): Promise<OutboxContent | undefined> {
  const content = openContent(work, row);
  if (content.kind !== 'edit' || row.editsKey === null) return content;
  const messageId = await findSentMessageId(work, row.editsKey);
  return messageId === undefined ? undefined : { ...content, messageId };
}
