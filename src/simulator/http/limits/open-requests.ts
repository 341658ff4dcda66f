import { tooManyRequests } from '../../checks/errors.ts';
import type { Files } from '../../checks/files.ts';
import { pause, type Waits } from '../../waits.ts';
import { type Answer, refusal } from '../bot-api/answer.ts';

/**
 * What the server itself bears at once: messages on their way to one chat, requests (and as many again as there were
 * updates in the last minute), uploads (Bot API facts, F10).
 */
const MAX_IN_CHAT = 310;
const MAX_REQUESTS = 1000;
const MAX_UPLOADS = 100;
const TOLD_AFTER_MS = 3000;
const RETRY_AFTER_S = 60;
const MINUTE_MS = 60_000;

/** Files of one size are taken one after the other, the larger the further apart. */
const UPLOAD_GAP_MS = { least: 200, most: 900, fullBytes: 50 * 1024 * 1024 } as const;

type Call = { method: string; chatId: number | undefined; files: Files };

export type OpenRequests = {
  /** Answers a call while it is counted, or refuses it with 429, told after 3 s. */
  during(call: Call, answer: () => Promise<Answer>): Promise<Answer>;
};

/** Counts nothing. */
export const UNCOUNTED: OpenRequests = { during: (_, answer) => answer() };

/** @param lastUpdateId the id the newest update has; how fast it rises raises the limit */
export function createOpenRequests(waits: Waits, lastUpdateId: () => number): OpenRequests {
  const inChat = new Map<number, number>();
  const lastUploadMs = new Map<number, number>();
  const rate = createRate(waits, lastUpdateId);
  let requests = 0;
  let uploads = 0;
  return {
    async during({ method, chatId, files }, answer) {
      if (method === 'getUpdates') return await answer();
      const chat = chatId !== undefined && /^(send|copy|forward)/.test(method) ? chatId : undefined;
      const sizes = [...files.values()].map(({ bytes }) => bytes.length);
      const isTooMuch =
        requests >= MAX_REQUESTS + rate() ||
        (chat !== undefined && (inChat.get(chat) ?? 0) >= MAX_IN_CHAT) ||
        (sizes.length > 0 && uploads >= MAX_UPLOADS);
      if (isTooMuch) {
        await pause(waits, TOLD_AFTER_MS);
        return refusal(tooManyRequests(RETRY_AFTER_S));
      }
      requests += 1;
      if (chat !== undefined) inChat.set(chat, (inChat.get(chat) ?? 0) + 1);
      if (sizes.length > 0) uploads += 1;
      try {
        await spaceUploads(waits, lastUploadMs, Math.max(0, ...sizes));
        return await answer();
      } finally {
        requests -= 1;
        if (sizes.length > 0) uploads -= 1;
        if (chat !== undefined) leave(inChat, chat);
      }
    },
  };
}

async function spaceUploads(waits: Waits, lastMs: Map<number, number>, bytes: number): Promise<void> {
  if (bytes === 0) return;
  const nowMs = waits.nowMs();
  for (const [size, atMs] of lastMs) if (atMs + UPLOAD_GAP_MS.most < nowMs) lastMs.delete(size);
  const { least, most, fullBytes } = UPLOAD_GAP_MS;
  const gapMs = least + (most - least) * Math.min(1, bytes / fullBytes);
  const atMs = Math.max(nowMs, (lastMs.get(bytes) ?? Number.NEGATIVE_INFINITY) + gapMs);
  lastMs.set(bytes, atMs);
  if (atMs > nowMs) await pause(waits, atMs - nowMs);
}

function leave(counts: Map<number, number>, chat: number): void {
  const left = (counts.get(chat) ?? 1) - 1;
  if (left > 0) counts.set(chat, left);
  else counts.delete(chat);
}

/** How many updates there were in the minute before. */
function createRate(waits: Waits, lastUpdateId: () => number): () => number {
  let current = { atMs: waits.nowMs(), id: lastUpdateId() };
  let previous = current;
  return () => {
    const nowMs = waits.nowMs();
    if (nowMs - current.atMs >= MINUTE_MS) {
      previous = nowMs - current.atMs < 2 * MINUTE_MS ? current : { atMs: nowMs, id: lastUpdateId() };
      current = { atMs: nowMs, id: lastUpdateId() };
    }
    return Math.max(0, lastUpdateId() - previous.id);
  };
}
