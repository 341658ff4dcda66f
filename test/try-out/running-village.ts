import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { parseConfig } from '../../src/config/config.ts';
import { createVault } from '../../src/db/vault.ts';
import { createLog } from '../../src/runtime/log.ts';
import type { Opened } from '../../src/start/parts.ts';
import { startTryOut } from '../../src/start/try-out.ts';
import { createTestDatabase } from '../kit/database.ts';
import { readable } from '../kit/readable.ts';

/** One message as the page shows it. */
export type Entry = { from: 'bot' | 'person' | 'service'; name: string; text: string; at: number; buttons: string[] };

export type Chat = { id: number; name: string; entries: Entry[] };

export type RunningVillage = {
  readonly url: string;
  readonly databaseUrl: string;
  /** Every chat as the page shows it, people first. */
  chats(): Promise<Chat[]>;
  chatOf(name: string): Promise<Entry[]>;
  /** What the clock on the page shows. */
  now(): Promise<Date>;
  post(path: string, body?: object): Promise<Response>;
  query<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]>;
  /** Stops the program and starts it again on the same data. */
  restart(): Promise<void>;
  close(): Promise<void>;
};

/** The program in try-out mode on a database and a folder of its own, as `npm start` runs it. */
export async function startVillage(): Promise<RunningVillage> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'sanad-village-'));
  const vault = createVault([randomBytes(32)]);
  const settings = { DATA_DIR: dataDir, DATABASE_URL: database.url, PORT: '0', LOG_LEVEL: 'silent' };
  let running = await start(settings, vault, database.url);
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => {});
  await client.connect();

  const look = async (query = ''): Promise<View> => {
    const response = await fetch(`${running.url}/simulator/view${query}`);
    return (await response.json()) as View;
  };
  const chats = async () => {
    const { people, groups } = await look();
    const all = [];
    for (const { id, name } of [...people, ...groups]) {
      const { chat } = await look(`?chat=${id}`);
      all.push({ id, name, entries: (chat?.entries ?? []).map(toEntry) });
    }
    return all;
  };
  return {
    get url() {
      return running.url;
    },
    databaseUrl: database.url,
    chats,
    chatOf: async (name) => {
      const found = (await chats()).find((chat) => chat.name.includes(name));
      if (!found) throw new Error(`nobody is called ${name}`);
      return found.entries;
    },
    now: async () => new Date((await look()).clock.now),
    post: async (path, body = {}) =>
      await fetch(`${running.url}/simulator/${path}`, { method: 'POST', body: JSON.stringify(body) }),
    query: async (sql) => (await client.query(sql)).rows,
    async restart() {
      await running.stop();
      running = await start(settings, vault, database.url);
    },
    async close() {
      await running.stop();
      await client.end();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function start(settings: Record<string, string>, vault: ReturnType<typeof createVault>, databaseUrl: string) {
  const parsed = parseConfig(settings);
  if (parsed.kind === 'problems') throw new Error(parsed.problems.map(({ name, wrong }) => `${name} ${wrong}`).join());
  const opened: Opened = [];
  const log = createLog({ level: 'silent' });
  const parts = { config: parsed.config, log, vault, databaseUrl, opened };
  const stop = async () => {
    for (const part of opened.splice(0).reverse()) await part.close();
  };
  try {
    const { url = '' } = await startTryOut(parts, new AbortController().signal);
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type View = {
  people: { id: number; name: string }[];
  groups: { id: number; name: string }[];
  clock: { now: string };
  chat: { entries: (Omit<Entry, 'buttons'> & { buttons: { label: string }[][] })[] } | null;
};

function toEntry({ from, name, text, at, buttons }: NonNullable<View['chat']>['entries'][number]): Entry {
  return { from, name, text: readable(text), at, buttons: buttons.flat().map(({ label }) => readable(label)) };
}
