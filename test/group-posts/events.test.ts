import { expect } from 'vitest';
import { endsNeed, linksGroup, postsIn, postsNeed } from '../kit/group.ts';
import { readable } from '../kit/readable.ts';
import { onDatabase } from '../kit/run-sql.ts';
import { test } from '../kit/world.ts';

test('a group that mutes the bot: a coordinator is told once, in private, and posts wait', async ({ world }) => {
  const { administrator } = world;
  const group = await linksGroup(world);
  administrator.person.in(group).mutes('bot');
  await world.settle();
  await administrator.hears(/لا يُسمح لسند بالكتابة/u);

  await postsNeed(world, 1);
  await world.clock.forward({ days: 2 });

  expect(postsIn(group)).toEqual([]);
  await administrator.hearsNothing();
  administrator.person.in(group).unmutes('bot');
  await world.clock.forward({ days: 1 });
  expect(postsIn(group)).toEqual(['حاجة 1']);
  await administrator.hearsNothing();
});

test('a group in which only administrators may write is learnt by trying', async ({ world }) => {
  const { administrator } = world;
  const group = await linksGroup(world);
  administrator.person.in(group).permits({});
  await postsNeed(world, 1);
  await administrator.hears(/لا يُسمح لسند بالكتابة/u);
  await world.clock.forward({ days: 1 });
  group.losesTheRightToWrite('CHAT_WRITE_FORBIDDEN');
  await world.clock.forward({ days: 1 });
  group.losesTheRightToWrite('have no write access to the chat');
  await world.clock.forward({ days: 1 });
  await administrator.hearsNothing();
  expect(postsIn(group)).toEqual([]);

  group.losesTheRightToWrite(undefined);
  administrator.person.in(group).permits({ can_send_messages: true });
  await world.clock.forward({ days: 1 });

  expect(postsIn(group)).toEqual(['حاجة 1']);
});

test('a group that is slowed down waits, and nobody else does', async ({ world }) => {
  const { administrator } = world;
  const group = await linksGroup(world);
  world.simulator.faults.add({ method: 'sendMessage', chat: group.id, kind: 'tooManyRequests', retryAfter: 600 });
  await postsNeed(world, 1);
  expect(postsIn(group)).toEqual([]);

  await administrator.starts();
  await administrator.hears(/منطقة واحدة/u);

  await world.clock.forward({ minutes: 9 });
  expect(postsIn(group)).toEqual([]);
  await world.clock.forward({ minutes: 2 });
  expect(postsIn(group)).toEqual(['حاجة 1']);
});

test('a group that becomes a supergroup gets what is planned; what it had is out of reach', async ({ world }) => {
  const { administrator } = world;
  const group = await linksGroup(world, { kind: 'group' });
  await postsNeed(world, 1);
  await postsNeed(world, 2);
  const before = group.chat().length;
  expect(before).toBeGreaterThan(0);

  group.upgradesToSupergroup();
  await world.settle();
  await endsNeed(world, 1, 'covered');
  await world.clock.forward({ days: 1 });

  expect(postsIn(group)).toEqual(['حاجة 2']);
  await endsNeed(world, 2, 'covered');
  expect(postsIn(group)).toEqual(['اكتملت، شكرا.']);
  await administrator.hearsNothing();
});

test('a group that puts the bot out gets nothing more, also when it comes back unlinked', async ({ world }) => {
  const { administrator } = world;
  const group = await linksGroup(world);
  await postsNeed(world, 1);
  await postsNeed(world, 2);

  group.removesTheBot(administrator.person);
  await world.settle();
  await endsNeed(world, 1, 'covered');
  await world.clock.forward({ days: 2 });

  expect(postsIn(group)).toEqual(['حاجة 1']);
  expect(await postsNeed(world, 3)).toEqual([]);
  group.addsTheBot(administrator.person);
  await world.settle();
  await administrator.hears(/أُضيف سند إلى مجموعة/u);
  await administrator.taps('لا شيء منها');
  await administrator.sees(/لم تعد المجموعة مرتبطة/u);
});

test('unlinking takes away what was posted', async ({ world }) => {
  const { administrator } = world;
  const group = await linksGroup(world);
  await postsNeed(world, 1);

  await administrator.taps('فك الربط');

  await administrator.sees(/لم تعد المجموعة مرتبطة/u);
  expect(postsIn(group)).toEqual([]);
});

