import { and, eq, inArray, like, or, sql } from 'drizzle-orm';
import type { TelegramId } from '../db/ids.ts';
import { outbox } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';
import { attentionOf } from './attention-of.ts';
import type { Attention, Message, OutboxContent, Priority, Reason } from './message.ts';
import { PRIORITY } from './message.ts';
import { outboxPlace } from './outbox-rows.ts';
import { BROADCAST_NEWS } from './outbox-store.ts';

const LIFETIME = { hours: 72 } as const;
/** What may have to wait until its reader has room again. */
const COUNTED_LIFETIME = { hours: 9 * 24 } as const;
const TOAST_LIFETIME = { seconds: 60 } as const;

type Row = {
  chatId: TelegramId;
  /** The same key is queued once for ever. */
  key: string;
  method: string;
  content: OutboxContent;
  priority: Priority;
  policy?: 'at_least_once' | 'at_most_once' | undefined;
  reason?: Reason | undefined;
  editsKey?: string | undefined;
  notBefore?: Temporal.Instant | undefined;
  expiresAt?: Temporal.Instant | undefined;
  /** Derived from the rest when absent. */
  attention?: Attention | undefined;
  /** Somebody decided by name that it breaks quiet hours. */
  despiteQuiet?: boolean | undefined;
};

export type QueuedMessage = {
  chatId: TelegramId;
  key: string;
  message: Message;
  priority: Priority;
  reason?: Reason;
  policy?: Row['policy'];
  notBefore?: Temporal.Instant;
  expiresAt?: Temporal.Instant;
  attention?: Attention;
  despiteQuiet?: boolean;
};

/** Writes one message to the outbox. Queuing the same key again changes nothing. */
export async function queueMessage(work: Work, queued: QueuedMessage): Promise<void> {
  await insert(work, rowOf(queued));
}

/** As `queueMessage`, of many, in their order. They go column by column, so that the statement is the same for any number of them. */
export async function queueMessages(work: Work, queued: readonly QueuedMessage[]): Promise<void> {
  if (queued.length === 0) return;
  const rows = queued.map((one) => valuesOf(work, rowOf(one)));
  const all = <Name extends keyof (typeof rows)[number]>(name: Name) => sql.param(rows.map((row) => row[name]));
  const reasons = sql.param(rows.map(({ reason }) => reason && JSON.stringify(reason)));
  await work.tx.execute(sql`
    with queued as (insert into outbox (dedupe_key, policy, priority, chat_id, method, payload, reason, edits_key, not_before, expires_at, queued_at, attention, despite_quiet)
    select key, policy, priority, chat, method, payload, reason::jsonb, edits, not_before, expires_at, ${work.now.toString()}::timestamptz, attention, despite_quiet
    from unnest(${all('dedupeKey')}::text[], ${all('policy')}::text[], ${all('priority')}::smallint[], ${all('chatId')}::bigint[],
      ${all('method')}::text[], ${all('payload')}::bytea[], ${reasons}::text[], ${all('editsKey')}::text[],
      ${sql.param(rows.map(({ notBefore }) => notBefore.toString()))}::timestamptz[], ${sql.param(rows.map(({ expiresAt }) => expiresAt.toString()))}::timestamptz[],
      ${all('attention')}::text[], ${all('despiteQuiet')}::boolean[])
      with ordinality as one(key, policy, priority, chat, method, payload, reason, edits, not_before, expires_at, attention, despite_quiet, nr)
    order by nr
    on conflict (dedupe_key) do nothing)
    select pg_notify('sanad_outbox', '')`);
}

/**
 * Queues what must not lie in the outbox: `maker` writes it when it is sent, for whoever may still read it then, or leaves it unsent.
 */
export async function queueMade(
  work: Work,
  made: {
    chatId: TelegramId;
    key: string;
    method: 'sendMessage' | 'sendDocument' | 'sendPhoto' | 'editMessageMedia' | 'copyMessage';
  } & Omit<OutboxContent & { kind: 'made' }, 'kind'> &
    Pick<Row, 'reason' | 'expiresAt' | 'notBefore'> &
    Partial<Pick<Row, 'priority'>>,
): Promise<void> {
  const { maker, id, value, messageId, ...row } = made;
  const which = { ...(value === undefined ? {} : { value }), ...(messageId === undefined ? {} : { messageId }) };
  await insert(work, { priority: PRIORITY.answer, ...row, content: { kind: 'made', maker, id, ...which } });
}

/** Replaces a message that was sent: one known by Telegram's id, or one that was queued under `editsKey`. */
export async function queueEdit(
  work: Work,
  edit: { chatId: TelegramId; key: string; message: Message; ifThere?: boolean } & (
    | { messageId: number }
    | { editsKey: string }
  ),
): Promise<void> {
  const { chatId, key, message, ifThere } = edit;
  const content: OutboxContent = {
    kind: 'edit',
    message,
    ...('messageId' in edit ? { messageId: edit.messageId } : {}),
    ...(ifThere ? { ifThere } : {}),
  };
  const editsKey = 'editsKey' in edit ? edit.editsKey : undefined;
  await insert(work, { chatId, key, method: 'editMessageText', content, priority: PRIORITY.answer, editsKey });
}

