import { randomUUID } from 'node:crypto';
import { asc, isNotNull } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { feed } from '../../src/broadcasting/feed.ts';
import { saveWords } from '../../src/broadcasting/words.ts';
import type { PreparedBroadcast } from '../../src/capabilities-type.ts';
import type { BroadcastId } from '../../src/db/ids.ts';
import { outbox } from '../../src/db/schema/spine.ts';
import type { Work } from '../../src/db/work.ts';
import { COLUMNS } from '../../src/delivery/outbox-rows.ts';
import { prepareRow } from '../../src/delivery/prepare.ts';
import { seedBroadcast } from '../kit/broadcast.ts';
import { createPlace } from './place.ts';

/** One person each of everything that can be different about a reader. */
const DIFFERENCES = [
  `select 1`,
  `insert into preference (person_id, silent_until) values (2, '2026-12-24')`,
  `insert into preference (person_id, silent_until) values (3, '9999-01-01')`,
  `insert into preference (person_id, quiet_night, quiet_friday) values (4, 0, false)`,
  `insert into preference (person_id, quiet_from, quiet_until) values (5, '08:00', '12:00')`,
  `insert into preference (person_id, address_form, lives_abroad) values (6, 'f', true)`,
  `update person set language = 'fr' where id = 7`,
  `update person set language = 'zgh' where id = 8`,
  `update person set language = 'en' where id = 9`,
  `update person set reachable = false where id = 10`,
  `update membership set state = 'ended', ended_at = now() where person_id = 11`,
  `insert into exclusion (person_id, kind, district_id, by, at) values (12, 'block', 1, 1, now())`,
  ...told(13, ['2026-11-23T08:30:00Z']),
  ...told(14, ['2026-11-23T08:30:00Z', '2026-11-23T08:40:00Z']),
  ...told(15, [
    '2026-11-19T12:00Z',
    '2026-11-20T12:00Z',
    '2026-11-20T12:00Z',
    '2026-11-21T12:00Z',
    '2026-11-22T12:00Z',
  ]),
  `update outbox set expires_at = '2026-11-23T09:00:00Z' where chat_id = 16 and broadcast_id = 1`,
  `update outbox set despite_quiet = true where chat_id = 17 and broadcast_id = 1`,
  `update outbox set attention = 'free' where chat_id = 14 and broadcast_id = 2`,
  `update person set telegram_id = null, channel = 'gone' where id = 18`,
];

/** In the morning, on Friday at prayer, at night, in the early morning, and long afterwards. */
const MOMENTS = [
  '2026-11-23T10:00:00Z',
  '2026-11-27T12:30:00Z',
  '2026-11-23T22:30:00Z',
  '2026-11-24T04:00:00Z',
  '2026-12-03T10:00:00Z',
].map((at) => Temporal.Instant.from(at));

test('many together come to the same as each alone, whoever reads and whenever it is', async () => {
  const { spine, client, capabilities } = await createPlace({ people: 18 });
  await seedBroadcast(client, spine.vault, { id: 1, words: 'السلام', people: 18 });
  await seedBroadcast(client, spine.vault, { id: 2, words: 'سلام', people: 18 });
  await seedBroadcast(client, spine.vault, { id: 3, words: 'a', people: 3 });
  await spine.work((work) => saveWords(work, 2 as BroadcastId, 'fr', 'Bonjour'));
  await spine.work((work) => feed(work, 100));
  for (const statement of DIFFERENCES) await client.query(statement);
  await client.query(`update broadcast set state = 'stopped' where id = 3`);
  const rows = await spine.db.select(COLUMNS).from(outbox).where(isNotNull(outbox.broadcastId)).orderBy(asc(outbox.id));

  const kinds = new Set<string>();
  for (const now of MOMENTS) {
    const one = rows.filter((row) => row.broadcastId === 1);
    for (const some of [one, rows.filter((row) => row.broadcastId !== 1)]) {
      const together = await undone((work) => capabilities.broadcasts.prepareMany(work, some), now);
      const alone: unknown[] = [];
      for (const row of some) {
        const prepared = await undone((work) => prepareRow(work, row, { owner: randomUUID(), ...capabilities }), now);
        kinds.add(prepared.kind);
        alone.push(prepared.kind === 'ready' ? { kind: 'ready', body: prepared.body } : prepared);
      }
      expect((together as PreparedBroadcast[]).map(plain)).toEqual(alone.map(plain));
    }
  }
  expect([...kinds].toSorted()).toEqual(['cancelled', 'put off', 'ready']);

  async function undone<T>(act: (work: Work) => Promise<T>, now: Temporal.Instant): Promise<T> {
    const result = Promise.withResolvers<T>();
    await spine.db
      .transaction(async (tx) => {
        result.resolve(await act({ tx, now, vault: spine.vault }));
        throw new Undone();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
    return await result.promise;
  }
});

class Undone extends Error {}

/** `toEqual` does not look into instants. */
function plain(prepared: unknown): unknown {
  return JSON.parse(JSON.stringify(prepared));
}

function told(personId: number, instants: string[]): string[] {
  return instants.map(
    (
      at,
      nr,
    ) => `insert into outbox (dedupe_key, policy, priority, chat_id, method, not_before, expires_at, status, queued_at, settled_at, attention)
      values ('told:${personId}:${nr}', 'at_least_once', 3, ${personId}, 'sendMessage', '${at}', '${at}', 'sent', '${at}', '${at}', 'counted')`,
  );
}
