import { expect, test, vi } from 'vitest';
import { listMarks } from '../spine/marks.ts';
import { createCrash, LENGTH, someTime } from './bot.ts';

const CHATS = 20;
const KILLS = 20 * LENGTH;
const UPDATES = 1000 * LENGTH;
const ROLES = ['poller', 'worker'] as const;

test(
  'however often processes are killed, every update has its effect once and in the order of its chat',
  async () => {
    const crash = await createCrash();
    const people = Array.from({ length: CHATS }, (_, nr) => crash.simulator.person({ firstName: `P${nr}` }));
    const bots = [crash.start(ROLES), crash.start(ROLES)];
    let said = 0;
    const saySome = (count: number) => {
      for (const last = said + count; said < last; said += 1) people[said % CHATS]?.says(String(said));
    };
    for (const person of people) person.starts();

    for (let kill = 0; kill < KILLS; kill += 1) {
      const victim = kill % 2;
      await bots[victim]?.ready;
      saySome(UPDATES / KILLS);
      await someTime(150);
      await bots[victim]?.kill();
      bots[victim] = crash.start(ROLES);
    }

    await vi.waitFor(async () => expect((await listMarks(crash.db)).length).toBeGreaterThanOrEqual(UPDATES), {
      timeout: 60_000 * LENGTH,
      interval: 200,
    });
    await vi.waitFor(() => expect(crash.simulator.pendingUpdates()).toBe(0), 20_000);
    await Promise.all(bots.map((bot) => bot.kill()));
    const found = judge(await listMarks(crash.db));
    process.stdout.write(`crash of the worker: ${UPDATES} updates, ${KILLS} kills: ${JSON.stringify(found)}\n`);
    expect(found).toEqual({ lost: 0, doubled: 0, outOfOrder: 0 });
  },
  180_000 * LENGTH,
);

function judge(marks: { owner: number; nr: number }[]) {
  const seen = new Set(marks.map(({ nr }) => nr));
  const last = new Map<number, number>();
  let outOfOrder = 0;
  for (const { owner, nr } of marks) {
    if (nr < (last.get(owner) ?? -1)) outOfOrder += 1;
    last.set(owner, nr);
  }
  return { lost: UPDATES - seen.size, doubled: marks.length - seen.size, outOfOrder };
}
