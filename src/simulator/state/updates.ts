import { drawUpdateId, type QueuedUpdate, type State } from './state.ts';
import type { Update, UpdateContent } from './telegram.ts';
import { unixSeconds } from './views.ts';

const DAY_MS = 86_400_000;
const CALLBACK_LIFE_MS = 150_000;
const SILENCE_MS = 7 * DAY_MS;
const MAX_QUEUED = 100_000;
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;

/** Delivered only when asked for by name. */
const OFF_BY_DEFAULT = new Set(['chat_member', 'message_reaction', 'message_reaction_count']);

const KNOWN_TYPES = new Set(
  `message edited_message channel_post edited_channel_post business_connection business_message edited_business_message
  deleted_business_messages message_reaction message_reaction_count inline_query chosen_inline_result callback_query
  shipping_query pre_checkout_query purchased_paid_media poll poll_answer my_chat_member chat_member chat_join_request
  chat_boost removed_chat_boost`.split(/\s+/),
);

const DEFAULT_TYPES = [...KNOWN_TYPES].filter((type) => !OFF_BY_DEFAULT.has(type)).toSorted();

/**
 * Queues an update for the bot, unless its type is not allowed: allowed_updates filters at creation
 * (Bot API facts, F2). Messages live 24 h from their date, callback queries 150 s.
 */
export function queueUpdate(state: State, content: UpdateContent, now: number): void {
  const type = Object.keys(content)[0] ?? '';
  if (!isAllowed(state, type)) return;
  const { queue } = state;
  const wasSilent = now - queue.lastAt > SILENCE_MS;
  if (wasSilent || queue.updates.length >= MAX_QUEUED) forgetExpired(state, now);
  if (queue.updates.length >= MAX_QUEUED) return;
  if (wasSilent && queue.updates.length === 0) queue.nextId = drawUpdateId(state);
  queue.updates.push({ update: { update_id: queue.nextId, ...content }, expiresAt: expiry(content, now) });
  queue.nextId += 1;
  queue.lastAt = now;
}

/**
 * Stores the types the bot wants, when the parameter says so: absent, not JSON or not a list of strings keeps the
 * previous choice; an empty list or only unknown names means the default set.
 */
export function chooseAllowedUpdates(state: State, parameter: string): void {
  const names = parseStrings(parameter);
  if (!names) return;
  const known = names.map((name) => name.toLowerCase()).filter((name) => KNOWN_TYPES.has(name));
  const chosen = [...new Set(known)].toSorted();
  state.queue.allowed = known.length > 0 && chosen.join() !== DEFAULT_TYPES.join() ? chosen : null;
}

/** Forgets what `offset` confirms and gives what is to be delivered now, without consuming it (Bot API facts, F2). */
export function takeUpdates(state: State, wanted: { offset: number; limit: number }, now: number): Update[] {
  forgetExpired(state, now);
  const { queue } = state;
  const head = queue.updates[0]?.update.update_id ?? queue.nextId;
  const { offset, limit } = wanted;
  if (offset < 0) queue.updates.splice(0, Math.max(0, queue.updates.length + offset));
  const absurd = offset > queue.nextId + 10 || offset < head - 100_000;
  if (offset <= 0 || absurd) return withinSize(queue.updates.slice(0, limit));
  const confirmed = queue.updates.filter(({ update }) => update.update_id < offset);
  const repeated = confirmed.filter((queued) => (queued.again ?? 0) > 0).slice(0, limit);
  const rest = queue.updates.slice(confirmed.length);
  for (const queued of repeated) queued.again = (queued.again ?? 0) - 1;
  queue.updates = rest;
  const delivered = withinSize([...repeated, ...rest].slice(0, limit));
  queue.updates = [...repeated.filter((queued) => (queued.again ?? 0) > 0), ...rest];
  return delivered;
}

/** Finds an update that waits to be confirmed. */
export function findQueued({ queue }: State, updateId: number): QueuedUpdate | undefined {
  return queue.updates[placeOf(queue.updates, updateId)];
}

/** Forgets an update that was delivered. */
export function forgetUpdate({ queue }: State, updateId: number): void {
  const at = placeOf(queue.updates, updateId);
  if (at >= 0) queue.updates.splice(at, 1);
}

/** Forgets every update that waits. */
export function clearUpdates({ queue }: State): void {
  queue.updates = [];
}

/** How many updates wait for a confirming offset. */
export function countPending(state: State, now: number): number {
  forgetExpired(state, now);
  return state.queue.updates.length;
}

/** Updates stand in the order of their ids. @returns −1 when it is not there */
function placeOf(updates: readonly QueuedUpdate[], updateId: number): number {
  let low = 0;
  let high = updates.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const id = updates[middle]?.update.update_id ?? 0;
    if (id === updateId) return middle;
    if (id < updateId) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function isAllowed(state: State, type: string): boolean {
  const { allowed } = state.queue;
  return allowed ? allowed.includes(type) : !OFF_BY_DEFAULT.has(type);
}

function forgetExpired(state: State, now: number): void {
  const { queue } = state;
  if (queue.updates.some((queued) => queued.expiresAt <= now)) {
    queue.updates = queue.updates.filter((queued) => queued.expiresAt > now);
  }
}

function expiry(content: UpdateContent, now: number): number {
  if (content.callback_query) return now + CALLBACK_LIFE_MS;
  const message = content.message ?? content.edited_message ?? content.channel_post ?? content.edited_channel_post;
  const from = message ? (message.edit_date ?? message.date) : unixSeconds(now);
  return from * 1000 + DAY_MS;
}

function withinSize(queued: QueuedUpdate[]): Update[] {
  const updates: Update[] = [];
  let bytes = 0;
  for (const { update } of queued) {
    bytes += Buffer.byteLength(JSON.stringify(update));
    if (updates.length > 0 && bytes > MAX_ANSWER_BYTES) break;
    updates.push(update);
  }
  return updates;
}

function parseStrings(text: string): string[] | undefined {
  if (text === '') return undefined;
  try {
    const parsed: unknown = JSON.parse(text);
    if (!Array.isArray(parsed)) return undefined;
    return parsed.every((item) => typeof item === 'string') ? parsed : undefined;
  } catch {
    return undefined;
  }
}
