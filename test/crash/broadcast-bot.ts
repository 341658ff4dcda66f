import { startApp } from '../../src/app.ts';
import { feed, isUnfed } from '../../src/broadcasting/feed.ts';
import { createPrepareMany } from '../../src/broadcasting/prepare-many.ts';
import { listStillFor } from '../../src/broadcasting/still-for.ts';
import type { BroadcastId } from '../../src/db/ids.ts';
import { createVault } from '../../src/db/vault.ts';
import { createLog } from '../../src/runtime/log.ts';
import { systemClock } from '../../src/time/clock.ts';
import { noCapabilities } from '../spine/no-capabilities.ts';

// A sender as a process that may be killed, with what the product does about broadcasts, and little else so that it starts quickly.

export type BroadcastBot = {
  databaseUrl: string;
  apiRoot: string;
  botToken: string;
  key: string;
  clockShiftMs: number;
};

const { key, clockShiftMs, ...options } = JSON.parse(process.argv[2] ?? '{}') as BroadcastBot;
const app = await startApp({
  ...options,
  roles: ['sender'],
  pace: 'none',
  vault: createVault([Buffer.from(key, 'base64')]),
  clock: { now: () => systemClock.now().add({ milliseconds: clockShiftMs }) },
  log: createLog({ level: 'error', destination: process.stderr }),
  capabilities: {
    ...noCapabilities,
    stillHolds: async (work, { kind, id }, chatId) =>
      kind !== 'broadcast' || (await listStillFor(work, [{ broadcastId: id as BroadcastId, chatId }])).length > 0,
    broadcasts: {
      feed,
      isUnfed,
      prepareMany: createPrepareMany({
        timeZone: 'Africa/Casablanca',
        caps: true,
        defaultLanguage: 'ar',
        renderer: ({ chatId }, { kind }) => ({ chat_id: chatId, text: kind }),
      }),
    },
  },
});

process.once('SIGTERM', () => void app.stop().then(() => process.exit(0)));
process.stdout.write('ready\n');
