import { expect, test, vi } from 'vitest';
import { ROLES } from '../../src/config/choices.ts';
import { outbox } from '../../src/db/schema/spine.ts';
import { listMarks } from '../spine/marks.ts';
import { createCrash, LENGTH, someTime } from './bot.ts';

const PEOPLE = 10;
const ROUNDS = 10 * LENGTH;
const UPDATES = 300 * LENGTH;

test(
  'however often the program is stopped in good order under load, nothing is lost and nothing is doubled',
  async () => {
    const crash = await createCrash();
    const people = Array.from({ length: PEOPLE }, (_, nr) => crash.simulator.person({ firstName: `P${nr}` }));
    for (const person of people) person.starts();
    crash.simulator.faults.add({ method: 'sendMessage', kind: 'delay', beforeMs: 10, afterMs: 30, times: 'always' });
    let bot = crash.start(ROLES);
    let said = 0;
    const codes: (number | null)[] = [];

    for (let round = 0; round < ROUNDS; round += 1) {
      await bot.ready;
      for (const last = said + UPDATES / ROUNDS; said < last; said += 1) people[said % PEOPLE]?.says(String(said));
      await someTime(300);
      const next = crash.start(ROLES);
      codes.push(await bot.terminate());
      bot = next;
    }

    const heard = () => people.flatMap((person) => person.chat().filter(({ from }) => from === 'bot'));
    await vi.waitFor(() => expect(heard().length).toBeGreaterThanOrEqual(UPDATES), {
      timeout: 60_000 * LENGTH,
      interval: 200,
    });
    codes.push(await bot.terminate());
    const marks = await listMarks(crash.db);
    const rows = await crash.db.select({ status: outbox.status, attempt: outbox.attempt }).from(outbox);
    const found = {
      lost: UPDATES - new Set(marks.map(({ nr }) => nr)).size,
      doubled: marks.length - UPDATES,
      answersDoubled: heard().length - UPDATES,
      triedTwice: rows.filter(({ attempt, status }) => attempt !== 1 || status !== 'sent').length,
    };
    process.stdout.write(`stopping in good order: ${UPDATES} updates, ${ROUNDS} rounds: ${JSON.stringify(found)}\n`);
    expect(found).toEqual({ lost: 0, doubled: 0, answersDoubled: 0, triedTwice: 0 });
    expect(codes).toEqual(codes.map(() => 0));
  },
  180_000 * LENGTH,
);
