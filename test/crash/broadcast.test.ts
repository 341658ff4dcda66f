import { expect, test } from 'vitest';
import { someTime } from './bot.ts';
import { createBroadcastPlace } from './broadcast-place.ts';

const isLong = process.env.SANAD_CRASH === 'long';
const KILLS = isLong ? 200 : 3;
const RESTARTS = isLong ? 200 : 2;
/** With each kill so many more are let go: a broadcast, and messages that must not come twice. */
const EACH = { broadcast: 40, onceOnly: 10 };
const EACH_TOGETHER = EACH.broadcast + EACH.onceOnly;
const STORM = isLong ? 3000 : 100;
const TIMEOUT_MS = isLong ? 900_000 : 60_000;

test(
  'however often the sender of broadcasts is killed, everybody gets it, nobody three times, and what must not come twice does not',
  async () => {
    const messages = KILLS * EACH_TOGETHER;
    const place = await createBroadcastPlace(messages);
    place.simulator.faults.add({ method: 'sendMessage', kind: 'delay', beforeMs: 30, afterMs: 30, times: 'always' });
    const bots = [place.launchBot(), place.launchBot()];

    for (let kill = 0; kill < KILLS; kill += 1) {
      const bot = bots.shift();
      await bot?.ready;
      await letSomeGo(place, kill);
      await place.untilOnTheWay();
      await someTime(100);
      await bot?.kill();
      bots.push(place.launchBot());
    }

    await place.untilSettled(TIMEOUT_MS / 2);
    const found = await place.judge();
    process.stdout.write(`crash of broadcasts: ${messages} messages, ${KILLS} kills: ${JSON.stringify(found)}\n`);
    expect(found).toMatchObject({ lost: 0, onceOnlyDoubled: 0 });
    expect(found.mostCopies).toBeLessThanOrEqual(2);
    expect(found.extraCopies).toBeLessThanOrEqual(KILLS * EACH.broadcast);
  },
  TIMEOUT_MS,
);

test(
  'however often the sender of broadcasts is stopped in good order, everybody gets it once',
  async () => {
    const messages = RESTARTS * EACH_TOGETHER;
    const place = await createBroadcastPlace(messages);
    place.simulator.faults.add({ method: 'sendMessage', kind: 'delay', beforeMs: 30, afterMs: 30, times: 'always' });
    const bots = [place.launchBot(), place.launchBot()];
    const codes: (number | null)[] = [];

    for (let round = 0; round < RESTARTS; round += 1) {
      const bot = bots.shift();
      await bot?.ready;
      await letSomeGo(place, round);
      await place.untilOnTheWay();
      await someTime(100);
      codes.push((await bot?.terminate()) ?? null);
      bots.push(place.launchBot());
    }

    await place.untilSettled(TIMEOUT_MS / 2);
    const found = await place.judge();
    process.stdout.write(
      `broadcasts, stopped in good order: ${messages} messages, ${RESTARTS} times: ${JSON.stringify(found)}\n`,
    );
    expect(found).toEqual({ lost: 0, mostCopies: 1, extraCopies: 0, shownAsUnknown: 0, onceOnlyDoubled: 0 });
    expect(codes).toEqual(codes.map(() => 0));
  },
  TIMEOUT_MS,
);

const ON_THE_WAY_MS = 400;
const MOST_FLOODS = 220;
const TENTH = STORM / 10;
const STORMS = [
  ['429', { kind: 'tooManyRequests', retryAfter: 1 }, { mostCopies: 1, unknown: 0 }],
  ['a gateway that fails', { kind: 'html', status: 502 }, { mostCopies: 1, unknown: TENTH }],
  ['connections that break before the message is taken', { kind: 'resetBefore' }, { mostCopies: 1, unknown: TENTH }],
  ['answers that are lost', { kind: 'resetAfter' }, { mostCopies: 2, unknown: TENTH }],
] as const;

test(
  'a storm of refusals, failures or lost answers costs time, and nobody the message',
  async () => {
    const place = await createBroadcastPlace(STORM * STORMS.length);
    const calls: { at: number; ok: boolean }[] = [];
    place.simulator.onCall(({ at, ok }) => calls.push({ at, ok }));
    place.launchBot();

    for (const [nr, [name, fault, most]] of STORMS.entries()) {
      // After a 429 one message goes each second until one gets through: each that is struck then costs a second.
      const struck = fault.kind === 'tooManyRequests' ? Math.min(TENTH, MOST_FLOODS) : TENTH;
      const people = { from: 1 + nr * STORM, until: (nr + 1) * STORM };
      place.simulator.faults.add({ method: 'sendMessage', skip: TENTH, times: struck, ...fault });
      calls.length = 0;
      const startedAt = performance.now();
      await place.letGo(people.from, STORM);
      await place.untilSettled(TIMEOUT_MS / 4);

      const found = await place.judge(people);
      const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
      const early = fault.kind === 'tooManyRequests' ? countEarly(calls) : 0;
      process.stdout.write(
        `a storm of ${name}: ${STORM} messages, ${struck} of them struck, ${seconds} s, ${early} calls too early: ${JSON.stringify(found)}\n`,
      );
      expect([found.lost, early]).toEqual([0, 0]);
      expect(found.mostCopies).toBeLessThanOrEqual(most.mostCopies);
      expect(found.extraCopies).toBeLessThanOrEqual(TENTH);
      expect(found.shownAsUnknown).toBeLessThanOrEqual(most.unknown);
    }
  },
  TIMEOUT_MS,
);

/** Calls between a 429 and the end of the second it demanded, but for those that were on their way. */
function countEarly(calls: readonly { at: number; ok: boolean }[]): number {
  const floods = calls.filter(({ ok }) => !ok);
  return calls.filter(({ at }) => floods.some((flood) => at > flood.at + ON_THE_WAY_MS && at < flood.at + 1000)).length;
}

async function letSomeGo(place: Awaited<ReturnType<typeof createBroadcastPlace>>, round: number): Promise<void> {
  const from = 1 + round * EACH_TOGETHER;
  await place.letGo(from, EACH.broadcast);
  await place.queueOnceOnly(from + EACH.broadcast, EACH.onceOnly);
}
