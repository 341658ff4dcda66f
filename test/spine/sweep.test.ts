import { asc } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { dueStep } from '../../src/db/schema/spine.ts';
import { type BulkStepHandler, planStep, type StepPlan } from '../../src/jobs/steps.ts';
import { type SweepOptions, sweepOnce } from '../../src/jobs/sweep.ts';
import { createMarks, leaveMark, listMarks } from './marks.ts';
import { createSpine, type Spine } from './spine.ts';

const NEVER_LATE = { hours: 24_000 } as const;

test('a due step is acted on once, however many sweep at the same time', async () => {
  const spine = await createSpine();
  await createMarks(spine.db);
  for (let subject = 1; subject <= 50; subject += 1) await plan(spine, { subject });

  const acted = await Promise.all([1, 2, 3, 4].map(() => sweep(spine)));

  expect(acted.reduce((sum, count) => sum + count, 0)).toBe(50);
  expect((await listMarks(spine.db)).map(({ owner }) => owner).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 50 }, (_, index) => index + 1),
  );
});

test('planning the same step twice is planning it once, and a step that was acted on never comes back', async () => {
  const spine = await createSpine();
  await createMarks(spine.db);
  await plan(spine, {});
  await plan(spine, {});
  await sweep(spine);
  await plan(spine, {});

  const acted = await sweep(spine);

  expect(acted).toBe(0);
  expect(await listMarks(spine.db)).toHaveLength(1);
});

test('a step is not acted on before its time', async () => {
  const spine = await createSpine();
  await createMarks(spine.db);
  await plan(spine, { dueAt: spine.clock.now().add({ minutes: 5 }) });
  const early = await sweep(spine);

  spine.clock.forward({ minutes: 5 });

  expect(early).toBe(0);
  expect(await sweep(spine)).toBe(1);
});

test('after an outage the overdue steps of one subject become one, the latest', async () => {
  const spine = await createSpine();
  await createMarks(spine.db);
  for (const minutes of [1, 2, 3]) {
    await plan(spine, { slot: `s${minutes}`, dueAt: spine.clock.now().add({ minutes }) });
    await plan(spine, { kind: 'other', slot: `s${minutes}`, dueAt: spine.clock.now().add({ minutes }) });
  }
  await plan(spine, { subject: 2, slot: 's1' });
  spine.clock.forward({ hours: 3 });

  await sweep(spine);

  const notes = (await listMarks(spine.db)).map(({ owner, note }) => `${owner} ${note}`);
  expect(notes.sort()).toEqual(['1 other s3', '1 remind s3', '2 remind s1']);
  expect(await outcomes(spine, 'remind')).toEqual(['coalesced', 'coalesced', 'acted', 'acted']);
});

test('what is too late to be useful is recorded and told, not done', async () => {
  const spine = await createSpine();
  await createMarks(spine.db);
  await plan(spine, { expiresAt: spine.clock.now().add({ hours: 2 }) });
  spine.clock.forward({ hours: 3 });
  const told: string[] = [];

  const acted = await sweep(spine, {
    onSkippedLate: async (work, step) => {
      await leaveMark(work, step.subject, 0, 'told');
      told.push(step.slot);
    },
  });

  expect(acted).toBe(0);
  expect(told).toEqual(['slot']);
  expect((await listMarks(spine.db)).map(({ note }) => note)).toEqual(['told']);
  expect(await outcomes(spine)).toEqual(['skipped_late']);
});

test('a failing step leaves nothing behind, holds up no other, and is tried again later', async () => {
  const spine = await createSpine();
  await createMarks(spine.db);
  await plan(spine, { subject: 1 });
  await plan(spine, { subject: 2 });
  let isBroken = true;
  const handlers = {
    remind: async (work: Parameters<typeof leaveMark>[0], { subject }: { subject: number }) => {
      await leaveMark(work, subject, 1);
      if (subject === 1 && isBroken) throw new Error('no');
    },
  };
  await sweep(spine, { handlers });
  const first = await listMarks(spine.db);
  isBroken = false;

  const tooSoon = await sweep(spine, { handlers });
  spine.clock.forward({ seconds: 5 });
  const later = await sweep(spine, { handlers });

  expect(first.map(({ owner }) => owner)).toEqual([2]);
  expect([tooSoon, later]).toEqual([0, 1]);
  expect((await listMarks(spine.db)).map(({ owner }) => owner)).toEqual([2, 1]);
});

