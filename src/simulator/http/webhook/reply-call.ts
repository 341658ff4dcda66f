import type { BotApi } from '../bot-api/bot-api.ts';
import { parseParameters } from '../request/parameters.ts';

const NEVER = new Set(['setwebhook', 'deletewebhook', 'close', 'logout']);

/**
 * Executes the call that a bot put into its answer to an update (Bot API facts, F3). Nobody is told what came of it.
 * Calls that only read, or that concern the webhook itself, are passed over.
 */
export async function callFromReply(api: BotApi, reply: { contentType: string; body: Buffer }): Promise<void> {
  if (reply.body.length === 0) return;
  try {
    const { params, files } = parseParameters({ query: '', ...reply });
    const method = (params.get('method') ?? '').toLowerCase();
    if (method === '' || method.startsWith('get') || NEVER.has(method)) return;
    await api.call(method, params, files);
  } catch {
    // The real server loses every error of such a call.
  }
}