/** Answers a button press: stops the spinner and, when there is a text, shows it for a moment. */
export async function queueToast(
  work: Work,
  toast: { chatId: TelegramId; key: string; callbackQueryId: string } & Pick<
    OutboxContent & { kind: 'toast' },
    'text' | 'alert'
  >,
): Promise<void> {
  const { chatId, key, ...content } = toast;
  await insert(work, {
    chatId,
    key,
    method: 'answerCallbackQuery',
    content: { kind: 'toast', ...content },
    priority: PRIORITY.answer,
    expiresAt: work.now.add(TOAST_LIFETIME),
  });
}

/** Records a call that some code made on grammY's `Api`, to be made after the transaction. */
export async function queueCall(
  work: Work,
  call: { chatId: TelegramId; key: string; method: string; body: Record<string, unknown> },
): Promise<void> {
  const { body, ...row } = call;
  await insert(work, { ...row, content: { kind: 'call', body }, priority: PRIORITY.answer });
}

/**
 * Withdraws what is still waiting under keys that begin with `prefix`. What is already on its way stays, and so does what the sender looks at
 * in this very moment: it asks for the reason itself, and waits for whoever is changing it.
 */
export async function cancelQueued(work: Work, prefix: string): Promise<void> {
  const waiting = work.tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.status, 'pending'), like(outbox.dedupeKey, `${prefix}%`)))
    .for('update', { skipLocked: true });
  await work.tx.update(outbox).set({ status: 'cancelled', settledAt: work.now }).where(inArray(outbox.id, waiting));
}

/** Whether a message, or one of the same card to somebody else (`key:…`), has gone out or is on its way to Telegram. */
export async function wasSent(work: Work, key: string): Promise<boolean> {
  const isCard = or(eq(outbox.dedupeKey, key), like(outbox.dedupeKey, `${key}:%`));
  const rows = await work.tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(isCard, inArray(outbox.status, ['sending', 'sent', 'unknown'])))
    .limit(1);
  return rows.length > 0;
}

/**
 * Brings a card that was queued under `key` to its present state: while it waits its words are changed, afterwards it is edited.
 * @param state names this state of the card; the same one is brought about once
 * @returns whether there is such a card
 */
export async function replaceCard(
  work: Work,
  { chatId, key, state, message }: { chatId: TelegramId; key: string; state: string; message: Message },
): Promise<boolean> {
  const payload = work.vault.seal(outboxPlace(key), JSON.stringify({ kind: 'message', message }));
  // What the sender looks at in this very moment may be waiting for the caller: nobody waits for it here.
  const free = work.tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.dedupeKey, key), eq(outbox.status, 'pending')))
    .for('update', { skipLocked: true });
  const waiting = await work.tx
    .update(outbox)
    .set({ payload })
    .where(inArray(outbox.id, free))
    .returning({ id: outbox.id });
  if (waiting.length > 0) return true;
  return await editSentCard(work, { chatId, key, state, message });
}

/**
 * Edits a card that has gone out, is on its way, or is looked at by the sender in this very moment. An edit waits for its card; when that is never
 * sent, neither is the edit.
 * @returns whether there is such a card
 */
export async function editSentCard(
  work: Work,
  { chatId, key, state, message }: { chatId: TelegramId; key: string; state: string; message: Message },
): Promise<boolean> {
  const sent = await work.tx
    .select({ id: outbox.id })
    .from(outbox)
    .where(and(eq(outbox.dedupeKey, key), inArray(outbox.status, ['pending', 'sending', 'sent', 'unknown'])));
  if (sent.length === 0) return false;
  await queueEdit(work, { chatId, key: `${key}:${state}`, message, editsKey: key });
  return true;
}

/** The messages that were queued under keys which begin with `prefix`, each with its chat and, once it was sent, its id there. Cards that were erased are not among them. */
export async function listCards(
  work: Work,
  prefix: string,
): Promise<{ chatId: TelegramId; key: string; messageId: number | null }[]> {
  return await work.tx
    .select({ chatId: outbox.chatId, key: outbox.dedupeKey, messageId: outbox.messageId })
    .from(outbox)
    .where(and(like(outbox.dedupeKey, `${prefix}%`), eq(outbox.method, 'sendMessage')));
}

function rowOf({ message, ...row }: QueuedMessage): Row {
  return { ...row, method: 'sendMessage', content: { kind: 'message', message } };
}

async function insert(work: Work, row: Row): Promise<void> {
  await work.tx.insert(outbox).values(valuesOf(work, row)).onConflictDoNothing({ target: outbox.dedupeKey });
  await wakeSender(work);
}

function valuesOf(work: Work, row: Row) {
  const attention = attentionOf(row);
  const lifetime = attention === 'counted' ? COUNTED_LIFETIME : LIFETIME;
  const notBefore = row.notBefore ?? work.now;
  return {
    dedupeKey: row.key,
    policy: row.policy ?? ('at_least_once' as const),
    priority: row.priority,
    chatId: row.chatId,
    method: row.method,
    payload: work.vault.seal(outboxPlace(row.key), JSON.stringify(row.content)),
    reason: row.reason ?? null,
    editsKey: row.editsKey ?? null,
    notBefore,
    expiresAt: row.expiresAt ?? notBefore.add(lifetime),
    queuedAt: work.now,
    attention,
    despiteQuiet: row.despiteQuiet ?? false,
  };
}

/** A broadcast begins or goes on: whoever sends looks at once and not only after a moment. */
export async function wakeForBroadcast(work: Work): Promise<void> {
  await work.tx.execute(sql`select pg_notify('sanad_outbox', ${BROADCAST_NEWS})`);
}

async function wakeSender(work: Work): Promise<void> {
  await work.tx.execute(sql`select pg_notify('sanad_outbox', '')`);
}
