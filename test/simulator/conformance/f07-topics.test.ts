import { expect, test } from 'vitest';
import { startTelegram, type Telegram } from '../telegram.ts';
import { listens, neighbourhood, takesUpdates } from './neighbourhood.ts';

const FORUM = { isForum: true, bot: 'administrator' } as const;

test('F7: a topic begins with the message that tells of its creation, which the bot gets although it did it', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, FORUM);
  await listens(telegram);

  const topic = await open(telegram, group.id, { name: 'المواعيد', icon_color: 9_367_192 });

  expect(topic).toEqual({ message_thread_id: expect.any(Number), name: 'المواعيد', icon_color: 9_367_192 });
  expect(await takesUpdates(telegram)).toMatchObject([
    {
      message: {
        message_id: topic.message_thread_id,
        message_thread_id: topic.message_thread_id,
        is_topic_message: true,
        chat: { is_forum: true },
        forum_topic_created: { name: 'المواعيد', icon_color: 9_367_192 },
      },
    },
  ]);
  expect(group.events()).toMatchObject([{ kind: 'topic', text: 'المواعيد' }]);
});

test('F7: a message in a topic that answers nothing carries the message that created the topic', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram, FORUM);
  const { message_thread_id } = await open(telegram, group.id);
  await listens(telegram);

  bilal.says('متى؟', { chat: group, topic: message_thread_id });
  const sent = await telegram.result('sendMessage', { chat_id: group.id, message_thread_id, text: 'غدا' });

  const inTopic = {
    message_thread_id,
    is_topic_message: true,
    reply_to_message: { message_id: message_thread_id, forum_topic_created: { name: 'المواعيد' } },
  };
  expect(await takesUpdates(telegram)).toMatchObject([{ message: { text: 'متى؟', ...inTopic } }]);
  expect(sent).toMatchObject({ text: 'غدا', ...inTopic });
});

test('F7: messages in General carry neither a thread nor a topic', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram, FORUM);
  await open(telegram, group.id);
  await listens(telegram);

  bilal.says('صباح الخير', { chat: group });
  const sent = await telegram.result('sendMessage', { chat_id: group.id, text: 'أهلا' });

  for (const message of [sent, (await takesUpdates(telegram))[0]?.message]) {
    expect(message).not.toHaveProperty('message_thread_id');
    expect(message).not.toHaveProperty('is_topic_message');
    expect(message).not.toHaveProperty('reply_to_message');
  }
});

test('F7: a reply stays in the topic of what it answers', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram, FORUM);
  const { message_thread_id } = await open(telegram, group.id);
  bilal.says('متى؟', { chat: group, topic: message_thread_id });
  const message_id = group.chat().at(-1)?.messageId;

  const sent = await telegram.result('sendMessage', {
    chat_id: group.id,
    text: 'غدا',
    reply_parameters: { message_id },
  });

  expect(sent).toMatchObject({ message_thread_id, is_topic_message: true, reply_to_message: { text: 'متى؟' } });
});

test('F7: a reply to another topic or another chat is an external reply', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram, FORUM);
  amina.starts();
  const { message_thread_id } = await open(telegram, group.id);
  bilal.says('متى؟', { chat: group });
  const message_id = group.chat().at(-1)?.messageId;

  const reply_parameters = { message_id, chat_id: group.id };
  const inTopic = await telegram.result('sendMessage', {
    chat_id: group.id,
    message_thread_id,
    text: 'غدا',
    reply_parameters,
  });
  const inPrivate = await telegram.result('sendMessage', { chat_id: amina.id, text: 'سأل بلال', reply_parameters });

  const external_reply = {
    origin: { type: 'user', sender_user: { id: bilal.id } },
    chat: { id: group.id },
    message_id,
  };
  expect(inTopic).toMatchObject({ external_reply, reply_to_message: { forum_topic_created: {} } });
  expect(inPrivate).toMatchObject({ external_reply });
  expect(inPrivate).not.toHaveProperty('reply_to_message');
});

test('F7: a reply is one level deep', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram);
  const { message_id } = await telegram.result('sendMessage', { chat_id: group.id, text: 'أ' });
  bilal.says('ب', { chat: group, replyTo: message_id });
  await listens(telegram);
  const second = group.chat().at(-1)?.messageId ?? 0;

  const third = await telegram.result('sendMessage', {
    chat_id: group.id,
    text: 'ج',
    reply_parameters: { message_id: second },
  });

  expect(third.reply_to_message).toMatchObject({ text: 'ب' });
  expect(third.reply_to_message).not.toHaveProperty('reply_to_message');
  expect(amina.events()).toEqual([]);
});

