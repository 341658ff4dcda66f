import type { UserFromGetMe } from 'grammy/types';
import type { App, AppOptions } from '../app.ts';
import { createCapabilities } from '../capabilities.ts';
import type { Config } from '../config/config.ts';
import type { TelegramId } from '../db/ids.ts';
import type { Vault } from '../db/vault.ts';
import { publishProfile } from '../home/publish-profile.ts';
import { loadLanguages } from '../language/languages.ts';
import { tombstoneFileOf } from '../my-data/tombstone-file.ts';
import type { Log } from '../runtime/log.ts';
import { createApi } from '../telegram/api.ts';
import { createRecordingFetch } from '../telegram/record-calls.ts';

/** What was opened so far; to be closed from the last to the first. */
export type Opened = { close(): Promise<unknown> }[];

export type StartParts = { config: Config; log: Log; vault: Vault; databaseUrl: string; opened: Opened };

export type Running = {
  /** Where the web server is, when there is one. */
  url: string | undefined;
  failed: App['failed'];
  /** What the person at the terminal is told. */
  sentence: string;
};

/** Writes commands and descriptions to Telegram while the program is already at work: without them everything works all the same. */
export function publishInBackground(
  { config, log }: StartParts,
  bot: { token: string; apiRoot?: string | undefined },
): void {
  publishProfile(createApi(bot), loadLanguages(), config.defaultLanguage).catch((error) =>
    log.warn({ error }, 'the commands and descriptions could not be written; they are tried again at the next start'),
  );
}

/** What the app is given in every mode. */
export function commonOptions(
  { config, log, vault, databaseUrl }: StartParts,
  bot: { token: string; botInfo: UserFromGetMe; administrators: readonly TelegramId[] },
): Omit<AppOptions, 'clock' | 'roles' | 'pace'> {
  const { defaultLanguage, timeZone, redisUrl, port, heartbeatUrl } = config;
  const tombstoneFile = tombstoneFileOf(config);
  const { token: botToken, botInfo } = bot;
  const administrators = new Set(bot.administrators);
  const recording = createRecordingFetch();
  const capabilities = createCapabilities({
    vault,
    botToken,
    botInfo,
    recording,
    administrators,
    defaultLanguage,
    timeZone,
    log,
    tombstoneFile,
    limits: config.mode === 'telegram',
  });
  return { databaseUrl, redisUrl, botToken, vault, log, port, heartbeatUrl, capabilities };
}
