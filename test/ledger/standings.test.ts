import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listRotaEvents, loadStandings } from '../../src/commitments/ledger-store.ts';
import type { CommitmentId, TelegramId } from '../../src/db/ids.ts';
import { checkLedgers, isSame } from '../../src/ledger/check-ledgers.ts';
import { createLedgerSteps, planLedgerCheck } from '../../src/ledger/steps.ts';
import { foldRota } from '../../src/rota/ledger.ts';
import { type BuiltCircle, buildCircle, MONDAY, openWorkshop, type Workshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';
import { allowTimeForDeepRuns, deepOr } from '../kit/properties.ts';
import { addRota, type Deed, doDeed } from './kit.ts';

allowTimeForDeepRuns();

const COORDINATOR = 1 as TelegramId;

let workshop: Workshop;
let circle: BuiltCircle;
beforeAll(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 5 });
});
afterAll(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

const anyDeed: fc.Arbitrary<Deed> = fc.record({
  kind: fc.constantFrom('join', 'leave', 'settle', 'settle', 'settle', 'gift', 'undo', 'forgive'),
  pick: fc.nat(),
  absent: fc.array(fc.nat({ max: 4 }), { maxLength: 3 }),
});

test('whatever happens, also two things at once, what is kept of a rota is what follows from its ledger', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(anyDeed, anyDeed), { maxLength: 12 }), async (pairs) => {
      const commitmentId = await addRota(workshop, circle);

      for (const pair of pairs) {
        await Promise.all(pair.map((deed) => workshop.work((work) => doDeed(work, { circle, commitmentId, deed }))));
        await expectAgreement(commitmentId);
      }
    }),
    { numRuns: deepOr(200, 20) },
  );
  await checkInvariants(workshop.database.url);
});

test('what differs from the ledger is found in the night, put right, and told to the administrators once', async () => {
  const commitmentId = await addRota(workshop, circle);
  await workshop.client.query('update rota_standing set owes = owes + 1 where commitment_id = $1', [commitmentId]);
  const logged: unknown[] = [];
  const steps = createLedgerSteps({
    administrators: new Set([COORDINATOR]),
    log: { error: (fields: unknown) => void logged.push(fields) },
  });
  const night = (slot: string) =>
    workshop.work(
      (work) => steps['check-ledgers']?.(work, { kind: 'check-ledgers', subject: 0, slot }) ?? Promise.resolve(),
    );

  await night('a 0');
  await night('b 0');

  await expectAgreement(commitmentId);
  expect(logged).toEqual([{ commitmentId }]);
  const { rows } = await workshop.client.query("select dedupe_key from outbox where dedupe_key like 'ledger:%'");
  expect(rows).toEqual([{ dedupe_key: 'ledger:a 0:1' }]);
});

test('what an older release left behind is caught up without a word, and right until then', async () => {
  const commitmentId = await addRota(workshop, circle);
  await workshop.client.query('delete from rota_standing where commitment_id = $1', [commitmentId]);
  await workshop.client.query('delete from rota_head where commitment_id = $1', [commitmentId]);

  const before = await workshop.work((work) => loadStandings(work, commitmentId));
  const { wrong } = await workshop.work((work) => checkLedgers(work, commitmentId - 1));

  expect(before.members.size).toBe(5);
  expect(wrong).toEqual([]);
  await expectAgreement(commitmentId);
});

test('the comparison goes through all rotas part by part, and is planned for the next night', async () => {
  const steps = createLedgerSteps({ administrators: new Set() });
  await workshop.work(planLedgerCheck);
  await workshop.work(planLedgerCheck);
  const night = MONDAY.add({ hours: 20 });
  const slots = [await lastSlot()];
  for (const _ of [1, 2]) {
    const step = { kind: 'check-ledgers', subject: 0, slot: slots.at(-1) ?? '' };
    await workshop.work((work) => steps['check-ledgers']?.(work, step) ?? Promise.resolve(), night);
    slots.push(await lastSlot());
  }

  expect(slots).toEqual([
    '2026-11-24T02:00:00Z 0',
    expect.stringMatching(/^2026-11-24T06:00:00Z [1-9]/),
    '2026-11-25T02:00:00Z 0',
  ]);
});

async function lastSlot(): Promise<string> {
  const query = "select slot from due_step where kind = 'check-ledgers' order by id desc limit 1";
  return (await workshop.client.query(query)).rows[0].slot;
}

async function expectAgreement(commitmentId: CommitmentId): Promise<void> {
  await workshop.work(async (work) => {
    const kept = await loadStandings(work, commitmentId);
    const folded = foldRota(await listRotaEvents(work, commitmentId));
    expect(isSame(kept, folded)).toBe(true);
    const { rows } = await workshop.client.query(
      'select count(*)::int n from rota_head where commitment_id = $1 and through_event_id = (select max(id) from rota_event where commitment_id = $1)',
      [commitmentId],
    );
    expect(rows).toEqual([{ n: 1 }]);
  });
}
