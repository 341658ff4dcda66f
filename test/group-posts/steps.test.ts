import { afterAll, beforeAll, expect, test } from 'vitest';
import { getCircle } from '../../src/circles/store.ts';
import type { DistrictId } from '../../src/db/ids.ts';
import { groupPost } from '../../src/db/schema/groups.ts';
import { districtGroup } from '../../src/db/schema/joining.ts';
import { outbox } from '../../src/db/schema/spine.ts';
import { endPosts } from '../../src/group-posts/end-posts.ts';
import { planPost } from '../../src/group-posts/plan-post.ts';
import { POST_STEPS } from '../../src/group-posts/plan-steps.ts';
import { postSteps } from '../../src/group-posts/steps.ts';
import { buildCircle, MONDAY, openWorkshop, type Workshop } from '../kit/circle.ts';

const ABOUT = { kind: 'need', id: 1 } as const;

let workshop: Workshop;
let districtId: DistrictId;

beforeAll(async () => {
  workshop = await openWorkshop();
  const built = await buildCircle(workshop, { members: 0 });
  await workshop.work(async (work) => {
    districtId = (await getCircle(work, built.circleId)).districtId;
    const values = { chatId: -1_001_000, districtId, addedBy: built.coordinator, addedAt: work.now };
    await work.tx.insert(districtGroup).values(values);
  });
});

afterAll(async () => await workshop.close());

test('a step that is taken twice, or by two at once, sends one post, and ending it twice ends it once', async () => {
  const message = { text: { key: 'group-post' } };
  const notBefore = MONDAY.add({ hours: 1 });
  const plan = { districtId, timeZone: 'Africa/Casablanca', about: ABOUT, message, notBefore };
  await workshop.work((work) => planPost(work, plan));
  const due = () =>
    workshop.work(
      async (work) => await postSteps[POST_STEPS.due]?.(work, { kind: POST_STEPS.due, subject: 1, slot: '1' }),
      notBefore,
    );

  await Promise.all([due(), due(), due()]);
  await due();

  expect(await listQueued()).toEqual(['group-post:1:1']);
  await Promise.all([1, 2].map(() => workshop.work((work) => endPosts(work, ABOUT, 'covered'), notBefore)));
  const posts = await workshop.work((work) => work.tx.select().from(groupPost));
  expect(posts).toMatchObject([{ state: 'ended', how: 'covered', message: null, epoch: 1 }]);
  expect(await listQueued()).toEqual(['group-post:1:1', 'group-post:1:1:covered']);
});

test('a button that would be pressed in the group is refused', async () => {
  const buttons = [[{ label: { key: 'button-back' }, press: { action: 'wish', id: 1 } }]];
  const plan = { districtId, timeZone: 'Africa/Casablanca', about: { kind: 'need', id: 2 } as const };

  await expect(
    workshop.work((work) => planPost(work, { ...plan, message: { text: { key: 'group-post' }, buttons } })),
  ).rejects.toThrow('links only');
});

async function listQueued(): Promise<string[]> {
  const rows = await workshop.work((work) =>
    work.tx.select({ key: outbox.dedupeKey, chatId: outbox.chatId }).from(outbox),
  );
  return rows.filter(({ chatId }) => chatId < 0).map(({ key }) => key);
}