test('one post is pinned, where the group lets the bot; the right is never asked for', async ({ world }) => {
  const { administrator } = world;
  const group = await linksGroup(world);
  administrator.person.in(group).permits({ can_send_messages: true });
  await postsNeed(world, 1, { pin: true });
  await administrator.hears(/لم تُثبَّت/u);
  group.promotesTheBot(administrator.person, { can_pin_messages: true });
  await world.settle();
  await postsNeed(world, 2, { pin: true });
  await postsNeed(world, 3, { pin: true });
  await world.clock.forward({ days: 1 });
  expect(pinnedIn(group)).toEqual(['حاجة 2']);

  await world.clock.forward({ days: 1 });

  expect(pinnedIn(group)).toEqual(['حاجة 3']);
  await endsNeed(world, 3, 'covered');
  expect(pinnedIn(group)).toEqual([]);
});

test('in a group with topics posts go to General, or where a coordinator writes so', async ({ world }) => {
  const { administrator } = world;
  const stranger = world.person('غريب');
  const group = await linksGroup(world, {
    before: (made) => administrator.person.in(made).usesTopics(true),
  });
  await administrator.hears(/في هذه المجموعة مواضيع/u);
  group.adds(stranger.person);
  const topic = administrator.person.in(group).opensTopic('المساعدة');
  const other = administrator.person.in(group).opensTopic('غيرها');
  const here = `/here@${world.simulator.botUsername}`;
  await postsNeed(world, 1);
  expect(lastPost(group)).toMatchObject({ text: 'حاجة 1' });
  expect(lastPost(group)?.topicId).toBeUndefined();

  administrator.person.says(here, { chat: group, topic });
  await world.settle();
  await administrator.hears(/في هذا الموضوع من الآن/u);
  stranger.person.says(here, { chat: group, topic: other });
  group.hearsAnonymousAdmin(here);
  await world.settle();
  await postsNeed(world, 2);
  await world.clock.forward({ days: 1 });

  expect(lastPost(group)).toMatchObject({ text: 'حاجة 2', topicId: topic });
  administrator.person.in(group).closesTopic(topic);
  await postsNeed(world, 3);
  await world.clock.forward({ days: 1 });
  await administrator.hears(/الموضوع الذي تُنشر فيه الرسائل مغلق/u);
  administrator.person.in(group).deletesTopic(topic);
  await world.clock.forward({ days: 1 });
  await administrator.hears(/لم يعد موجودا/u);
  expect(lastPost(group)).toMatchObject({ text: 'حاجة 3' });
  expect(lastPost(group)?.topicId).toBeUndefined();
});

test('a group to which somebody else, or nobody knows who, added the bot is linked when a coordinator writes so there', async ({
  world,
}) => {
  const { administrator } = world;
  const group = await linksGroup(world);
  const stranger = world.person('غريب');
  const other = world.simulator.group({ title: 'حي آخر', kind: 'supergroup' });
  other.adds(stranger.person, administrator.person);
  other.addsTheBot(stranger.person);
  await world.settle();
  const here = `/here@${world.simulator.botUsername}`;
  stranger.person.says(here, { chat: other });
  await world.settle();
  await administrator.hearsNothing();

  other.removesTheBot(stranger.person);
  other.addsTheBot('anonymous');
  await world.settle();
  await administrator.hearsNothing();

  administrator.person.says(here, { chat: other });
  await world.settle();

  await administrator.hears(/أُضيف سند إلى مجموعة «حي آخر»/u);
  await administrator.taps('لا شيء منها');
  await administrator.sees(/لم تعد المجموعة مرتبطة/u);
  for (const words of ['/start', '/help', here.replace('here', 'my'), 'السلام عليكم'])
    administrator.person.says(words, { chat: group });
  await world.settle();
  expect(other.events()).toEqual([]);
  expect(group.events()).toEqual([]);
});

test('what a coordinator who reads French is told about a group', async ({ world }) => {
  const { administrator } = world;
  const group = await linksGroup(world);
  await onDatabase(world, `update person set language = 'fr'`);

  administrator.person.in(group).mutes('bot');
  await world.settle();

  await administrator.hears(/Sanad ne peut plus écrire dans le groupe du quartier/u);
});

type Group = Parameters<typeof postsIn>[0];

function lastPost(group: Group) {
  return group
    .chat()
    .filter(({ from }) => from === 'bot')
    .map((post) => ({ ...post, text: readable(post.text) }))
    .at(-1);
}

function pinnedIn(group: Group): string[] {
  return group
    .chat()
    .filter(({ pinned, from }) => pinned && from === 'bot')
    .map(({ text }) => readable(text));
}
