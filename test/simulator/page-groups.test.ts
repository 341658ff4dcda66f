import { expect, test } from 'vitest';
import { neighbourhood } from './conformance/neighbourhood.ts';
import { startTelegram, type Telegram } from './telegram.ts';

test('people vote, react and pin through the page, and it shows what came of it', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram);
  const poll = { question: 'متى؟', options: ['السبت', 'الأحد'], allows_multiple_answers: true };
  const { message_id: messageId } = await telegram.result('sendPoll', { chat_id: group.id, ...poll });
  const where = { messageId, chat: group.id };

  await act(telegram, amina.id, 'vote', { ...where, options: [0, 1] });
  await act(telegram, bilal.id, 'vote', { ...where, options: [1] });
  await act(telegram, bilal.id, 'retract', where);
  await act(telegram, bilal.id, 'react', { ...where, emoji: '👍' });
  await act(telegram, amina.id, 'pin', where);

  const view = await look(telegram, group.id);
  expect(view.chat.entries.find((entry) => entry.messageId === messageId)).toMatchObject({
    text: 'متى؟',
    pinned: true,
    poll: { total_voter_count: 1, votes: { [amina.id]: [0, 1] } },
    reactions: [{ emoji: '👍', count: 1, byBot: false }],
  });
  expect(view.groups[0]).toMatchObject({ pinned: [messageId] });
});

test('through the page people are let in, asked for, muted and taken out', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram, { bot: 'administrator' });
  const [hassan, zaynab] = ['حسن', 'زينب'].map((firstName) => telegram.simulator.person({ firstName }).id);
  const chat = group.id;
  await act(telegram, amina.id, 'invite', { chat });
  await act(telegram, amina.id, 'invite', { chat, createsJoinRequest: true });
  const [open, asking] = (await look(telegram, chat)).groups[0]?.inviteLinks ?? [];

  await act(telegram, hassan ?? 0, 'join', { link: open?.link });
  await act(telegram, zaynab ?? 0, 'askToJoin', { link: asking?.link });
  const waiting = await look(telegram, chat);
  await act(telegram, amina.id, 'approve', { chat, whom: zaynab });
  await act(telegram, amina.id, 'mute', { chat, whom: bilal.id, seconds: 600 });
  await act(telegram, amina.id, 'ban', { chat, whom: hassan });
  await act(telegram, zaynab ?? 0, 'leave', { chat });

  expect(waiting.groups[0]).toMatchObject({ joinRequests: [zaynab] });
  expect((await look(telegram, chat)).groups[0]).toMatchObject({
    members: [amina.id, bilal.id],
    joinRequests: [],
    standings: [
      { id: amina.id, status: 'creator' },
      { id: bilal.id, status: 'restricted' },
      { id: hassan, status: 'kicked' },
      { id: zaynab, status: 'left' },
    ],
  });
});

test('topics are opened, written in and closed through the page', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);
  const chat = group.id;
  await act(telegram, amina.id, 'useTopics', { chat });
  await act(telegram, amina.id, 'openTopic', { chat, name: 'المواعيد' });
  const topic = (await look(telegram, chat)).groups[0]?.topics[0]?.id;

  await act(telegram, amina.id, 'say', { chat, topic, text: 'متى؟' });
  await act(telegram, amina.id, 'renameTopic', { chat, topic, name: 'الزيارات' });
  await act(telegram, amina.id, 'closeTopic', { chat, topic });

  const view = await look(telegram, chat);
  expect(view.groups[0]).toMatchObject({ isForum: true, topics: [{ id: topic, name: 'الزيارات', isClosed: true }] });
  expect(view.chat.entries.find(({ text }) => text === 'متى؟')).toMatchObject({ topicId: topic });
});

test('the page shows which commands each member of a group is offered', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram);
  const scope = { type: 'all_chat_administrators' };
  await telegram.result('setMyCommands', { commands: [{ command: 'manage', description: 'إدارة' }], scope });

  expect((await look(telegram, group.id)).groups[0]).toMatchObject({
    commands: { [amina.id]: [{ command: 'manage' }], [bilal.id]: [] },
  });
});

test.each([
  ['vote', { messageId: 1, options: 'x' }, '"options" must be a list of whole numbers.'],
  ['vote', { messageId: 1, options: [0] }, 'There is no such poll'],
  ['closeTopic', {}, '"topic" must be the id of a topic, or "general".'],
  ['join', { link: 'https://t.me/+x' }, 'does not lead into any group'],
  ['mute', { whom: 4711 }, 'There is no person with id 4711'],
  ['addBot', { chat: 12 }, 'There is no group with id 12'],
])('what cannot be done in a group is said in words: %s %j', async (name, body, problem) => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram);

  await expect(act(telegram, bilal.id, name, { chat: group.id, ...body })).rejects.toThrow(problem);
});

type View = {
  groups: { inviteLinks: { link: string }[]; topics: { id: number }[] }[];
  chat: { entries: { messageId: number; text: string }[] };
};

async function act({ url }: Telegram, id: number, name: string, body: unknown): Promise<void> {
  const response = await fetch(`${url}/simulator/people/${id}/${name}`, { method: 'POST', body: JSON.stringify(body) });
  if (!response.ok) throw new Error(((await response.json()) as { problem: string }).problem);
}

async function look({ url }: Telegram, chat: number): Promise<View> {
  return (await (await fetch(`${url}/simulator/view?chat=${chat}`)).json()) as View;
}
