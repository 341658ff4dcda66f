import { expect, test } from 'vitest';
import { startTelegram, type Telegram } from '../telegram.ts';
import { listens, neighbourhood, takesUpdates } from './neighbourhood.ts';

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

test('F9: the bot gives a group a picture and takes it away, and is shown both', async () => {
  await using telegram = await startTelegram();
  const { group } = neighbourhood(telegram);
  await listens(telegram);

  expect((await upload(telegram, group.id, PNG)).result).toBe(true);
  expect(await telegram.result('getChat', { chat_id: group.id })).toMatchObject({
    photo: { small_file_id: expect.any(String), big_file_unique_id: expect.any(String) },
  });
  expect(await telegram.result('deleteChatPhoto', { chat_id: group.id })).toBe(true);

  expect(await takesUpdates(telegram)).toMatchObject([
    { message: { new_chat_photo: [{ width: 160 }, { width: 320 }, { width: 640 }] } },
    { message: { delete_chat_photo: true } },
  ]);
  expect(await telegram.refusal('deleteChatPhoto', { chat_id: group.id })).toBe('Bad Request: CHAT_NOT_MODIFIED');
});

test('F9: a picture must be one, be uploaded, and be allowed', async () => {
  await using telegram = await startTelegram();
  const { group, amina } = neighbourhood(telegram);
  amina.starts();

  expect(await telegram.refusal('setChatPhoto', { chat_id: group.id, photo: 'AgACAgQAAxk' })).toBe(
    'Bad Request: there is no photo in the request',
  );
  expect((await upload(telegram, group.id, Buffer.alloc(0))).description).toBe('Bad Request: file must be non-empty');
  expect((await upload(telegram, group.id, Buffer.from('نص'))).description).toBe('Bad Request: IMAGE_PROCESS_FAILED');
  expect((await upload(telegram, amina.id, PNG)).description).toBe("Bad Request: can't change private chat photo");

  amina.in(group).permits({ can_send_messages: true });
  expect((await upload(telegram, group.id, PNG)).description).toBe(
    'Bad Request: not enough rights to change chat photo',
  );
});

async function upload(telegram: Telegram, chatId: number, bytes: Buffer) {
  const body = new FormData();
  body.set('chat_id', String(chatId));
  body.set('photo', new Blob([new Uint8Array(bytes)], { type: 'image/png' }), 'hay.png');
  return (await telegram.request('setChatPhoto', { method: 'POST', body })).body;
}
