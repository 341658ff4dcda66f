import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPersonByPhone, findPhone, insertPersonWithoutTelegram } from '../../src/buddies/phone-store.ts';
import { createDraft, findDraft } from '../../src/chat/draft-store.ts';
import { decodePress, encodePress } from '../../src/chat/press.ts';
import { checkKey } from '../../src/db/check-key.ts';
import { type Client, connect, type Db } from '../../src/db/connect.ts';
import type { BroadcastId, CircleId, DistrictGroupId, DistrictId, OfferId, WordingId } from '../../src/db/ids.ts';
import { lookupDigest, lookupDigests } from '../../src/db/lookup.ts';
import { countOlder, resealEverything } from '../../src/db/reseal.ts';
import { broadcastWords } from '../../src/db/schema/broadcasts.ts';
import { familyOffer, wording } from '../../src/db/schema/tap.ts';
import { SEALED_FIELDS } from '../../src/db/sealed-fields.ts';
import { createVault, type Vault } from '../../src/db/vault.ts';
import type { Work } from '../../src/db/work.ts';
import { PRIORITY } from '../../src/delivery/message.ts';
import { openContent } from '../../src/delivery/outbox-store.ts';
import { queueMessage } from '../../src/delivery/queue.ts';
import { findProfile, saveProfile } from '../../src/family-profile/store.ts';
import { insertPost } from '../../src/group-posts/store.ts';
import { insertGroup } from '../../src/helping/store.ts';
import { openUpdate, storeUpdates } from '../../src/inbox/store.ts';
import { insertNeed } from '../../src/needs/store.ts';
import { getPerson, recognise } from '../../src/people/store.ts';
import { loadEncryptionKeys } from '../../src/runtime/encryption-key.ts';
import { reportIncident } from '../../src/safeguarding/report-incident.ts';
import { createTestDatabase, type TestDatabase } from '../kit/database.ts';

const NOW = Temporal.Instant.from('2026-11-23T10:00:00Z');
const PEOPLE = 450;

let database: TestDatabase;
let client: Client;
let db: Db;
let dataDir: string;
let first: Vault;

beforeAll(async () => {
  database = await createTestDatabase();
  ({ client, db } = connect(database.url, { connections: 4 }));
  dataDir = await mkdtemp(join(tmpdir(), 'sanad-keys-'));
  const { keys } = await loadEncryptionKeys({ dataDir, configured: undefined });
  first = createVault(keys);
  await checkKey(db, first);
  await fill(first);
});

