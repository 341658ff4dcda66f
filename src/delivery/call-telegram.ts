import type { Api } from 'grammy';
import { type Outcome, readFailure, readResult } from './outcome.ts';

type Call = (body: Record<string, unknown>) => Promise<unknown>;

/** Makes one call, once. @throws what is neither an answer of Telegram nor of the network */
export async function callTelegram(api: Api, method: string, body: Record<string, unknown>): Promise<Outcome> {
  const call = (api.raw as unknown as { [method: string]: Call | undefined })[method];
  if (!call) throw new TypeError('the Bot API client has no such method');
  try {
    return readResult(await call(body));
  } catch (error) {
    return readFailure(error);
  }
}
