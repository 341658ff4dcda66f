import { AsyncLocalStorage } from 'node:async_hooks';
import type { ApiClientOptions } from 'grammy';
import type { TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { queueCall } from '../delivery/queue.ts';

type Fetch = NonNullable<ApiClientOptions['fetch']>;
type Body = Record<string, unknown>;
type Recording = { work: Work; updateId: number; calls: number };

export type RecordingFetch = {
  /** For grammY's `client.fetch`. */
  readonly fetch: Fetch;
  /** Whatever is called on grammY's `Api` inside `act` is written to the outbox of this transaction. */
  run<T>(work: Work, updateId: number, act: () => Promise<T>): Promise<T>;
};

/** A call to Telegram that cannot be kept for later. Carries the method's name only. */
export class RecordingError extends Error {
  override name = 'RecordingError';
}

/**
 * Stands between grammY and the network: calls that change something are queued under `u<update_id>:call<n>` and answered at once
 * with a plausible result, so that a handler makes no HTTP call and its messages live or die with its transaction.
 * Methods that begin with `get` go to the network.
 * @param options.network the real fetch
 */
export function createRecordingFetch(options: { network?: typeof globalThis.fetch } = {}): RecordingFetch {
  const current = new AsyncLocalStorage<Recording>();
  const network = options.network ?? globalThis.fetch;

  const record = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const method = methodOf(url);
    if (method.startsWith('get')) return await network(url, withoutAgent(init));
    const recording = current.getStore();
    if (!recording) throw new RecordingError(`${method} was called outside of an update's transaction`);
    const body = readBody(method, init?.body);
    await queueCall(recording.work, {
      chatId: chatOf(body),
      key: `u${recording.updateId}:call${recording.calls++}`,
      method,
      body,
    });
    return Response.json({ ok: true, result: plausibleResult(method, body, recording) });
  };

  return {
    fetch: record as unknown as Fetch,
    run: (work, updateId, act) => current.run({ work, updateId, calls: 0 }, act),
  };
}

function methodOf(url: string | URL | Request): string {
  const address = new URL(url instanceof Request ? url.url : url);
  return address.pathname.slice(address.pathname.lastIndexOf('/') + 1);
}

/** grammY gives options of node-fetch, of which Node's own fetch understands these. */
function withoutAgent(init: RequestInit = {}): RequestInit {
  const { method, headers, body, signal } = init;
  return {
    ...(method ? { method } : {}),
    ...(headers ? { headers } : {}),
    body: body ?? null,
    ...nativeSignal(signal),
  };
}

/** grammY's signals come from a package and are refused by Node's own fetch. */
function nativeSignal(signal: AbortSignal | null | undefined): { signal?: AbortSignal } {
  if (!signal) return {};
  const controller = new AbortController();
  if (signal.aborted) controller.abort();
  else signal.addEventListener('abort', () => controller.abort());
  return { signal: controller.signal };
}

function readBody(method: string, body: unknown): Body {
  if (body === undefined || body === null) return {};
  if (typeof body !== 'string') throw new RecordingError(`${method} uploads a file, which cannot wait in the outbox`);
  const parsed: unknown = JSON.parse(body);
  if (typeof parsed !== 'object' || parsed === null)
    throw new RecordingError(`${method} was called without parameters`);
  return parsed as Body;
}

/** 0 for calls that concern no chat, such as setMyCommands. */
function chatOf({ chat_id }: Body): TelegramId {
  const id = Number(chat_id ?? 0);
  if (!Number.isSafeInteger(id)) throw new RecordingError('a chat was named by its @name; the outbox knows ids only');
  return id;
}

function plausibleResult(method: string, body: Body, { work, calls }: Recording): unknown {
  if (/^(copyMessages|forwardMessages|sendMediaGroup)$/.test(method)) return [];
  if (!/^(send(?!ChatAction)|edit|copyMessage|forwardMessage)/.test(method)) return true;
  const id = chatOf(body);
  return {
    message_id: Number(body.message_id ?? calls),
    date: Math.floor(work.now.epochMilliseconds / 1000),
    chat: { id, type: id > 0 ? 'private' : 'group' },
    ...(typeof body.text === 'string' ? { text: body.text } : {}),
  };
}
