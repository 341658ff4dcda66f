import { expect, test } from 'vitest';
import { once } from '../../src/db/commands.ts';
import { createMarks, leaveMark, listMarks } from '../spine/marks.ts';
import { createSpine } from '../spine/spine.ts';

const KEY = { key: 'u1:0', name: 'accept' };

test('a repeated command does nothing and answers what it answered before', async () => {
  const { db, work } = await createSpine();
  await createMarks(db);
  const accept = () =>
    work((work) =>
      once(work, KEY, async () => {
        await leaveMark(work, 1, 1);
        return { kind: 'accepted', epoch: 3 };
      }),
    );
  const first = await accept();

  const second = await accept();

  expect(second).toEqual(first);
  expect(await listMarks(db)).toHaveLength(1);
});

test('of the same command twenty times at once one is carried out', async () => {
  const { db, work } = await createSpine();
  await createMarks(db);

  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, nr) =>
      work((work) =>
        once(work, KEY, async () => {
          await leaveMark(work, 1, nr);
          return nr;
        }),
      ),
    ),
  );

  expect(new Set(answers).size).toBe(1);
  expect(await listMarks(db)).toHaveLength(1);
});

test('a command that failed was not carried out and may be repeated', async () => {
  const { work } = await createSpine();
  const failing = work((work) =>
    once(work, KEY, async () => {
      throw new Error('no');
    }),
  );
  await expect(failing).rejects.toThrow('no');

  const again = await work((work) => once(work, KEY, async () => 'done'));

  expect(again).toBe('done');
});

test('a command without an answer is carried out once too', async () => {
  const { db, work } = await createSpine();
  await createMarks(db);
  const leave = () => work((work) => once(work, KEY, () => leaveMark(work, 1, 1)));
  await leave();

  await expect(leave()).resolves.toBeUndefined();

  expect(await listMarks(db)).toHaveLength(1);
});

test('the key of one command cannot be used for another', async () => {
  const { work } = await createSpine();
  await work((work) => once(work, KEY, async () => 1));

  const other = work((work) => once(work, { ...KEY, name: 'decline' }, async () => 2));

  await expect(other).rejects.toThrow(/belongs to accept/);
});
