import { describeProblems, parseConfig } from './config/config.ts';
import { WrongKeyError } from './db/check-key.ts';
import { SchemaError } from './db/migrate.ts';
import { createLog } from './runtime/log.ts';
import { isDiskFull } from './runtime/outages.ts';
import { watchParent } from './runtime/parent-watch.ts';
import { onStopSignal } from './runtime/signals.ts';
import { EXIT_CODES, type ExitCode, StartError } from './runtime/start-error.ts';
import type { Opened } from './start/parts.ts';
import { start } from './start/start.ts';
import { checkTimeZoneData } from './time/time-zone-data.ts';

const DISK_FULL = 'The disk is full. Make room and start Sanad again: nothing that was confirmed is lost.';

const timeZoneProblem = checkTimeZoneData();
if (timeZoneProblem !== undefined) exit(EXIT_CODES.config, timeZoneProblem);

const parsed = parseConfig(process.env);
if (parsed.kind === 'problems') exit(EXIT_CODES.config, describeProblems(parsed.problems));
const { config } = parsed;
const log = createLog({ level: config.logLevel });

for (const event of ['uncaughtException', 'unhandledRejection'] as const) {
  process.on(event, (error: unknown) => {
    log.fatal({ error }, 'a mistake in the program; it ends');
    exit(EXIT_CODES.failed);
  });
}

const opened: Opened = [];
const stopping = new AbortController();
const starting = start(config, log, opened, stopping.signal);
const stopSignal = onStopSignal(async (reason) => {
  log.info({ reason }, 'stopping');
  await closeAll();
});
watchParent({ env: process.env, onGone: () => stopSignal.stop('npm is gone') });

try {
  const { failed, sentence } = await starting;
  process.stdout.write(`\n${sentence}\n\n`);
  const failure = await failed;
  if (failure.kind === 'disk full') await fail(EXIT_CODES.diskFull, DISK_FULL);
  else await fail(EXIT_CODES.config, 'Telegram does not know this BOT_TOKEN. Copy it again from @BotFather.');
} catch (error) {
  if (!stopping.signal.aborted) await failToStart(error);
}

async function failToStart(error: unknown): Promise<void> {
  if (error instanceof StartError) await fail(error.exitCode, error.message);
  else if (error instanceof SchemaError || error instanceof WrongKeyError)
    await fail(EXIT_CODES.badData, error.message);
  else if (isDiskFull(error)) await fail(EXIT_CODES.diskFull, DISK_FULL);
  else {
    log.fatal({ error }, 'the program could not start');
    await fail(EXIT_CODES.failed, 'Sanad could not start. The line above says where.');
  }
}

async function fail(code: ExitCode, sentence: string): Promise<void> {
  stopSignal.dispose();
  await closeAll().catch((error) => log.error({ error }, 'not everything could be closed'));
  exit(code, sentence);
}

async function closeAll(): Promise<void> {
  stopping.abort();
  await starting.catch(() => {});
  for (const part of opened.splice(0).reverse()) await part.close();
}

function exit(code: ExitCode, sentence?: string): never {
  if (sentence !== undefined) process.stderr.write(`${sentence}\n`);
  process.exit(code);
}
