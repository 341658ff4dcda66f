import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from '../app.ts';
import { ROLES } from '../config/choices.ts';
import { connect } from '../db/connect.ts';
import { migrateDatabase } from '../db/migrate.ts';
import { loadLanguages } from '../language/languages.ts';
import { StartError } from '../runtime/start-error.ts';
import { createSimulator, type Simulator } from '../simulator/simulator.ts';
import { createApi } from '../telegram/api.ts';
import { type Clock, systemClock } from '../time/clock.ts';
import { openTryOut, type RunProgram, type TryOut } from '../try-out/try-out.ts';
import { ADMINISTRATOR_ID } from '../try-out/village/cast.ts';
import { StoryError } from '../try-out/village/stage.ts';
import { startWeb } from '../web/server.ts';
import { commonOptions, publishInBackground, type Running, type StartParts } from './parts.ts';

/** Starts everything against a simulated Telegram, whose people are played in the browser. The page stays while the village is set up anew. */
export async function startTryOut(parts: StartParts, stopping: AbortSignal): Promise<Running> {
  const { config, log, databaseUrl, opened } = parts;
  await migrateDatabase(databaseUrl);
  const { client, db } = connect(databaseUrl, { connections: 2, name: 'sanad try-out' });
  opened.push({ close: () => client.end() });
  const { timeZone, defaultLanguage: language, dataDir, publicUrl } = config;
  let clock: Clock = systemClock;
  const simulator = createSimulator({
    stateFile: join(dataDir, 'telegram.json'),
    hostNames: publicUrl === undefined ? [] : [new URL(publicUrl).hostname],
    now: () => clock.now().epochMilliseconds,
  });
  let tryOut: TryOut | undefined;
  const web = await startWeb({
    port: config.port,
    hostname: isInContainer() ? undefined : '127.0.0.1',
    mounts: [simulator.app],
    health: async () => (await tryOut?.health()) ?? { isWell: true, words: 'ok' },
    log,
  });
  opened.push({ close: web.stop });
  const followClock = (given: Clock) => {
    clock = given;
  };
  const runProgram = await prepareProgram(parts, simulator);
  const village = { db, simulator, followClock, runProgram, timeZone, languages: loadLanguages(), language, log };
  tryOut = await openTryOut(village, stopping).catch(explain);
  opened.push({ close: tryOut.close });
  log.info({ mode: config.mode }, 'started');
  return {
    url: web.url,
    failed: tryOut.failed,
    sentence: `Sanad is ready to be tried out. Open ${web.url.replace('127.0.0.1', 'localhost')} in a browser.`,
  };
}

/** The program as it runs with a real token, but against the simulated Telegram and without a web server of its own. */
async function prepareProgram(parts: StartParts, simulator: Simulator): Promise<RunProgram> {
  const telegram = await simulator.listen();
  parts.opened.push({ close: telegram.close });
  const bot = { token: simulator.botToken, apiRoot: telegram.url };
  const botInfo = await createApi(bot).getMe();
  const options = { ...commonOptions(parts, { ...bot, botInfo, administrators: [ADMINISTRATOR_ID] }) };
  return async ({ clock, isStepwise }) => {
    const databaseUrl = isStepwise ? withoutWaitingForDisk(parts.databaseUrl) : parts.databaseUrl;
    const { apiRoot } = bot;
    const app = await startApp({
      ...options,
      databaseUrl,
      apiRoot,
      clock,
      isStepwise,
      roles: ROLES,
      pace: 'none',
      port: undefined,
    });
    if (!isStepwise) publishInBackground(parts, bot);
    return app;
  };
}

/** What is lost with the power while the village is set up is set up again. */
function withoutWaitingForDisk(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  const options = url.searchParams.get('options') ?? '-c TimeZone=UTC';
  url.searchParams.set('options', `${options} -c synchronous_commit=off`);
  return url.href;
}

function explain(error: unknown): never {
  if (!(error instanceof StoryError)) throw error;
  throw new StartError('failed', `The village to try things out in could not be set up. ${error.message}`, {
    cause: error,
  });
}

/** In a container only published ports can be reached from outside, and those only when all addresses are listened to. */
function isInContainer(): boolean {
  return existsSync('/.dockerenv') || existsSync('/run/.containerenv');
}
