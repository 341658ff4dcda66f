import { randomBytes } from 'node:crypto';
import { asc, isNull } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { PersonId } from '../../src/db/ids.ts';
import { commandLog, draft, dueStep, inbox, outbox } from '../../src/db/schema/spine.ts';
import { housekeepingSteps, planHousekeeping } from '../../src/jobs/housekeeping.ts';
import { sweepOnce } from '../../src/jobs/sweep.ts';
import { createSpine, type Spine } from './spine.ts';

const WORDS = randomBytes(8);

test('words are removed from updates a week after they were handled, and the update after a month', async () => {
  const spine = await createSpine();
  const ago = daysBefore(spine);
  const row = { chatKey: 1, payload: WORDS, receivedAt: ago(60) };
  await spine.db.insert(inbox).values([
    { ...row, updateId: 1, doneAt: ago(31) },
    { ...row, updateId: 2, doneAt: ago(7) },
    { ...row, updateId: 3, doneAt: ago(6) },
    { ...row, updateId: 4, doneAt: null },
  ]);

  await clean(spine);

  const rows = await spine.db.select().from(inbox).orderBy(asc(inbox.updateId));
  expect(rows.map(({ updateId, payload }) => [updateId, payload !== null])).toEqual([
    [2, false],
    [3, true],
    [4, true],
  ]);
});

test('words are removed from messages a month after they were settled, and their keys stay', async () => {
  const spine = await createSpine();
  const ago = daysBefore(spine);
  const row = { policy: 'at_least_once', priority: 0, chatId: 1, method: 'sendMessage', payload: WORDS } as const;
  const times = { notBefore: ago(40), expiresAt: ago(-1), queuedAt: ago(40) };
  await spine.db.insert(outbox).values([
    { ...row, ...times, dedupeKey: 'old', status: 'sent', settledAt: ago(30) },
    { ...row, ...times, dedupeKey: 'new', status: 'sent', settledAt: ago(29) },
    { ...row, ...times, dedupeKey: 'waiting', status: 'pending' },
  ]);

  await clean(spine);

  const rows = await spine.db.select().from(outbox).orderBy(asc(outbox.id));
  expect(rows.map(({ dedupeKey, payload }) => [dedupeKey, payload !== null])).toEqual([
    ['old', false],
    ['new', true],
    ['waiting', true],
  ]);
});

test('unfinished forms go at their end and old answers of commands after a month', async () => {
  const spine = await createSpine();
  const ago = daysBefore(spine);
  const form = { form: 'f', answers: WORDS };
  await spine.db.insert(draft).values([
    { ...form, personId: 1 as PersonId, expiresAt: ago(0) },
    { ...form, personId: 2 as PersonId, expiresAt: ago(-1) },
  ]);
  await spine.db.insert(commandLog).values([
    { key: 'old', name: 'n', result: {}, at: ago(30) },
    { key: 'new', name: 'n', result: {}, at: ago(29) },
  ]);

  await clean(spine);

  expect((await spine.db.select().from(draft)).map(({ personId }) => personId)).toEqual([2]);
  expect((await spine.db.select().from(commandLog)).map(({ key }) => key)).toEqual(['new']);
});

test('cleaning is planned once an hour, for ever, and one cleaning is enough after a long outage', async () => {
  const spine = await createSpine();
  await spine.work(planHousekeeping);
  await spine.work(planHousekeeping);
  spine.clock.forward({ hours: 24 * 400 });

  const acted = await sweep(spine);

  expect(acted).toBe(1);
  const waiting = await spine.db.select().from(dueStep).where(isNull(dueStep.firedAt));
  expect(waiting).toHaveLength(1);
  expect(waiting[0]?.dueAt.since(spine.clock.now()).total('minutes')).toBeLessThanOrEqual(60);
});

async function clean(spine: Spine): Promise<void> {
  await spine.work((work) =>
    Promise.all(
      Object.values(housekeepingSteps).map((act) => act(work, { kind: 'housekeeping', subject: 0, slot: '' })),
    ),
  );
}

async function sweep(spine: Spine): Promise<number> {
  return await sweepOnce({ ...spine, handlers: housekeepingSteps, onSkippedLate: async () => {} });
}

function daysBefore({ clock }: Spine) {
  return (days: number) => clock.now().subtract({ hours: days * 24 });
}
