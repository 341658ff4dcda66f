import { afterEach, beforeEach, expect, test } from 'vitest';
import type { DistrictId, PersonId } from '../../src/db/ids.ts';
import { liftExclusion } from '../../src/exclusions/lift-exclusion.ts';
import { insertExclusion, listBlocks, listExclusions, listVetoes } from '../../src/exclusions/store.ts';
import { recognise } from '../../src/people/store.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';

let workshop: Workshop;
let circle: BuiltCircle;
let personId: PersonId;
let by: PersonId;
const districtId = 1 as DistrictId;
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 1 });
  by = circle.coordinator;
  personId = (await workshop.work((work) => recognise(work, { id: 500, first_name: 'حسن' }, 'ar'))).id;
});
afterEach(async () => await workshop.close());

test('lifting ends what stands of one kind in one place, however often it was given, and only that', async () => {
  const { circleId } = circle;
  await workshop.work(async (work) => {
    await insertExclusion(work, { personId, kind: 'veto', circleId, by });
    await insertExclusion(work, { personId, kind: 'veto', circleId, by });
    await insertExclusion(work, { personId, kind: 'block', circleId, by });
    await insertExclusion(work, { personId, kind: 'block', districtId, by });
  });
  const [vetoes, blocks] = await workshop.work(async (work) => [
    await listVetoes(work, circleId),
    await listBlocks(work),
  ]);
  expect(vetoes.map(({ name }) => name)).toEqual(['حسن']);
  expect(blocks.map((block) => block.circleId).toSorted()).toEqual([circleId, null]);
  const id = vetoes[0]?.id ?? 0;

  const first = await workshop.work((work) => liftExclusion(work, { id, by }));
  const again = await workshop.work((work) => liftExclusion(work, { id, by }));
  const unknown = await workshop.work((work) => liftExclusion(work, { id: 999_999, by }));

  expect([first.kind, again.kind, unknown.kind]).toEqual(['lifted', 'before', 'before']);
  const left = await workshop.work((work) => listExclusions(work, personId, { circleId, districtId }));
  expect(left.map(({ kind }) => kind)).toEqual(['block', 'block']);
  const { rows } = await workshop.client.query(`select act from audit where act like 'lift-%'`);
  expect(rows).toEqual([{ act: 'lift-veto' }]);
});
