import { expect, test } from 'vitest';
import { AMINA, amina, neighbours, upload, withAmina } from './chats.ts';

const FILE = { bytes: Buffer.from('x') };

test.each([
  ['sendMessage', { text: 'x' }, 'text messages'],
  ['sendLocation', { latitude: 1, longitude: 1 }, 'text messages'],
  ['sendDice', {}, 'dice'],
])('F4: a member without the right cannot call %s', async (method, params, what) => {
  await using telegram = await withAmina();
  const group = neighbours(telegram);
  amina(telegram).in(group).restricts('bot', {});

  expect(await telegram.refusal(method, { chat_id: group.id, ...params })).toBe(
    `Bad Request: not enough rights to send ${what} to the chat`,
  );
});

test.each([
  ['sendDocument', 'document', 'documents'],
  ['sendAudio', 'audio', 'music'],
  ['sendVideo', 'video', 'videos'],
  ['sendAnimation', 'animation', 'animations'],
  ['sendVoice', 'voice', 'voice notes'],
  ['sendVideoNote', 'video_note', 'video notes'],
  ['sendSticker', 'sticker', 'stickers'],
])('F4: a member without the right cannot call %s', async (method, field, what) => {
  await using telegram = await withAmina();
  const group = neighbours(telegram);
  amina(telegram).in(group).restricts('bot', { can_send_messages: true });

  const answer = await upload(telegram, method, { chat_id: group.id, [field]: FILE });

  expect(answer.description).toBe(`Bad Request: not enough rights to send ${what} to the chat`);
});

test('F4: a bot without the right to post is told so in a channel', async () => {
  await using telegram = await withAmina();
  const channel = telegram.simulator.group({ title: 'قناة', kind: 'channel' });
  channel.adds(amina(telegram));
  channel.addsTheBot(amina(telegram));
  channel.promotesTheBot(amina(telegram), { can_edit_messages: true });

  expect(await telegram.refusal('sendMessage', { chat_id: channel.id, text: 'x' })).toBe(
    'Bad Request: need administrator rights in the channel chat',
  );
});

test('F4: what a person may not send in a group, they cannot', async () => {
  await using telegram = await withAmina();
  const group = neighbours(telegram);
  const bilal = telegram.simulator.person({ id: 6, firstName: 'بلال' });
  group.adds(bilal);
  amina(telegram).in(group).restricts(bilal, { can_send_messages: true });

  bilal.says('أهلا', { chat: group });

  expect(() => bilal.sends('photo', { chat: group })).toThrow('بلال is not permitted to write this in «حي النور».');
});

test('F4: the page can send real bytes for a person', async () => {
  await using telegram = await withAmina();

  await fetch(`${telegram.url}/simulator/people/${AMINA}/send`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ kind: 'document', bytes: 'eA==', name: 'x.txt', caption: 'هذه' }),
  });

  expect(amina(telegram).chat().at(-1)).toMatchObject({
    media: 'document',
    text: 'هذه',
    file: { name: 'x.txt', size: 1 },
  });
});