test('a step that keeps failing is tried at growing distances, and its earlier steps do not slip past it', async () => {
  const spine = await createSpine();
  const failing = vi.fn<() => Promise<void>>(async () => {
    throw new Error('no');
  });
  await plan(spine, { slot: 'earlier', dueAt: spine.clock.now().subtract({ minutes: 1 }) });
  await plan(spine, { slot: 'latest' });
  const waits: number[] = [];

  for (let attempt = 0; attempt < 5; attempt += 1) {
    await sweep(spine, { handlers: { remind: failing } });
    await sweep(spine, { handlers: { remind: failing } });
    const row = (await spine.db.select().from(dueStep).orderBy(asc(dueStep.id))).at(-1);
    const seconds = row?.retryAt?.since(spine.clock.now()).total('seconds') ?? 0;
    waits.push(seconds);
    spine.clock.forward({ seconds });
  }

  expect(waits).toEqual([5, 15, 60, 300, 300]);
  expect(failing).toHaveBeenCalledTimes(5);
});

test('a step of a kind that this program does not know waits for one that does', async () => {
  const spine = await createSpine();
  await createMarks(spine.db);
  await plan(spine, { kind: 'from-the-future' });
  const before = await sweep(spine);
  spine.clock.forward({ seconds: 5 });

  const after = await sweep(spine, { handlers: { 'from-the-future': (work) => leaveMark(work, 1, 1) } });

  expect([before, after]).toEqual([0, 1]);
  expect(spine.lines).toContainEqual(expect.objectContaining({ level: 'error', kind: 'from-the-future' }));
});

test('a handler may plan the next step, which is taken in the same sweep when it is due', async () => {
  const spine = await createSpine();
  await createMarks(spine.db);
  await plan(spine, { slot: '1' });

  const acted = await sweep(spine, {
    handlers: {
      remind: async (work, { subject, slot }) => {
        await leaveMark(work, subject, Number(slot));
        const dueAt = work.now;
        const expiresAt = dueAt.add({ hours: 1 });
        if (slot === '1') await planStep(work, { kind: 'remind', subject, slot: '2', dueAt, expiresAt });
      },
    },
  });

  expect(acted).toBe(2);
});

async function plan({ work, clock }: Spine, changed: Partial<StepPlan>): Promise<void> {
  const dueAt = changed.dueAt ?? clock.now();
  const expiresAt = dueAt.add(NEVER_LATE);
  await work((work) => planStep(work, { kind: 'remind', subject: 1, slot: 'slot', dueAt, expiresAt, ...changed }));
}

test('very many steps of one kind are done together; what could not be is done one by one, and each once', async () => {
  const spine = await createSpine();
  await createMarks(spine.db);
  for (let subject = 1; subject <= 120; subject += 1) {
    await plan(spine, { subject, dueAt: spine.clock.now().subtract({ minutes: subject % 7 }) });
    await plan(spine, { subject, slot: 'earlier', dueAt: spine.clock.now().subtract({ minutes: 10 }) });
  }
  const sizes: number[] = [];
  const remind: BulkStepHandler = {
    most: 50,
    act: async (work, steps) => {
      sizes.push(steps.length);
      const done = steps.filter(({ subject }) => subject % 3 !== 0);
      for (const { subject } of done) await leaveMark(work, subject, 1, 'together');
      return done;
    },
  };

  const acted = await Promise.all([1, 2].map(() => sweep(spine, { bulkStepHandlers: { remind } })));

  const marks = await listMarks(spine.db);
  expect(acted.reduce((sum, count) => sum + count, 0)).toBe(120);
  expect(marks.filter(({ note }) => note === 'together')).toHaveLength(80);
  expect(new Set(marks.map(({ owner }) => owner)).size).toBe(120);
  expect(Math.max(...sizes)).toBe(50);
  expect((await outcomes(spine)).filter((outcome) => outcome === 'coalesced')).toHaveLength(120);
});

test('steps that fail together leave nothing behind and are taken one by one', async () => {
  const spine = await createSpine();
  await createMarks(spine.db);
  for (const subject of [1, 2, 3]) await plan(spine, { subject });
  const remind: BulkStepHandler = {
    most: 50,
    act: async (work, steps) => {
      for (const { subject } of steps) await leaveMark(work, subject, 1, 'together');
      throw new Error('one of them cannot be done');
    },
  };

  const acted = await sweep(spine, { bulkStepHandlers: { remind } });

  expect(acted).toBe(3);
  expect((await listMarks(spine.db)).map(({ note }) => note)).toEqual(['remind slot', 'remind slot', 'remind slot']);
});

async function sweep(spine: Spine, changed: Partial<SweepOptions> = {}): Promise<number> {
  const mark: SweepOptions['handlers'][string] = (work, { kind, subject, slot }) =>
    leaveMark(work, subject, 1, `${kind} ${slot}`);
  const handlers = { remind: mark, other: mark };
  return await sweepOnce({ ...spine, handlers, onSkippedLate: async () => {}, ...changed });
}

async function outcomes({ db }: Spine, kind?: string): Promise<(string | null)[]> {
  const rows = await db.select().from(dueStep).orderBy(asc(dueStep.id));
  return rows.filter((row) => kind === undefined || row.kind === kind).map(({ outcome }) => outcome);
}
