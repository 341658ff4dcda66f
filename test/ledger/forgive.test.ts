import { expect, test as plainTest } from 'vitest';
import { loadStandings } from '../../src/commitments/ledger-store.ts';
import { leaveCircle } from '../../src/leaving/leave.ts';
import { forgive } from '../../src/ledger/forgive.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';
import { coordinates, settledCircle, showsPeople } from '../kit/village.ts';
import { test } from '../kit/world.ts';
import { addRota, doDeed } from './kit.ts';

plainTest('somebody who is behind starts afresh where they are behind, once, also when two press at once', async () => {
  const workshop = await openWorkshop();
  const circle = await buildCircle(workshop, { members: 3 });
  const behind = circle.members[0];
  const commitmentId = await addRota(workshop, circle);
  const other = await addRota(workshop, circle);
  if (!behind) throw new Error('nobody is there');
  await workshop.work(async (work) => {
    await doDeed(work, { circle, commitmentId, deed: { kind: 'settle', pick: 1, absent: [] } });
    await doDeed(work, { circle, commitmentId: other, deed: { kind: 'settle', pick: 0, absent: [] } });
  });
  const standingIn = async (id: typeof commitmentId) =>
    [...(await workshop.work((work) => loadStandings(work, id))).members].map(([member, { owes }]) => [member, owes]);
  const credit = await standingIn(other);

  const wish = { membershipId: behind.membershipId, by: circle.coordinator };
  const forgiven = await Promise.all([1, 2].map(() => workshop.work((work) => forgive(work, wish))));
  await workshop.work((work) => forgive(work, wish));

  const [, doer, last] = circle.members.map(({ membershipId }) => membershipId);
  expect(forgiven).toEqual([{ kind: 'forgiven' }, { kind: 'forgiven' }]);
  expect(await standingIn(commitmentId)).toEqual([
    [doer, -360360],
    [last, 360360],
    [behind.membershipId, 0],
  ]);
  expect(await standingIn(other)).toEqual(credit);
  const { rows } = await workshop.client.query("select object_id::int from audit where act = 'forgive-balance'");
  expect(rows).toEqual([{ object_id: behind.membershipId }]);
  await workshop.work((work) => leaveCircle(work, behind.membershipId, behind.personId));
  expect(await workshop.work((work) => forgive(work, wish))).toEqual({ kind: 'gone' });
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

test('a coordinator lets a member start afresh; no balance is shown and nobody is told', async ({ world }) => {
  await settledCircle(world);
  const { administrator } = world;
  await showsPeople(world);
  await administrator.taps('زينب');
  await administrator.sees(/عضو في حلقة F-1: زينب/u);
  await administrator.taps('بداية جديدة');
  const asked = await administrator.sees(/بداية جديدة مع زينب في حلقة F-1؟.*لا يُحسب بعد الآن/u);
  await administrator.taps('نعم، بداية جديدة');

  const done = await administrator.sees(/بداية جديدة مع زينب: ما مضى من النوبات لا يُحسب/u);
  for (const text of [asked, done]) expect(text.replace('F-1', '')).not.toMatch(/\d/u);
});

test('the same in French; the button is nobody else’s', async ({ world }) => {
  const salma = world.person('Salma', 'fr');
  const { zineb } = await settledCircle(world);
  await coordinates(world, salma);
  await salma.starts();
  await salma.hears(/Un quartier/u);
  await salma.taps(/حي السلام/u);
  await salma.sees(/Un cercle/u);
  await salma.taps(/F-1/u);
  await salma.sees(/F-1/u);
  await salma.taps('Le cercle');
  await salma.sees(/Le cercle F-1 a/u);
  await salma.taps('زينب');
  await salma.sees(/Membre du cercle F-1/u);
  await salma.taps('Repartir à neuf');
  await salma.sees(/Repartir à neuf avec ⁨?زينب⁩? dans le cercle F-1/u);
  const yes = salma.dataOf('Oui, à neuf');
  await zineb.tapsData(yes);
  await zineb.isTold(/هذا الزر لم يعد متاحا/u);
  await salma.taps('Oui, à neuf');
  await salma.sees(/On repart à neuf avec ⁨?زينب⁩?/u);
});
