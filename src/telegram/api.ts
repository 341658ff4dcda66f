import { Api } from 'grammy';

/** Telegram holds a long poll this long when nothing comes. */
export const LONG_POLL_SECONDS = 25;

const PATIENCE_SECONDS = 20;

/**
 * A plain client of the Bot API: it makes each call once and repeats nothing, because only the caller knows whether a
 * repeated call would be a doubled message.
 * @param apiRoot the official one when absent; without a slash at the end
 */
export function createApi(options: { token: string; apiRoot?: string | undefined }): Api {
  const { token, apiRoot } = options;
  return new Api(token, {
    ...(apiRoot === undefined ? {} : { apiRoot }),
    timeoutSeconds: PATIENCE_SECONDS,
    sensitiveLogs: false,
  });
}

/** As {@link createApi}, patient enough for long polls. */
export function createPollingApi(options: { token: string; apiRoot?: string | undefined }): Api {
  const { token, apiRoot } = options;
  return new Api(token, {
    ...(apiRoot === undefined ? {} : { apiRoot }),
    timeoutSeconds: LONG_POLL_SECONDS + PATIENCE_SECONDS,
    sensitiveLogs: false,
  });
}

type Signal = NonNullable<Parameters<Api['getUpdates']>[1]>;

/** grammY types signals after an old package, whose signals lack what it never uses. */
export function forGrammy(signal: AbortSignal): Signal {
  return signal as unknown as Signal;
}
