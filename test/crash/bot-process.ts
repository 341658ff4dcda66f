import { sql } from 'drizzle-orm';
import { startApp } from '../../src/app.ts';
import { parseRoles } from '../../src/config/values.ts';
import { createVault } from '../../src/db/vault.ts';
import { PRIORITY } from '../../src/delivery/message.ts';
import { queueMessage } from '../../src/delivery/queue.ts';
import { createLog } from '../../src/runtime/log.ts';
import { systemClock } from '../../src/time/clock.ts';
import { leaveMark } from '../spine/marks.ts';
import { noCapabilities, textOf } from '../spine/no-capabilities.ts';

/** The program as a process that tests may kill: real parts and a real clock, and handlers that leave countable marks. */
const {
  CRASH_DATABASE = '',
  CRASH_REDIS,
  CRASH_API_ROOT = '',
  CRASH_TOKEN = '',
  CRASH_KEY = '',
  CRASH_ROLES = '',
} = process.env;

const roles = parseRoles(CRASH_ROLES) ?? [];
const app = await startApp({
  databaseUrl: CRASH_DATABASE,
  redisUrl: CRASH_REDIS,
  apiRoot: CRASH_API_ROOT,
  botToken: CRASH_TOKEN,
  roles,
  clock: systemClock,
  vault: createVault([Buffer.from(CRASH_KEY, 'base64')]),
  log: createLog({ level: 'error', destination: process.stderr }),
  pace: 'none',
  capabilities: {
    ...noCapabilities,
    async handleUpdate(work, update) {
      const chatId = update.message?.chat.id ?? 0;
      const nr = Number(textOf(update));
      if (!Number.isInteger(nr)) return;
      await leaveMark(work, chatId, nr);
      if (!roles.includes('sender')) return;
      const message = { text: { key: `heard ${nr}` } };
      await queueMessage(work, { chatId, key: `u${update.update_id}`, message, priority: PRIORITY.answer });
    },
    stepHandlers: {
      mark: async (work, { subject, slot }) => {
        await leaveMark(work, subject, Number(slot));
        await work.tx.execute(sql`select pg_sleep(0.01)`);
      },
    },
  },
});

process.once('SIGTERM', () => void app.stop().then(() => process.exit(0)));
process.stdout.write('ready\n');