afterAll(async () => {
  await client.end();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

async function work<T>(vault: Vault, act: (work: Work) => Promise<T>): Promise<T> {
  return await db.transaction(async (tx) => await act({ tx, now: NOW, vault }));
}

/** At least one value in every sealed column, and some hundreds of names. */
async function fill(vault: Vault): Promise<void> {
  await storeUpdates({ db, vault, now: NOW }, [
    {
      update_id: 7,
      message: { message_id: 1, date: 0, chat: { id: 1, type: 'private', first_name: 'أ' }, text: 'سر' },
    },
  ] as never);
  await work(vault, async (one) => {
    for (let id = 1; id <= PEOPLE; id++) await recognise(one, { id, first_name: `شخص ${id}` }, 'ar');
    await insertPersonWithoutTelegram(one, { name: 'شخص 451', phone: '+212612345678' });
    const { id } = await recognise(one, { id: 1, first_name: 'أ' }, 'ar');
    await createDraft(one, id, 'name', 3);
    const message = { text: { key: 'name', args: { name: 'زينب' } } };
    await queueMessage(one, { chatId: 1, key: 'k', message, priority: PRIORITY.answer });
    await one.tx.execute(`insert into district (id, name, opened_by, opened_at) values (1, 'ح', ${id}, now())`);
    await one.tx.execute(
      `insert into circle (id, district_id, code_name, time_zone, opened_at) values (1, 1, 'F-1', 'Africa/Casablanca', now())`,
    );
    const { incidentId } = await reportIncident(one, {
      circleId: 1 as CircleId,
      districtId: 1 as DistrictId,
      source: 'family',
      reportedBy: id,
      byProxy: false,
      words: 'أخاف',
      administrators: new Set(),
    });
    expect(incidentId).toBeGreaterThan(0);
    const given = one.vault.seal('wording|words|row 1', 'أسرة من الحي');
    await one.tx.insert(wording).values({
      id: 1 as WordingId,
      circleId: 1 as CircleId,
      purpose: 'about',
      words: given,
      proposedBy: id,
      proposedHow: 'guardian',
      proposedAt: NOW,
      state: 'proposed',
    });
    await one.tx.insert(familyOffer).values({
      id: 1 as OfferId,
      circleId: 1 as CircleId,
      kind: 'words',
      words: one.vault.seal('family_offer|words|row 1', 'كسكس'),
      offeredBy: id,
      offeredAt: NOW,
      state: 'offered',
    });
    const on = Temporal.PlainDate.from('2026-12-01');
    const what = { kind: 'visit', asks: 'time', quantity: 1, unit: 'times', urgency: 'calm' } as const;
    const when = { fromOn: on, untilOn: on, part: 'any', area: 'قرب المسجد', audience: 'open' } as const;
    const by = { circleId: 1 as CircleId, draftedBy: id, draftedHow: 'guardian' } as const;
    await insertNeed(one, { ...what, ...when, ...by, state: 'draft', wordingId: null });
    await one.tx.execute(
      `insert into broadcast (id, district_id, audience, state, drafted_by, drafted_at) values (1, 1, '{"to":"members"}', 'draft', ${id}, now())`,
    );
    for (const language of ['ar', 'fr']) {
      const words = one.vault.seal(`broadcast_words|words|1|${language}`, 'غدا نلتقي');
      await one.tx.insert(broadcastWords).values({ broadcastId: 1 as BroadcastId, language, words });
    }
    const group = await insertGroup(one, -100, id);
    await insertPost(one, {
      groupId: group?.id ?? (0 as DistrictGroupId),
      about: { kind: 'appeal', id: 1 },
      message,
      onDay: on,
      dueAt: NOW,
      until: NOW.add({ hours: 1 }),
      timeZone: 'Africa/Casablanca',
      priority: PRIORITY.broadcast,
      pin: false,
    });
    await saveProfile(one, 1 as CircleId, { profile: { address: 'زنقة الورد' }, by: id, how: 'guardian' });
  });
}

async function expectEverythingOpens(vault: Vault): Promise<void> {
  await checkKey(db, vault);
  await work(vault, async (one) => {
    const { rows } = await one.tx.execute<{ id: string }>('select id from person');
    for (const { id } of rows) expect((await getPerson(one, Number(id) as never)).name).toMatch(/^شخص \d+$/u);
    const { id } = await recognise(one, { id: 1, first_name: 'أ' }, 'ar');
    const byPhone = await findPersonByPhone(one, '+212612345678');
    expect(byPhone && (await findPhone(one, byPhone))).toBe('+212612345678');
    expect((await findDraft(one, id))?.subject).toBe(3);
    expect((await findProfile(one, 1 as CircleId))?.profile.address).toBe('زنقة الورد');
    const inbox = await one.tx.execute<{ payload: Buffer }>('select payload from inbox where update_id = 7');
    expect(openUpdate(one, { updateId: 7, payload: inbox.rows[0]?.payload ?? null }).message?.text).toBe('سر');
    const outbox = await one.tx.execute<{ payload: Buffer }>(`select payload from outbox where dedupe_key = 'k'`);
    expect(openContent(one, { key: 'k', payload: outbox.rows[0]?.payload ?? null }).kind).toBe('message');
  });
}

test('every sealed column holds something here, so that none is forgotten by these tests', async () => {
  for (const { table, column } of SEALED_FIELDS) {
    const { rows } = await client.query(`select 1 from ${table} where ${column} is not null limit 1`);
    expect(rows.length, `${table}.${column}`).toBe(1);
  }
});

test('the command is killed again and again, goes on, and in the end the new key alone opens everything', async () => {
  const before = await readFile(join(dataDir, 'encryption-key'), 'utf8');
  for (const afterMs of [1200, 3300, 3700]) {
    const command = start();
    await sleep(afterMs);
    command.child.kill('SIGKILL');
    await command.ended;
  }

  const { code, output } = await start().ended;

  expect(output).toMatch(/Everything is sealed with the newest key/);
  expect(code).toBe(0);
  const { keys } = await loadEncryptionKeys({ dataDir, configured: undefined });
  expect(keys.at(-1)?.toString('base64')).toBe(before.trim());
  await expectEverythingOpens(createVault([keys[0]]));
  expect(await countOlder(db, createVault(keys))).toBe(0);

  const dropped = await start('--drop-old').ended;
  expect(dropped.output).toMatch(/gone from the key file/);
  expect((await loadEncryptionKeys({ dataDir, configured: undefined })).keys).toEqual([keys[0]]);
}, 60_000);

test('a program with the old key reads what a newer key sealed, as soon as it is in the file', async () => {
  const { keys } = await loadEncryptionKeys({ dataDir, configured: undefined });
  const newer = randomBytes(32);
  const running = createVault(keys, () => [newer, ...keys]);

  await resealEverything(db, createVault([newer, ...keys]));

  await expectEverythingOpens(running);
  expect(running.isCurrent(running.seal('a', 'b'))).toBe(true);
  await resealEverything(db, createVault([...keys, newer]));
});

test('buttons and look-ups from before a change are still known; without the old key they are not', () => {
  const [older, newer] = [randomBytes(32), randomBytes(32)];
  const [before, during, after] = [createVault([older]), createVault([newer, older]), createVault([newer])];
  const data = encodePress(before, 5, { action: 'turn-done', id: 1 });

  expect(decodePress(during, 5, data)?.action).toBe('turn-done');
  expect(decodePress(after, 5, data)).toBeUndefined();
  const digest = lookupDigest(before, 'phone', '+212612345678');
  expect(lookupDigests(during, 'phone', '+212612345678').some((one) => one.equals(digest))).toBe(true);
  expect(lookupDigest(during, 'phone', '+212612345678').equals(digest)).toBe(false);
});

test('a name sealed for the Telegram id, as it was at first, opens and moves to its row', async () => {
  const { keys } = await loadEncryptionKeys({ dataDir, configured: undefined });
  const vault = createVault(keys);
  await client.query('update person set name = $1 where telegram_id = 1', [vault.seal('person|name|1', 'شخص 1')]);
  await expectEverythingOpens(vault);

  const counts = await resealEverything(db, vault);

  expect(counts.find(({ field }) => field === 'person.name')).toMatchObject({ moved: 1, unreadable: 0 });
  const { rows } = await client.query('select id, name from person where telegram_id = 1');
  expect(vault.open(`person|name|row ${rows[0].id}`, rows[0].name)).toBe('شخص 1');
});

test('a name moved to another row does not open', async () => {
  const { keys } = await loadEncryptionKeys({ dataDir, configured: undefined });
  const vault = createVault(keys);
  const { rows } = await client.query('select id, name from person order by id limit 2');
  await client.query('begin');
  await client.query('update person set name = $1 where id = $2', [rows[0].name, rows[1].id]);

  const read = work(vault, async (one) => await getPerson(one, Number(rows[1].id) as never));

  await expect(read).rejects.toThrow('does not belong');
  await client.query('update person set name = $1 where id = $2', [rows[1].name, rows[1].id]);
});

test('bytes that no key opens are counted, left alone and reported by the exit code', async () => {
  await client.query(`update outbox set payload = '\\x00' where dedupe_key = 'k'`);

  const { code, output } = await start().ended;

  expect(output).toMatch(/outbox.payload: 1 cannot be opened/);
  expect(code).not.toBe(0);
}, 30_000);

test('with a key from the settings, the command says what to set and changes nothing', async () => {
  const { keys } = await loadEncryptionKeys({ dataDir, configured: undefined });

  const { code, output } = await start('', { ENCRYPTION_KEY: keys[0].toString('base64') }).ended;

  expect(output).toMatch(/ENCRYPTION_KEY=[\w+/]{43}=\n {2}ENCRYPTION_KEYS_OLD=/);
  expect(code).not.toBe(0);
}, 30_000);

function start(argument = '', settings: Record<string, string> = {}) {
  const program = join(import.meta.dirname, '../../src/rotate-key/main.ts');
  const env = { PATH: process.env.PATH ?? '', DATABASE_URL: database.url, DATA_DIR: dataDir, ...settings };
  const child = spawn(process.execPath, [program, argument].filter(Boolean), {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output += text));
  const ended = new Promise<{ code: number | null; output: string }>((resolve) =>
    child.on('exit', (code) => resolve({ code, output })),
  );
  return { child, ended };
}
