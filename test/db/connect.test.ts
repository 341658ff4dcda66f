import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test, vi } from 'vitest';
import { LOCKS, tryLock } from '../../src/db/advisory-lock.ts';
import { connect } from '../../src/db/connect.ts';
import { isDatabaseLost, isOutage } from '../../src/db/lost.ts';
import { createTestDatabase } from '../kit/database.ts';
import { createTcpProxy } from '../kit/tcp-proxy.ts';

test('every failure while connections are cut under load is recognised, and work goes on at once afterwards', async () => {
  const { db, proxy } = await cuttable({ connections: 4 });
  const failures: unknown[] = [];
  let isOver = false;
  const work = async () => {
    while (!isOver) {
      await db
        .transaction(async (tx) => {
          for (const i of [1, 2, 3]) await tx.execute(sql`select ${i}::int`);
        })
        .catch((error) => failures.push(error));
    }
  };
  const workers = [1, 2, 3, 4, 5, 6].map(work);

  const cutting = vi.waitFor(
    () => {
      proxy.drop();
      expect(failures.length).toBeGreaterThan(50);
    },
    { interval: 30, timeout: 20_000 },
  );
  await cutting.finally(() => {
    isOver = true;
  });
  await Promise.all(workers);

  expect(failures.filter((error) => !isDatabaseLost(error))).toEqual([]);
  await expect(db.execute(sql`select 1::int as one`)).resolves.toMatchObject({ rows: [{ one: 1 }] });
});

test('a transaction whose connection was lost does nothing more, also on a new connection', async () => {
  const { db, proxy } = await cuttable({ connections: 1 });
  await db.execute(sql`create table mark (id int)`);

  const cut = db.transaction(async (tx) => {
    await tx.execute(sql`select 1`);
    proxy.drop();
    await vi.waitFor(async () => await db.$client.query('select 1'), { timeout: 100 }).catch(() => {});
    await tx.execute(sql`insert into mark values (1)`);
  });

  await expect(cut).rejects.toSatisfy(isDatabaseLost);
  await expect(db.execute(sql`select * from mark`)).resolves.toMatchObject({ rows: [] });
});

test('transactions that cannot even begin do not use up the pool', async () => {
  const { db, proxy } = await cuttable({ connections: 2 });
  for (let turn = 0; turn < 5; turn += 1) {
    await Promise.all([1, 2].map(() => db.execute(sql`select 1`)));
    proxy.drop();
    await Promise.all([1, 2, 3].map(() => db.transaction((tx) => tx.execute(sql`select 1`)).catch(() => {})));
  }

  const answers = Promise.all([1, 2, 3].map(() => db.execute(sql`select 1::int as one`)));

  await expect(answers).resolves.toHaveLength(3);
});

test('an error of the work itself is not taken for an outage', async () => {
  const { db } = await cuttable({ connections: 1 });

  const failure = await db.execute(sql`select 1/0`).catch((error: unknown) => error);

  expect(isOutage(failure)).toBe(false);
});

test('a lock is held by one at a time and is free again when its holder lets go', async () => {
  const { url } = await cuttable({ connections: 1 });
  const first = await tryLock(url, LOCKS.sender);

  const second = await tryLock(url, LOCKS.sender);
  await first?.release();
  const third = await tryLock(url, LOCKS.sender);

  expect(first).toBeDefined();
  expect(second).toBeUndefined();
  expect(third).toBeDefined();
  await third?.release();
});

test('whoever holds a lock is told when its connection is gone', async () => {
  const { url, proxy } = await cuttable({ connections: 1 });
  const lock = await tryLock(url, LOCKS.sender);

  proxy.drop();

  await lock?.lost;
  await vi.waitFor(async () => {
    const next = await tryLock(url, LOCKS.sender);
    expect(next).toBeDefined();
    await next?.release();
  });
});

test('whoever holds a lock notices within ten seconds that the network fell silent', async () => {
  const { url, proxy } = await cuttable({ connections: 1 });
  const lock = await tryLock(url, LOCKS.sender);
  const before = performance.now();

  proxy.fallSilent();

  await lock?.lost;
  expect(performance.now() - before).toBeLessThan(10_000);
}, 20_000);

async function cuttable({ connections }: { connections: number }) {
  const database = await createTestDatabase();
  const proxy = await createTcpProxy(Number(new URL(database.url).port));
  const url = new URL(database.url);
  url.hostname = '127.0.0.1';
  url.port = String(proxy.port);
  const { client, db } = connect(url.href, { connections });
  onTestFinished(async () => {
    await client.end();
    await proxy.close();
    await database.drop();
  });
  return { url: url.href, db, proxy };
}
