import { expect, test } from 'vitest';
import type { Message } from '../../../src/simulator/state/telegram.ts';
import { AMINA, amina, png, upload, withAmina } from './chats.ts';

const PHOTO = { bytes: png(400, 300), name: 'a.png' };
const KEYBOARD = { inline_keyboard: [[{ text: 'تم', callback_data: 'done' }]] };
const PHOTO_ID = { chat_id: AMINA, message_id: 2 };
const TEXT_ID = { chat_id: AMINA, message_id: 3 };
const PLACE = { latitude: 33.5, longitude: -7.5 };

async function withPhotoAndText() {
  const telegram = await withAmina();
  const reply_markup = JSON.stringify(KEYBOARD);
  const sent = await upload(telegram, 'sendPhoto', { chat_id: AMINA, photo: PHOTO, caption: 'قديم', reply_markup });
  await telegram.result('sendMessage', { chat_id: AMINA, text: 'نص' });
  await telegram.result('sendLocation', { chat_id: AMINA, ...PLACE, live_period: 60 });
  return Object.assign(telegram, { fileId: (sent.result as Message).photo?.at(-1)?.file_id ?? '' });
}

test('F8: another caption takes the keyboard away, no caption takes the caption away', async () => {
  await using telegram = await withPhotoAndText();

  const changed = await telegram.result('editMessageCaption', {
    ...PHOTO_ID,
    caption: '*جديد*',
    parse_mode: 'Markdown',
  });
  const removed = await telegram.result('editMessageCaption', { ...PHOTO_ID, reply_markup: KEYBOARD });

  expect(changed).toMatchObject({ caption: 'جديد', caption_entities: [{ type: 'bold' }] });
  expect(changed).not.toHaveProperty('reply_markup');
  expect(removed).toMatchObject({ reply_markup: KEYBOARD });
  expect(removed).not.toHaveProperty('caption');
  expect(amina(telegram).events().at(-1)).toMatchObject({ kind: 'edit', media: 'photo', text: '' });
});

test('F8: a message gets another file, with the caption that comes with it', async () => {
  await using telegram = await withPhotoAndText();
  const media = JSON.stringify({ type: 'document', media: 'attach://paper', caption: 'ورقة' });

  const { result } = await upload(telegram, 'editMessageMedia', {
    ...PHOTO_ID,
    media,
    paper: { bytes: Buffer.from('x') },
  });

  expect(result).toMatchObject({ message_id: 2, document: { file_size: 1 }, caption: 'ورقة' });
  expect(result).not.toHaveProperty('photo');
});

test('F8: a text becomes a photo', async () => {
  await using telegram = await withPhotoAndText();

  const edited = await telegram.result('editMessageMedia', {
    ...TEXT_ID,
    media: { type: 'photo', media: telegram.fileId },
  });

  expect(edited).toMatchObject({ message_id: 3, photo: [{}, {}, {}] });
  expect(edited).not.toHaveProperty('text');
});

test.each([
  ['editMessageText', { ...PHOTO_ID, text: 'x' }, 'there is no text in the message to edit'],
  ['editMessageCaption', { ...TEXT_ID, caption: 'x' }, 'there is no caption in the message to edit'],
  ['editMessageCaption', { ...PHOTO_ID, caption: 'x'.repeat(1025) }, 'MEDIA_CAPTION_TOO_LONG'],
  ['editMessageCaption', { ...PHOTO_ID, message_id: 1 }, "message can't be edited"],
  ['editMessageCaption', {}, 'message identifier is not specified'],
  ['editMessageMedia', PHOTO_ID, 'parameter "media" is required'],
  ['editMessageMedia', { ...PHOTO_ID, media: '{' }, "can't parse input media JSON object"],
  ['editMessageMedia', { ...PHOTO_ID, media: [] }, "can't parse InputMedia: expected an Object"],
  ['editMessageMedia', { ...PHOTO_ID, media: { type: 'photo' } }, "can't parse InputMedia: media not found"],
  [
    'editMessageMedia',
    { ...PHOTO_ID, message_id: 4, media: { type: 'photo', media: 'x' } },
    'there is no media in the message to edit',
  ],
  ['editMessageLiveLocation', { ...TEXT_ID, ...PLACE }, 'there is no live location in the message to edit'],
  ['editMessageLiveLocation', TEXT_ID, 'latitude is empty'],
])('F8: %s %j is refused: %s', async (method, params, problem) => {
  await using telegram = await withPhotoAndText();

  expect(await telegram.refusal(method, params)).toBe(`Bad Request: ${problem}`);
});

test('F8: the same file and caption again change nothing', async () => {
  await using telegram = await withPhotoAndText();
  const media = { type: 'photo', media: telegram.fileId, caption: 'قديم' };

  expect(await telegram.refusal('editMessageMedia', { ...PHOTO_ID, media, reply_markup: KEYBOARD })).toMatch(
    /^Bad Request: message is not modified/,
  );
});

test('F8: a live location moves while it lives, and stops', async () => {
  await using telegram = await withPhotoAndText();
  const live = { chat_id: AMINA, message_id: 4 };

  const moved = await telegram.result('editMessageLiveLocation', { ...live, latitude: 33.6, longitude: -7.5 });
  const stopped = await telegram.result('stopMessageLiveLocation', live);

  expect(moved.location).toEqual({ latitude: 33.6, longitude: -7.5, live_period: 60 });

  expect(stopped.location).toEqual({ latitude: 33.6, longitude: -7.5 });
  expect(await telegram.refusal('stopMessageLiveLocation', live)).toBe(
    'Bad Request: there is no live location in the message to edit',
  );
});
