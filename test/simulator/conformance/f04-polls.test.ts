import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Poll } from '../../../src/simulator/state/polls/poll.ts';
import { MORNING, startTelegram, type Telegram } from '../telegram.ts';
import { listens, neighbourhood, takesUpdates } from './neighbourhood.ts';

const WHEN = { question: 'متى نلتقي؟', options: [{ text: 'السبت' }, { text: 'الأحد' }] };

test('F4: a poll is anonymous and regular unless the bot says otherwise', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram);

  const { poll, message_id } = await send(telegram, group.id, { ...WHEN, question: ' متى نلتقي؟ ' });

  expect(message_id).toBeGreaterThan(0);
  expect(poll).toEqual({
    id: expect.stringMatching(/^\d{10,}$/),
    question: 'متى نلتقي؟',
    options: [
      { persistent_id: '0', text: 'السبت', voter_count: 0 },
      { persistent_id: '1', text: 'الأحد', voter_count: 0 },
    ],
    total_voter_count: 0,
    is_closed: false,
    is_anonymous: true,
    type: 'regular',
    allows_multiple_answers: false,
    allows_revoting: true,
    members_only: false,
  });
  expect(group.events().at(-1)).toMatchObject({ kind: 'message', text: 'متى نلتقي؟' });
});

test('F4: the options of older bots, which are plain texts, are understood', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram);

  const { poll } = await send(telegram, group.id, { ...WHEN, options: ['السبت', 'الأحد'] });

  expect(poll.options.map(({ text }) => text)).toEqual(['السبت', 'الأحد']);
});

test.each([
  [{ question: '' }, 'poll question must be non-empty'],
  [{ question: 'x'.repeat(301) }, 'poll question length must not exceed 300'],
  [{ options: undefined }, 'poll must have at least one answer option'],
  [{ options: [] }, 'poll must have at least one answer option'],
  [{ options: Array.from({ length: 13 }, (_, at) => `${at}`) }, "poll can't have more than 12 options"],
  [{ options: ['x', ''] }, 'poll options must be non-empty'],
  [{ options: ['x'.repeat(101)] }, 'poll options length must not exceed 100'],
  [{ options: { text: 'x' } }, 'expected an Array of String as options'],
  [{ options: [true] }, 'expected an Array of String as options'],
  [{ options: [{}] }, `can't parse poll option: Can't find field "text"`],
  [{ type: 'survey' }, 'unsupported poll type specified'],
  [{ type: 'quiz' }, 'correct quiz option list must be non-empty'],
  [{ type: 'quiz', correct_option_ids: [] }, 'correct quiz option list must be non-empty'],
  [{ type: 'quiz', correct_option_ids: [2] }, 'wrong quiz correct_option_id'],
])('F4: a poll is refused: %j', async (part, problem) => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram);

  expect(await telegram.refusal('sendPoll', { chat_id: group.id, ...WHEN, ...part })).toBe(`Bad Request: ${problem}`);
});

test('F4: the kind of a poll is checked before the chat, its question after', async () => {
  await using telegram = await startTelegram();

  expect(await telegram.refusal('sendPoll', { chat_id: 99, type: 'survey' })).toBe(
    'Bad Request: unsupported poll type specified',
  );
  expect(await telegram.refusal('sendPoll', { chat_id: 99 })).toBe('Bad Request: chat not found');
});

test('F4: a bot that may not send polls is told so', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);
  amina.in(group).restricts('bot', { can_send_messages: true });

  expect(await telegram.refusal('sendPoll', { chat_id: group.id, ...WHEN })).toBe(
    'Bad Request: not enough rights to send polls to the chat',
  );
});

test('F9: in a poll that is not anonymous the bot is told who chose what, and how the poll stands', async () => {
  await using telegram = await startTelegram();
  const { group, amina, bilal } = neighbourhood(telegram);
  const { poll } = await send(telegram, group.id, { ...WHEN, is_anonymous: false });
  await listens(telegram);

  amina.votes('الأحد', { chat: group });
  bilal.votes(1, { chat: group });

  expect(await takesUpdates(telegram)).toMatchObject([
    { poll_answer: { poll_id: poll.id, user: { id: amina.id }, option_ids: [1], option_persistent_ids: ['1'] } },
    { poll: { id: poll.id, total_voter_count: 1 } },
    { poll_answer: { user: { id: bilal.id } } },
    { poll: { total_voter_count: 2, options: [{ voter_count: 0 }, { voter_count: 2 }] } },
  ]);
});

test('F9: in an anonymous poll the bot is told only how it stands', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);
  await send(telegram, group.id, WHEN);
  await listens(telegram);

  amina.votes('السبت', { chat: group });

  expect(await takesUpdates(telegram)).toMatchObject([
    { poll: { total_voter_count: 1, options: [{ voter_count: 1 }, {}] } },
  ]);
});

