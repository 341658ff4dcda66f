import { expect, test } from 'vitest';
import { AMINA, amina, withAmina } from './chats.ts';

const PLACE = { latitude: 33.5731, longitude: -7.5898 };

test('F4: a location, a venue and a contact come back as they were given', async () => {
  await using telegram = await withAmina();
  const send = (method: string, params: object) => telegram.result(method, { chat_id: AMINA, ...params });

  expect(await send('sendLocation', { ...PLACE, horizontal_accuracy: 20 })).toMatchObject({
    location: { ...PLACE, horizontal_accuracy: 20 },
  });
  expect(await send('sendVenue', { ...PLACE, title: 'المسجد', address: 'زنقة 4' })).toMatchObject({
    venue: { location: PLACE, title: 'المسجد', address: 'زنقة 4' },
    location: PLACE,
  });
  expect(await send('sendContact', { phone_number: '+212600000005', first_name: 'أمينة' })).toMatchObject({
    contact: { phone_number: '+212600000005', first_name: 'أمينة', user_id: AMINA },
  });
  expect(amina(telegram).chat().slice(1)).toMatchObject([
    { media: 'location' },
    { media: 'venue' },
    { media: 'contact' },
  ]);
});

test.each([
  ['🎲', 6],
  ['🎰', 64],
  ['⚽️', 5],
])('F4: a %s shows a value from 1 to %i', async (emoji, faces) => {
  await using telegram = await withAmina();

  const { dice } = await telegram.result('sendDice', { chat_id: AMINA, emoji });

  expect(dice?.value).toBeGreaterThanOrEqual(1);
  expect(dice?.value).toBeLessThanOrEqual(faces);
});

test.each([
  ['sendLocation', { longitude: 1 }, 'latitude is empty'],
  ['sendLocation', { latitude: 1 }, 'longitude is empty'],
  ['sendLocation', { latitude: 91, longitude: 1 }, 'wrong location specified'],
  ['sendLocation', { ...PLACE, live_period: 59 }, 'wrong live location period specified'],
  ['sendVenue', { ...PLACE, address: 'x' }, 'parameter "title" is required'],
  ['sendVenue', { ...PLACE, title: 'x' }, 'parameter "address" is required'],
  ['sendContact', { first_name: 'x' }, 'parameter "phone_number" is required'],
  ['sendContact', { phone_number: '+1' }, 'parameter "first_name" is required'],
  ['sendDice', { emoji: '🌙' }, 'wrong dice emoji specified'],
])('F4: %s %j is refused: %s', async (method, params, problem) => {
  await using telegram = await withAmina();

  expect(await telegram.refusal(method, { chat_id: AMINA, ...params })).toBe(`Bad Request: ${problem}`);
});

test('F4: an unknown action is refused before the chat is looked at, and a blocked person is told of last', async () => {
  await using telegram = await withAmina();
  amina(telegram).blocksTheBot();

  expect(await telegram.refusal('sendChatAction', { action: 'dance' })).toBe(
    'Bad Request: wrong parameter action in request',
  );
  expect(await telegram.refusal('sendChatAction', { chat_id: AMINA, action: 'TYPING' })).toBe(
    'Forbidden: bot was blocked by the user',
  );
});
