import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type App, startApp } from '../app.ts';
import { ROLES } from '../config/choices.ts';
import { connect } from '../db/connect.ts';
import { migrateDatabase } from '../db/migrate.ts';
import { loadLanguages } from '../language/languages.ts';
import { createApi } from '../telegram/api.ts';
import { prepareTryOut } from '../try-out/prepare.ts';
import { commonOptions, publishInBackground, type Running, type StartParts } from './parts.ts';

/** Starts everything against a simulated Telegram, whose people are played in the browser. */
export async function startTryOut(parts: StartParts): Promise<Running> {
  const { config, log, databaseUrl, opened } = parts;
  await migrateDatabase(databaseUrl);
  const { client, db } = connect(databaseUrl, { connections: 2, name: 'sanad try-out' });
  opened.push({ close: () => client.end() });
  const { timeZone, defaultLanguage: language, dataDir, publicUrl } = config;
  const hostNames = publicUrl === undefined ? [] : [new URL(publicUrl).hostname];
  const tryOut = await prepareTryOut({ db, dataDir, timeZone, languages: loadLanguages(), language, hostNames });
  const telegram = await tryOut.simulator.listen();
  opened.push({ close: telegram.close });
  const token = tryOut.simulator.botToken;
  const botInfo = await createApi({ token, apiRoot: telegram.url }).getMe();
  const app = await startApp({
    ...commonOptions(parts, { token, botInfo, administrators: tryOut.administrators }),
    apiRoot: telegram.url,
    clock: tryOut.clock,
    roles: ROLES,
    pace: 'none',
    hostname: isInContainer() ? undefined : '127.0.0.1',
    mounts: [tryOut.simulator.app],
  });
  opened.push({ close: app.stop });
  publishInBackground(parts, { token, apiRoot: telegram.url });
  tryOut.attachClock(() => settle(app, () => tryOut.simulator.pendingUpdates() === 0));
  log.info({ mode: config.mode }, 'started');
  return {
    app,
    sentence: `Sanad is ready to be tried out. Open ${app.url?.replace('127.0.0.1', 'localhost')} in a browser.`,
  };
}

const SETTLE_MS = 10_000;
const LOOK_MS = 20;

/** Lets everything happen that is due now, at most so long. */
async function settle(app: App, isHeard: () => boolean): Promise<void> {
  const deadline = performance.now() + SETTLE_MS;
  do {
    await app.sweep();
    if (isHeard() && (await app.isQuiet())) return;
    await sleep(LOOK_MS);
  } while (performance.now() < deadline);
}

/** In a container only published ports can be reached from outside, and those only when all addresses are listened to. */
function isInContainer(): boolean {
  return existsSync('/.dockerenv') || existsSync('/run/.containerenv');
}
