import { startApp } from '../../src/app.ts';
import { createCapabilities } from '../../src/capabilities.ts';
import type { Role } from '../../src/config/choices.ts';
import { createVault } from '../../src/db/vault.ts';
import { createLog } from '../../src/runtime/log.ts';
import { createRecordingFetch } from '../../src/telegram/record-calls.ts';
import { systemClock } from '../../src/time/clock.ts';

// The program with what it does for people, as a process that may be killed. The clock is moved to a morning, so that nobody has quiet hours.

export type BroadcastProcess = {
  databaseUrl: string;
  apiRoot: string;
  botToken: string;
  key: string;
  roles: Role[];
  pace: 'telegram' | 'none';
  paidBroadcast: boolean;
  clockShiftMs: number;
};

const { key, clockShiftMs, ...options } = JSON.parse(process.argv[2] ?? '{}') as BroadcastProcess;
const vault = createVault([Buffer.from(key, 'base64')]);
const app = await startApp({
  ...options,
  vault,
  clock: { now: () => systemClock.now().add({ milliseconds: clockShiftMs }) },
  log: createLog({ level: 'error', destination: process.stderr }),
  capabilities: createCapabilities({
    vault,
    botToken: options.botToken,
    botInfo: { id: 1000000001, is_bot: true, first_name: 'Sanad', username: 'sanad_try_bot' } as never,
    recording: createRecordingFetch(),
    administrators: new Set(),
    defaultLanguage: 'ar',
    timeZone: 'Africa/Casablanca',
    limits: false,
  }),
});
let peakMb = 0;
const rssMb = () => process.memoryUsage.rss() / 2 ** 20;
setInterval(() => {
  peakMb = Math.max(peakMb, rssMb());
}, 50).unref();
process.on('message', () => {
  process.send?.({ nowMb: rssMb(), peakMb });
  peakMb = rssMb();
});
process.once('SIGTERM', () => void app.stop().then(() => process.exit(0)));
process.on('disconnect', () => process.exit(0));
process.stdout.write('ready\n');
