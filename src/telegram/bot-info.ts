import { setTimeout as sleep } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import type { Log } from '../runtime/log.ts';
import { StartError } from '../runtime/start-error.ts';
import { forGrammy } from './api.ts';
import { readPollRefusal } from './refusal.ts';

const AGAIN_MS = 5000;

/**
 * Asks Telegram who the bot is, for as long as it takes to reach it.
 * @throws StartError when the token is not known, or the program is stopped meanwhile
 */
export async function getBotInfo(api: Api, log: Log, signal: AbortSignal): Promise<UserFromGetMe> {
  for (;;) {
    try {
      return await api.getMe(forGrammy(signal));
    } catch (error) {
      if (signal.aborted) throw new StartError('stopped', 'Stopped before Telegram was reached.', { cause: error });
      const refusal = readPollRefusal(error);
      if (refusal?.kind === 'bad token') {
        throw new StartError('config', 'Telegram does not know this BOT_TOKEN. Copy it again from @BotFather.', {
          cause: error,
        });
      }
      log.warn({ error }, 'Telegram cannot be reached yet; trying again');
      const waitMs = refusal?.kind === 'wait' ? refusal.seconds * 1000 : AGAIN_MS;
      await sleep(waitMs, undefined, { signal }).catch(() => {});
    }
  }
}
