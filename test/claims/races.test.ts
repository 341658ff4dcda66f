import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimNeed } from '../../src/claims/claim-need.ts';
import { listStanding } from '../../src/claims/store.ts';
import { withdrawClaim } from '../../src/claims/withdraw-claim.ts';
import type { NeedId } from '../../src/db/ids.ts';
import { beginOffering } from '../../src/need-offering/offer.ts';
import { getNeed, insertNeed, setNeed } from '../../src/needs/store.ts';
import { restrict } from '../../src/restricting/restrict.ts';
import { insertWording } from '../../src/wording/store.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';

const ROUNDS = process.env['SANAD_RACES'] === 'long' ? 1000 : 24;
const LONG_MS = 1_800_000;

let workshop: Workshop;
let circle: BuiltCircle;
beforeAll(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 4 });
});
afterAll(async () => {
  await workshop.close();
});

test('of two who take the last at once one has it and the other waits', { timeout: LONG_MS }, async () => {
  const wins = [0, 0];
  for (let round = 0; round < ROUNDS; round++) {
    const id = await publish(1);

    const answers = await Promise.all([takes(id, 0), takes(id, 1)]);

    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['accepted', 'waiting']);
    expect(await statesOf(id)).toEqual(['covered', 'accepted', 'offered place']);
    const winner = answers.findIndex(({ kind }) => kind === 'accepted');
    wins[winner] = (wins[winner] ?? 0) + 1;
  }
  print(`two take the last: ${ROUNDS} rounds, ${wins[0]} won by the one, ${wins[1]} by the other, 0 by both`);
});

test('of many who take parts at once no more is taken than is needed', { timeout: LONG_MS }, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const id = await publish(3);

    await Promise.all([0, 1, 2, 3].map((nth) => takes(id, nth, 1)));

    expect(await statesOf(id)).toEqual(['covered', 'accepted', 'accepted', 'accepted', 'offered place']);
  }
});

test('the same person pressing twice at once takes it once', { timeout: LONG_MS }, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const id = await publish(3);

    const answers = await Promise.all([takes(id, 0, 1), takes(id, 0, 1)]);

    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['accepted', 'again']);
    expect(await statesOf(id)).toEqual(['part_covered', 'accepted']);
  }
});

test('giving back and coming to wait at once leave nobody waiting for what is free', { timeout: LONG_MS }, async () => {
  let kept = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const id = await publish(1);
    const first = await takes(id, 0);
    const claimId = first.kind === 'accepted' ? first.claimId : undefined;
    if (claimId === undefined) throw new Error('the first took nothing');
    const { personId } = at(0);

    const [, second] = await Promise.all([
      workshop.work((work) => withdrawClaim(work, claimId, personId)),
      takes(id, 1),
    ]);

    const [state, ...claims] = await statesOf(id);
    if (second.kind === 'waiting') kept += 1;
    expect([state, ...claims]).toEqual(
      second.kind === 'waiting' ? ['published', 'offered answer'] : ['covered', 'accepted'],
    );
  }
  print(`giving back against coming: ${ROUNDS} rounds, ${kept} kept for whoever came, the others theirs at once`);
});

test('a claim and the family’s no to that member leave them nothing', { timeout: LONG_MS }, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const built = await buildCircle(workshop, { members: 2, nth: round + 1 });
    const id = await publish(1, built);
    const { membershipId, personId } = built.members[0] as BuiltCircle['members'][number];

    await Promise.all([
      workshop.work((work) => claimNeed(work, { needId: id, by: personId, membershipId, quantity: 1 })),
      workshop.work((work) =>
        restrict(work, { membershipId, scope: 'groceries', acting: { by: built.coordinator, how: 'self' } }),
      ),
    ]);

    expect(await statesOf(id)).toEqual(['published']);
  }
});

async function publish(quantity: number, { circleId, coordinator }: BuiltCircle = circle): Promise<NeedId> {
  const on = Temporal.PlainDate.from('2026-11-30');
  return await workshop.work(async (work) => {
    const words = { circleId, words: '', proposedBy: coordinator, proposedHow: 'guardian', purpose: 'need' } as const;
    const wordingId = await insertWording(work, { ...words, isOwn: true });
    const what = { kind: 'groceries', asks: 'time', quantity, unit: 'times', urgency: 'urgent' } as const;
    const when = { fromOn: on, untilOn: on, part: 'any', area: undefined, audience: 'open' } as const;
    const by = { circleId, draftedBy: coordinator, draftedHow: 'coordinator' } as const;
    const id = await insertNeed(work, { ...what, ...when, ...by, state: 'published', wordingId });
    await setNeed(work, id, { publishedAt: work.now });
    await beginOffering(work, await getNeed(work, id));
    return id;
  });
}

function at(nth: number): BuiltCircle['members'][number] {
  const member = circle.members[nth];
  if (!member) throw new Error(`no member ${nth}`);
  return member;
}

async function takes(needId: NeedId, nth: number, quantity = 1) {
  const { personId, membershipId } = at(nth);
  return await workshop.work((work) => claimNeed(work, { needId, by: personId, membershipId, quantity }));
}

/** How the need stands, then what stands of its claims. */
async function statesOf(id: NeedId): Promise<string[]> {
  return await workshop.work(async (work) => {
    const claims = await listStanding(work, id);
    return [
      (await getNeed(work, id)).state,
      ...claims.map(({ state, waits }) => (waits === null ? state : `${state} ${waits}`)).toSorted(),
    ];
  });
}

function print(figures: string): void {
  process.stdout.write(`${figures}\n`);
}
