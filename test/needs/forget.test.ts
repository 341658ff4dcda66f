import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimNeed } from '../../src/claims/claim-need.ts';
import { listAll } from '../../src/claims/store.ts';
import { listAsked } from '../../src/need-offering/asked-store.ts';
import { beginOffering } from '../../src/need-offering/offer.ts';
import { forgetOldNeeds } from '../../src/needs/forget-store.ts';
import { findWords, getNeed, insertNeed, setNeed } from '../../src/needs/store.ts';
import { insertWording } from '../../src/wording/store.ts';
import { type BuiltCircle, buildCircle, MONDAY, openWorkshop, type Workshop } from '../kit/circle.ts';

let workshop: Workshop;
let circle: BuiltCircle;
beforeAll(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 2 });
});
afterAll(async () => {
  await workshop.close();
});

test('of a need that ended long ago stays that it was there, and nobody and no word; doing it twice changes nothing more', async () => {
  const { circleId, coordinator: by } = circle;
  const [member] = circle.members;
  if (!member) throw new Error('there is no member');
  const id = await workshop.work(async (work) => {
    const words = { circleId, words: 'بطانيات للشتاء', proposedBy: by, proposedHow: 'guardian' } as const;
    const wordingId = await insertWording(work, { ...words, purpose: 'need', isOwn: true });
    const on = Temporal.PlainDate.from('2026-11-30');
    const what = { kind: 'groceries', asks: 'time', quantity: 1, unit: 'times', urgency: 'urgent' } as const;
    const when = { fromOn: on, untilOn: on, part: 'any', area: 'قرب المسجد', audience: 'open' } as const;
    const drafted = { circleId, draftedBy: by, draftedHow: 'coordinator', state: 'published', wordingId } as const;
    const needId = await insertNeed(work, { ...what, ...when, ...drafted });
    await beginOffering(work, await getNeed(work, needId));
    await claimNeed(work, { needId, by: member.personId, membershipId: member.membershipId, quantity: 1 });
    await setNeed(work, needId, { state: 'fulfilled', endedAt: work.now });
    return needId;
  });
  const forget = (before: Temporal.Instant) => workshop.work((work) => forgetOldNeeds(work, { before, atMost: 10 }));
  expect(await forget(MONDAY.subtract({ hours: 1 }))).toBe(0);

  expect(await forget(MONDAY)).toBe(1);

  const left = await workshop.work(async (work) => {
    const need = await getNeed(work, id);
    return {
      need,
      words: await findWords(work, need),
      claims: await listAll(work, id),
      asked: await listAsked(work, id),
    };
  });
  expect(left).toMatchObject({
    need: { state: 'fulfilled', area: undefined },
    words: undefined,
    claims: [],
    asked: [],
  });
  expect(await forget(MONDAY)).toBe(0);
});