test('F9: a vote that is taken back has no options, and another one takes its place', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);
  await send(telegram, group.id, { ...WHEN, is_anonymous: false });
  await listens(telegram);
  amina.votes('السبت', { chat: group });

  amina.retractsVote({ chat: group });
  amina.votes('الأحد', { chat: group });
  amina.votes('السبت', { chat: group });

  const updates = await takesUpdates(telegram);
  expect(updates.flatMap(({ poll_answer: answer }) => (answer ? [answer.option_ids] : []))).toEqual([
    [0],
    [],
    [1],
    [0],
  ]);
  expect(updates.at(-1)).toMatchObject({
    poll: { total_voter_count: 1, options: [{ voter_count: 1 }, { voter_count: 0 }] },
  });
});

test('F9: several options are chosen only where the poll allows it', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);
  await send(telegram, group.id, WHEN);
  expect(() => amina.votes(['السبت', 'الأحد'], { chat: group })).toThrow('One option can be chosen');

  await send(telegram, group.id, { ...WHEN, allows_multiple_answers: true });
  amina.votes(['السبت', 'الأحد'], { chat: group });

  expect(group.chat().at(-1)?.poll).toMatchObject({ total_voter_count: 1, votes: { [amina.id]: [0, 1] } });
});

test('F9: in a quiz the right answer is known to the bot and a vote cannot be changed', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);
  const quiz = { ...WHEN, type: 'quiz', correct_option_ids: [1], explanation: 'هكذا اتفقنا' };

  const { poll } = await send(telegram, group.id, quiz);
  amina.votes('السبت', { chat: group });

  expect(poll).toMatchObject({
    type: 'quiz',
    correct_option_ids: [1],
    explanation: 'هكذا اتفقنا',
    allows_revoting: false,
  });
  expect(() => amina.votes('الأحد', { chat: group })).toThrow('votes cannot be changed');
  expect(() => amina.retractsVote({ chat: group })).toThrow('votes cannot be changed');
});

test('F4: stopping a poll answers with how it ended, which is told as well, and takes the keyboard away', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);
  const reply_markup = { inline_keyboard: [[{ text: 'تم', callback_data: 'x' }]] };
  const { message_id } = await send(telegram, group.id, { ...WHEN, reply_markup });
  amina.votes('السبت', { chat: group });
  await listens(telegram);

  const ended = await telegram.result<Poll>('stopPoll', { chat_id: group.id, message_id });

  expect(ended).toMatchObject({ is_closed: true, total_voter_count: 1 });
  expect(await takesUpdates(telegram)).toEqual([{ poll: ended }]);
  expect(group.events().at(-1)).toMatchObject({ kind: 'poll', text: 'متى نلتقي؟' });
  expect(group.chat().at(-1)?.buttons).toEqual([]);
  expect(() => amina.votes('الأحد', { chat: group })).toThrow('The poll is closed');
});

test('F4: stopping is refused for what is no open poll of the bot', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram);
  const chat_id = group.id;
  const { message_id } = await telegram.result('sendMessage', { chat_id, text: 'x' });
  const poll = await send(telegram, chat_id, { ...WHEN, is_closed: true });
  const stop = (id?: number) => telegram.refusal('stopPoll', { chat_id, message_id: id });

  expect(await stop()).toBe('Bad Request: message with poll to stop not found');
  expect(await stop(message_id)).toBe('Bad Request: message is not a poll');
  expect(await stop(poll.message_id)).toBe('Bad Request: poll has already been closed');
});

test('F9: a poll that is open for a time closes by itself', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);
  const { poll } = await send(telegram, group.id, { ...WHEN, open_period: 600 });
  await listens(telegram);

  telegram.clock.nowMs += 600_000;

  expect(poll).toMatchObject({ open_period: 600, close_date: MORNING / 1000 + 600 });
  expect(await takesUpdates(telegram)).toMatchObject([{ poll: { id: poll.id, is_closed: true } }]);
  expect(() => amina.votes('السبت', { chat: group })).toThrow('The poll is closed');
});

test('F9: votes are there again after the simulator was thrown away', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-polls-'));
  try {
    const stateFile = join(folder, 'telegram.json');
    await using before = await startTelegram({ stateFile });
    const { group, amina } = neighbourhood(before);
    await send(before, group.id, { ...WHEN, is_anonymous: false });
    amina.votes('السبت', { chat: group });
    await before.result('sendMessage', { chat_id: group.id, text: 'شكرا' });

    await using after = await startTelegram({ stateFile });
    const again = after.simulator.group({ id: group.id, title: '' });
    const zaynab = after.simulator.person({ firstName: 'زينب' });
    again.adds(zaynab);
    zaynab.votes('السبت', { chat: again });

    expect(again.chat().find(({ poll }) => poll)?.poll).toMatchObject({
      total_voter_count: 2,
      votes: { [amina.id]: [0], [zaynab.id]: [0] },
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('F9: people vote in what is there', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);
  expect(() => amina.votes('السبت', { chat: group })).toThrow('There is no such poll');

  await send(telegram, group.id, WHEN);

  expect(() => amina.votes('الاثنين', { chat: group })).toThrow('Its options: «السبت», «الأحد»');
  expect(() => amina.retractsVote({ chat: group })).toThrow('has not voted');
});

async function send(telegram: Telegram, chat_id: number, poll: object): Promise<{ poll: Poll; message_id: number }> {
  return await telegram.result<{ poll: Poll; message_id: number }>('sendPoll', { chat_id, ...poll });
}
