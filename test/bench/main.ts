import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { migrateDatabase } from '../../src/db/migrate.ts';
import { startEmbeddedPostgres } from '../../src/runtime/embedded-postgres.ts';
import { createLog } from '../../src/runtime/log.ts';
import { type BroadcastRun, measureBroadcasts } from './broadcast-all.ts';
import { measureBurst } from './burst.ts';
import { describeBurst, describeSweep } from './describe-reminders.ts';
import { measureSweep } from './reminders.ts';
import { type MakeDatabase, measureRota, type RotaFigures } from './rota.ts';
import { measureSimulator, type SimulatorFigures } from './simulator.ts';

const SIZES = { requests: 20_000, rounds: 5, messages: 200_000, keptPerChat: 500, people: 2000 };
const ROTA_SIZES = { large: 10_000, small: 100, smallRounds: 5, assignments: 1_000_000 };

/** `--short` is for development. */
const isShort = process.argv.includes('--short');
const SWEEP_SIZES = {
  due: 500,
  few: 10_000,
  ...(isShort ? { rounds: 3, many: 100_000 } : { rounds: 9, many: 1_000_000 }),
};

const BURST_SIZES = { reminders: isShort ? 1500 : 10_000, pressEveryMs: 1000, readsForMs: 2000 };

const BROADCAST_SIZES: BroadcastRun = {
  latencyMs: 60,
  ...(isShort
    ? {
        free: 600,
        paid: 5000,
        fanOut: { people: 100_000, stopAt: 5000 },
        killed: { people: 600, killAt: 300 },
        floor: 150,
      }
    : {
        free: 6000,
        paid: 30_000,
        fanOut: { people: 100_000, stopAt: 30_000 },
        killed: { people: 1500, killAt: 600 },
        floor: 600,
      }),
};

const BENCHES: Record<string, () => Promise<string>> = {
  simulator: async () => describe(await measureSimulator(SIZES)),
  rota: async () => describeRota(await onOwnServer((makeDatabase) => measureRota(makeDatabase, ROTA_SIZES))),
  reminders: async () => {
    const sweep = await onOwnServer((makeDatabase) => measureSweep(makeDatabase, SWEEP_SIZES));
    process.stdout.write(describeSweep(SWEEP_SIZES, sweep));
    return describeBurst(BURST_SIZES, await onOwnServer((makeDatabase) => measureBurst(makeDatabase, BURST_SIZES)));
  },
  broadcast: async () => {
    await onOwnServer(async (makeDatabase) => {
      await measureBroadcasts(makeDatabase, BROADCAST_SIZES, (line) => void process.stdout.write(line));
    });
    return '';
  },
};

const bench = BENCHES[process.argv[2] ?? ''];
if (bench === undefined) {
  process.stderr.write(`npm run bench -- ${Object.keys(BENCHES).join(' | ')}\n`);
  process.exit(1);
}
process.stdout.write(await bench());

/** The PostgreSQL that comes with the program, as it is started for real, on data of its own. */
async function onOwnServer<Figures>(measure: (makeDatabase: MakeDatabase) => Promise<Figures>): Promise<Figures> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sanad-bench-'));
  const server = await startEmbeddedPostgres({ dataDir, log: createLog({ level: 'warn' }) });
  try {
    let made = 0;
    return await measure(async () => {
      made += 1;
      return await createDatabase(server.url, `bench_${made}`);
    });
  } finally {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function createDatabase(serverUrl: string, name: string) {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const run = async (statement: string) => {
    const client = new pg.Client({ connectionString: serverUrl });
    await client.connect();
    await client.query(statement);
    await client.end();
  };
  await run(`create database ${name}`);
  await migrateDatabase(url.href);
  return { url: url.href, drop: () => run(`drop database ${name} with (force)`) };
}

function describeRota({ large, small, memory, plainSeconds, ratio, growth, purePerSecond }: RotaFigures): string {
  const rate = (turns: number, seconds: number) => `${(turns / seconds).toFixed(0)} turns/s`;
  return `planning 8 weeks: ${ROTA_SIZES.large} circles of 8 members, 3 weekly commitments each
  ${large.turns} turns in ${large.seconds.toFixed(1)} s   ${rate(large.turns, large.seconds)}   ${(large.cpuUs / large.turns).toFixed(0)} µs of our CPU each
  resident         ${memory.startMb.toFixed(0)} MB at the start, ${memory.peakMb.toFixed(0)} MB at most
the same rows by INSERTs of 400 turns, in between
  ${rate(large.turns, plainSeconds)}
  ratio            ${ratio.toFixed(2)}
cost of a turn, ${ROTA_SIZES.large} circles ÷ ${ROTA_SIZES.small} circles (${rate(small.turns, small.seconds)}, ${ROTA_SIZES.smallRounds} times in between)
  ratio            ${growth.toFixed(2)}
the pure rota, 8 members, one core
  ${purePerSecond.toFixed(0)} assignments/s
`;
}

function describe({ rates, memory, presses }: SimulatorFigures): string {
  return `sendMessage over kept connections, ${SIZES.rounds} rounds of ${SIZES.requests}
  empty responder  ${rates.empty.toFixed(0)}/s   ${rates.emptyCpuUs.toFixed(1)} µs of CPU each
  simulator        ${rates.sendMessage.toFixed(0)}/s   ${rates.sendMessageCpuUs.toFixed(1)} µs of CPU each
  ratio            ${rates.ratio.toFixed(2)}
memory over ${memory.messages} messages, ${SIZES.keptPerChat} kept per chat, when the histories are full
  resident at the start ${memory.startMb.toFixed(0)} MB, growth: heap ${memory.heapGrowthMb.toFixed(1)} MB, resident ${memory.rssGrowthMb.toFixed(1)} MB
${SIZES.people} people press a button of a grammY bot, each press is answered and its message edited
  ${presses.seconds.toFixed(2)} s, ${presses.perSecond.toFixed(0)} presses/s; busy: simulator ${percent(presses.simulatorBusy)}, bot ${percent(presses.botBusy)}
`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