test.each([
  ['a topic nobody opened', 4711],
  ['General, which cannot be named', 1],
])('F4: %s is not found', async (_, message_thread_id) => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, FORUM);
  const params = { chat_id: group.id, message_thread_id, text: 'x', question: 'x', options: ['x'], action: 'typing' };

  for (const method of ['sendMessage', 'sendPoll', 'sendChatAction', 'closeForumTopic', 'deleteForumTopic']) {
    expect(await telegram.refusal(method, params)).toBe('Bad Request: message thread not found');
  }
});

test('F4: there are no topics in private chats and in groups that are no forums', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);
  amina.starts();

  for (const chat_id of [amina.id, group.id]) {
    expect(await telegram.refusal('sendMessage', { chat_id, message_thread_id: 2, text: 'x' })).toBe(
      'Bad Request: message thread not found',
    );
  }
});

test('F4: in a closed topic only those who manage topics write', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram, { isForum: true });
  const topic = amina.in(group).opensTopic('المواعيد');
  amina.in(group).closesTopic(topic);
  const send = () => telegram.call('sendMessage', { chat_id: group.id, message_thread_id: topic, text: 'x' });

  expect((await send()).body.description).toBe('Bad Request: TOPIC_CLOSED');
  expect(() => bilal.says('x', { chat: group, topic })).toThrow('The topic «المواعيد» is closed');
  expect(() => amina.says('x', { chat: group, topic })).not.toThrow();

  group.promotesTheBot(amina, { can_manage_topics: true });
  expect((await send()).body.ok).toBe(true);
});

test('F4: a closed General is closed to the bot as well', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram, { isForum: true });
  amina.in(group).closesTopic('general');

  expect(await telegram.refusal('sendMessage', { chat_id: group.id, text: 'x' })).toBe('Bad Request: TOPIC_CLOSED');
});

test('F7: topics are renamed, closed and opened again, and the bot sees each of its deeds', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, FORUM);
  const { message_thread_id } = await open(telegram, group.id);
  await listens(telegram);
  const which = { chat_id: group.id, message_thread_id };

  await telegram.result('editForumTopic', { ...which, name: 'الزيارات' });
  await telegram.result('closeForumTopic', which);
  await telegram.result('reopenForumTopic', which);

  expect(await takesUpdates(telegram)).toMatchObject([
    { message: { message_thread_id, forum_topic_edited: { name: 'الزيارات' } } },
    { message: { message_thread_id, forum_topic_closed: {} } },
    { message: { message_thread_id, forum_topic_reopened: {} } },
  ]);
});

test('F7: what changes nothing about a topic is refused, and an edit that asks for nothing is not', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, FORUM);
  const { message_thread_id } = await open(telegram, group.id);
  const which = { chat_id: group.id, message_thread_id };

  expect(await telegram.refusal('reopenForumTopic', which)).toBe('Bad Request: TOPIC_NOT_MODIFIED');
  expect(await telegram.refusal('editForumTopic', { ...which, name: 'المواعيد' })).toBe(
    'Bad Request: TOPIC_NOT_MODIFIED',
  );
  expect(await telegram.result('editForumTopic', which)).toBe(true);
});

test('F7: General is renamed, closed, hidden and shown; hiding closes it and opening shows it', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, FORUM);
  await listens(telegram);
  const which = { chat_id: group.id };

  await telegram.result('editGeneralForumTopic', { ...which, name: 'الساحة' });
  await telegram.result('hideGeneralForumTopic', which);
  expect(await telegram.refusal('closeGeneralForumTopic', which)).toBe('Bad Request: TOPIC_NOT_MODIFIED');
  await telegram.result('reopenGeneralForumTopic', which);
  expect(await telegram.refusal('unhideGeneralForumTopic', which)).toBe('Bad Request: TOPIC_NOT_MODIFIED');
  await telegram.result('closeGeneralForumTopic', which);

  expect((await takesUpdates(telegram)).map(({ message }) => Object.keys(message ?? {}).at(-1))).toEqual([
    'forum_topic_edited',
    'general_forum_topic_hidden',
    'forum_topic_reopened',
    'forum_topic_closed',
  ]);
});

