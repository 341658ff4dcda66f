import type { Capabilities } from '../capabilities-type.ts';
import type { Work } from '../db/work.ts';
import { markCarried, setWords } from './carry.ts';
import type { OutboxContent } from './message.ts';
import { PRIORITY } from './message.ts';
import type { OutboxRow } from './outbox-rows.ts';
import { findSent, markSending, openContent, reasonOfRow } from './outbox-store.ts';

export type Prepared =
  | { kind: 'ready'; body: Record<string, unknown>; carries: readonly number[] }
  /** Not to be sent any more, and nothing is wrong. */
  | { kind: 'cancelled' }
  /** Its reader is not to be written to before that moment; `forRoom` because they have had enough. */
  | { kind: 'put off'; until: Temporal.Instant; forRoom: boolean }
  /** The message of that row says it already. */
  | { kind: 'told'; by: number }
  /** What it is to be said with is being queued. */
  | { kind: 'held' };

type Asked = Pick<Capabilities, 'stillHolds' | 'sendAfter' | 'attend' | 'drawTogether' | 'render'>;

/**
 * Decides, in the transaction that claimed the row, whether it is still to be sent and what is said with it, and puts it into words. A row
 * that is ready is marked as being sent, with those it carries.
 */
export async function prepareRow(
  work: Work,
  row: OutboxRow,
  { owner, ...asked }: { owner: string } & Asked,
): Promise<Prepared> {
  if (Temporal.Instant.compare(row.expiresAt, work.now) <= 0) return { kind: 'cancelled' };
  const reason = reasonOfRow(row);
  if (reason && !(await asked.stillHolds(work, reason, row.chatId))) return { kind: 'cancelled' };
  const found = await completeContent(work, row, asked);
  if (!found) return { kind: 'cancelled' };
  const hour = await byTheHour(work, row, { content: found, ...asked });
  if (hour.kind === 'put off') return hour;
  const { content } = hour;
  const said = await decide(work, row, { content, ...asked });
  if (said.kind !== 'said') return said;
  const body = await asked.render(work, row.chatId, said.content);
  if (!body) return { kind: 'cancelled' };
  const { carries, covers } = said;
  await markSending(work, row.id, { owner, carries: carries.length > 0 || covers !== undefined, covers });
  await markCarried(work, carries, { id: row.id, owner });
  return { kind: 'ready', body: 'chat_id' in body ? { ...body, chat_id: row.chatId } : body, carries };
}

/**
 * Quiet hours: what can wait waits for their end. What makes no sound, is said for safety, or is a promise and of no use by then, comes without one;
 * into a silence that somebody asked for nothing comes but safety. Only a person who decides so by name breaks them, and a child in danger.
 */
async function byTheHour(
  work: Work,
  row: OutboxRow,
  { content, sendAfter }: { content: OutboxContent } & Pick<Asked, 'sendAfter'>,
): Promise<{ kind: 'now'; content: OutboxContent } | Extract<Prepared, { kind: 'put off' }>> {
  if (row.priority === PRIORITY.answer || row.despiteQuiet || reasonOfRow(row)?.kind === 'incident')
    return { kind: 'now', content };
  const isSafety = row.priority === PRIORITY.safety;
  const { until, isSilence } = await sendAfter(work, row.chatId, { isSafety });
  if (Temporal.Instant.compare(until, work.now) <= 0) return { kind: 'now', content };
  if (isSilence || (content.kind !== 'message' && !isSafety)) return { kind: 'put off', until, forRoom: isSilence };
  if (content.kind !== 'message' || content.message.silent) return { kind: 'now', content };
  const comesAnyway = isSafety || (row.attention === 'kept' && Temporal.Instant.compare(row.expiresAt, until) <= 0);
  if (!comesAnyway) return { kind: 'put off', until, forRoom: false };
  return { kind: 'now', content: { ...content, message: { ...content.message, silent: true } } };
}

type Said = {
  kind: 'said';
  content: OutboxContent;
  carries: readonly number[];
  covers?: readonly string[] | undefined;
};

/** What the message says in the end: its own words, or those of several. */
async function decide(
  work: Work,
  row: OutboxRow,
  { content, attend }: { content: OutboxContent } & Pick<Asked, 'attend'>,
): Promise<Said | Exclude<Prepared, { kind: 'ready' }>> {
  const alone: Said = { kind: 'said', content, carries: [] };
  if (row.attention === 'free' || !attend) return alone;
  if (content.kind === 'broadcast') {
    const decided = await attend(work, row);
    return decided.kind === 'put off' ? { kind: 'put off', until: decided.until, forRoom: true } : alone;
  }
  if (content.kind !== 'message') return alone;
  const decided = await attend(work, row);
  switch (decided.kind) {
    case 'alone':
      return decided.silent
        ? { ...alone, content: { ...content, message: { ...content.message, silent: true } } }
        : alone;
    case 'together':
      return {
        kind: 'said',
        content: { kind: 'message', message: decided.message },
        carries: decided.carries,
        covers: decided.covers,
      };
    case 'put off':
      return { kind: 'put off', until: decided.until, forRoom: true };
    default:
      return decided;
  }
}

/**
 * An edit of a queued message learns here which message that became. Where that message says several things, all of them are drawn anew, with the
 * edited one in its present state.
 * @returns undefined when there is nothing to edit
 */
async function completeContent(
  work: Work,
  row: OutboxRow,
  { drawTogether }: Pick<Asked, 'drawTogether'>,
): Promise<OutboxContent | undefined> {
  const content = openContent(work, row);
  if (content.kind !== 'edit' || row.editsKey === null) return content;
  const sent = await findSent(work, row.editsKey);
  if (!sent) return undefined;
  const { messageId, carriedBy } = sent;
  if (carriedBy === null || !drawTogether) return { ...content, messageId };
  await setWords(work, { id: sent.id, key: row.editsKey }, content.message);
  const message = await drawTogether(work, { id: carriedBy, chatId: row.chatId });
  return message && { ...content, message, messageId };
}
