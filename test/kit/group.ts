import type { DistrictId } from '../../src/db/ids.ts';
import { endPosts } from '../../src/group-posts/end-posts.ts';
import { planPost } from '../../src/group-posts/plan-post.ts';
import type { SimulatedGroup } from '../../src/simulator/simulator.ts';
import { inWorld } from './in-world.ts';
import { readable } from './readable.ts';
import { onDatabase } from './run-sql.ts';
import { opensCircle } from './village.ts';
import type { World } from './world.ts';

const TIME_ZONE = 'Africa/Casablanca';

/** A district with a group that is linked to it. */
export async function linksGroup(
  world: World,
  options: { kind?: 'group' | 'supergroup'; before?: (group: SimulatedGroup) => void } = {},
): Promise<SimulatedGroup> {
  const { administrator } = world;
  await opensCircle(world);
  const group = world.simulator.group({ title: 'جيران الحي', kind: options.kind ?? 'supergroup' });
  group.adds(administrator.person);
  options.before?.(group);
  group.addsTheBot(administrator.person);
  await world.settle();
  await administrator.hears(/أُضيف سند إلى مجموعة/u);
  await administrator.taps('حي السلام');
  await administrator.sees(/ارتبطت/u);
  return group;
}

/** A post about the `nth` need, as it is planned when the need is approved. */
export async function postsNeed(
  world: World,
  nth: number,
  options: { pin?: boolean; until?: Temporal.Instant; kind?: 'need' | 'broadcast' } = {},
) {
  const [district] = (await onDatabase(world, 'select id from district')) as { id: string }[];
  const { kind = 'need', ...rest } = options;
  return await inWorld(world, (work) =>
    planPost(work, {
      districtId: Number(district?.id) as DistrictId,
      timeZone: TIME_ZONE,
      about: { kind, id: nth },
      message: { text: { key: 'name', args: { name: `حاجة ${nth}` } } },
      ...rest,
    }),
  );
}

/** The need is covered, or taken back. */
export async function endsNeed(world: World, nth: number, how: 'covered' | 'withdrawn'): Promise<void> {
  await inWorld(world, (work) => endPosts(work, { kind: 'need', id: nth }, how));
}

/** What the bot's messages in a group say now, the oldest first. */
export function postsIn(group: SimulatedGroup): string[] {
  return group
    .chat()
    .filter(({ from }) => from === 'bot')
    .map(({ text }) => readable(text));
}
