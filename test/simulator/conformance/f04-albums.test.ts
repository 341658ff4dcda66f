import { expect, test } from 'vitest';
import type { Message } from '../../../src/simulator/state/telegram.ts';
import { AMINA, amina, png, upload, withAmina } from './chats.ts';

const PHOTO = { bytes: png(400, 300), name: 'a.png' };

async function album(media: unknown, more: Record<string, string> = {}) {
  await using telegram = await withAmina();
  const text = typeof media === 'string' ? media : JSON.stringify(media);
  const answer = await upload(telegram, 'sendMediaGroup', { chat_id: AMINA, media: text, a: PHOTO, ...more });
  return { ...answer, entries: amina(telegram).chat() };
}

const photo = { type: 'photo', media: 'attach://a' };

test('F4: the messages of an album share a group and keep their own captions', async () => {
  const { result } = await album([{ ...photo, caption: '<b>أ</b>', parse_mode: 'HTML' }, photo]);

  const [first, second] = result as Message[];
  expect(first).toMatchObject({ caption: 'أ', caption_entities: [{ type: 'bold' }] });
  expect(second?.media_group_id).toBe(first?.media_group_id);
  expect(first?.media_group_id).toMatch(/^\d+$/);
});

test('F4: an album has no keyboard', async () => {
  const { result } = await album([photo, photo], {
    reply_markup: JSON.stringify({ inline_keyboard: [[{ text: 'x', callback_data: 'x' }]] }),
  });

  expect(result).toHaveLength(2);
  expect((result as Message[])[0]).not.toHaveProperty('reply_markup');
});

test.each([
  ['[]', 'there are no messages to send'],
  [Array.from({ length: 11 }, () => photo), 'too many messages to send as an album'],
  ['', 'parameter "media" is required'],
  ['{', "can't parse media JSON object"],
  ['{}', 'expected an Array of InputMedia'],
  [[5], 'expected an Object'],
  [[{ type: 'photo' }], 'media not found'],
  [[{ type: 'poem', media: 'attach://a' }], 'type "poem" is unsupported'],
  [[{ type: 'animation', media: 'attach://a' }], `type "animation" can't be used in sendMediaGroup`],
  [[photo, { type: 'document', media: 'attach://a' }], "document can't be mixed with other media types"],
  [[photo, { ...photo, caption: 'x'.repeat(1025) }], 'message caption is too long'],
])('F4: the album %j is refused: %s', async (media, problem) => {
  const { description, entries } = await album(media);

  expect(description).toBe(`Bad Request: ${problem}`);
  expect(entries).toHaveLength(1);
});