test('F7: a deleted topic takes its messages along, and what is sent there is refused', async () => {
  await using telegram = await startTelegram();
  const { group, bilal } = neighbourhood(telegram, FORUM);
  const { message_thread_id } = await open(telegram, group.id);
  bilal.says('في الموضوع', { chat: group, topic: message_thread_id });
  bilal.says('خارجه', { chat: group });

  await telegram.result('deleteForumTopic', { chat_id: group.id, message_thread_id });

  expect(group.chat().flatMap(({ from, text }) => (from === 'person' ? [text] : []))).toEqual(['خارجه']);
  expect(await telegram.refusal('sendMessage', { chat_id: group.id, message_thread_id, text: 'x' })).toBe(
    'Bad Request: message thread not found',
  );
});

test('F7: pins are taken away topic by topic', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, FORUM);
  const chat_id = group.id;
  const { message_thread_id } = await open(telegram, chat_id);
  for (const where of [{ message_thread_id }, {}]) {
    const { message_id } = await telegram.result('sendMessage', { chat_id, ...where, text: JSON.stringify(where) });
    await telegram.result('pinChatMessage', { chat_id, message_id });
  }
  const pinned = () => group.chat().flatMap((entry) => (entry.pinned ? [entry.topicId] : []));

  expect(pinned()).toEqual([message_thread_id, undefined]);
  await telegram.result('unpinAllForumTopicMessages', { chat_id, message_thread_id });
  expect(pinned()).toEqual([undefined]);
  await telegram.result('unpinAllGeneralForumTopicMessages', { chat_id });
  expect(pinned()).toEqual([]);
});

test.each([
  ['group', 'the chat is not a supergroup forum'],
  ['supergroup', 'the chat is not a forum'],
] as const)('F7: a topic cannot be opened in a %s without topics', async (kind, problem) => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram, { kind, bot: 'administrator' });

  expect(await telegram.refusal('createForumTopic', { chat_id: group.id, name: 'x' })).toBe(`Bad Request: ${problem}`);
});

test('F7: a topic needs the right to open it, then a name', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram, { isForum: true });
  const create = () => telegram.refusal('createForumTopic', { chat_id: group.id, name: ' ' });

  expect(await create()).toBe('Bad Request: not enough rights to create a topic');

  group.promotesTheBot(amina, { can_manage_topics: true });
  expect(await create()).toBe('Bad Request: name must be non-empty');
});

test('F7: topics of others need the right to manage them, deleting the right to delete messages', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram, { isForum: true });
  const topic = amina.in(group).opensTopic('المواعيد');
  const refusal = (method: string) =>
    telegram.refusal(method, { chat_id: group.id, message_thread_id: topic, name: 'x' });

  expect(await refusal('editForumTopic')).toBe('Bad Request: not enough rights to edit the topic');
  expect(await refusal('closeForumTopic')).toBe('Bad Request: not enough rights to edit the topic');
  expect(await refusal('hideGeneralForumTopic')).toBe('Bad Request: not enough rights to close or open the topic');
  expect(await refusal('deleteForumTopic')).toBe('Bad Request: not enough rights to delete the topic');
});

test('F7: members open topics only where everybody may, and manage their own', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram, { isForum: true });
  const theirs = amina.in(group).opensTopic('المواعيد');
  expect(() => bilal.in(group).opensTopic('أسئلة')).toThrow('is not permitted to open topics');

  amina.in(group).permits({ can_send_messages: true, can_manage_topics: true });
  const own = bilal.in(group).opensTopic('أسئلة');
  bilal.in(group).renamesTopic(own, 'أسئلة وأجوبة');

  expect(() => bilal.in(group).closesTopic(theirs)).toThrow('may not manage the topic');
  expect(group.chat().at(-1)).toMatchObject({ from: 'service', topicId: own });
});

test('F7: a group without topics can begin to use them', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);
  expect(() => amina.in(group).opensTopic('المواعيد')).toThrow('has no topics');

  amina.in(group).usesTopics(true);

  expect(amina.in(group).opensTopic('المواعيد')).toBeGreaterThan(0);
  expect(await telegram.result('getChat', { chat_id: group.id })).toMatchObject({ is_forum: true });
});

test('F12: the implicit reply of a topic does not make its messages answers to the bot', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram, FORUM);
  const { message_thread_id } = await open(telegram, group.id);
  amina.in(group).demotes('bot');
  await listens(telegram);

  bilal.says('بيننا', { chat: group, topic: message_thread_id });

  expect(await takesUpdates(telegram)).toEqual([]);
});

type Topic = { message_thread_id: number; name: string; icon_color: number };

async function open(telegram: Telegram, chat_id: number, topic: object = {}): Promise<Topic> {
  return await telegram.result<Topic>('createForumTopic', { chat_id, name: 'المواعيد', ...topic });
}
