import { expect, test } from 'vitest';
import type { Message } from '../../../src/simulator/state/telegram.ts';
import type { Telegram } from '../telegram.ts';
import { AMINA, amina, marks, neighbours, png, upload, withAmina } from './chats.ts';

const PHOTO = { bytes: png(1600, 1200), name: 'a.png', type: 'image/png' };
const PDF = { bytes: Buffer.from('%PDF-1.4'), name: 'ورقة.pdf', type: 'application/pdf' };

test('F4: a photo comes back in several sizes, the largest last', async () => {
  await using telegram = await withAmina();

  const { result } = await upload(telegram, 'sendPhoto', { chat_id: AMINA, photo: PHOTO });

  const { photo = [] } = result as Message;
  expect(photo.map(({ width, height }) => [width, height])).toEqual([
    [90, 68],
    [320, 240],
    [800, 600],
    [1280, 960],
    [1600, 1200],
  ]);
  expect(new Set(photo.map(({ file_unique_id }) => file_unique_id)).size).toBe(5);
});

test.each([
  ['sendPhoto', 'photo', 'photo'],
  ['sendDocument', 'document', 'document'],
  ['sendAudio', 'audio', 'audio'],
  ['sendVideo', 'video', 'video'],
  ['sendAnimation', 'animation', 'animation'],
  ['sendVoice', 'voice', 'voice'],
  ['sendVideoNote', 'video_note', 'video note'],
  ['sendSticker', 'sticker', 'sticker'],
])('F4: %s takes an upload, its file id again, and nothing else', async (method, field, name) => {
  await using telegram = await withAmina();

  const first = await upload(telegram, method, { chat_id: AMINA, [field]: PHOTO });
  const sent = first.result as unknown as Record<string, { file_id: string } | { file_id: string }[]>;
  const file = [sent[field]].flat().at(-1);
  const again = await telegram.result(method, { chat_id: AMINA, [field]: file?.file_id });

  expect(again).toMatchObject({ [field]: sent[field] });
  expect(await telegram.refusal(method, { chat_id: AMINA })).toBe(`Bad Request: there is no ${name} in the request`);
  expect(amina(telegram).events().at(-1)).toMatchObject({ kind: 'message', media: field, fileId: file?.file_id });
});

test('F4: a file may come under a part that attach:// names', async () => {
  await using telegram = await withAmina();

  const { result } = await upload(telegram, 'sendDocument', { chat_id: AMINA, document: 'attach://paper', paper: PDF });

  expect(result).toMatchObject({
    document: { file_name: 'ورقة.pdf', mime_type: 'application/pdf', file_size: PDF.bytes.length },
  });
  expect(await telegram.refusal('sendDocument', { chat_id: AMINA, document: 'attach://paper' })).toBe(
    'Bad Request: there is no document in the request',
  );
});

test('F4: an empty file is refused', async () => {
  await using telegram = await withAmina();

  const answer = await upload(telegram, 'sendDocument', { chat_id: AMINA, document: { bytes: Buffer.alloc(0) } });

  expect(answer.description).toBe('Bad Request: file must be non-empty');
});

test('F4: a photo of more than 10 MiB is refused with its size', async () => {
  await using telegram = await withAmina();
  const bytes = Buffer.concat([PHOTO.bytes, Buffer.alloc(10_485_760)]);

  const answer = await upload(telegram, 'sendPhoto', { chat_id: AMINA, photo: { bytes } });

  expect(answer.description).toBe(
    `Bad Request: file of size ${bytes.length} bytes is too big for a photo; the maximum size is 10485760 bytes`,
  );
});

test.each([
  ['what is no image', PDF.bytes, 'IMAGE_PROCESS_FAILED'],
  ['sides of more than 10 000 together', png(9000, 1001), 'PHOTO_INVALID_DIMENSIONS'],
  ['one side 21 times the other', png(2100, 100), 'PHOTO_INVALID_DIMENSIONS'],
])('F4: as a photo, %s is refused', async (_, bytes, problem) => {
  await using telegram = await withAmina();

  const answer = await upload(telegram, 'sendPhoto', { chat_id: AMINA, photo: { bytes } });

  expect(answer.description).toBe(`Bad Request: ${problem}`);
  expect(amina(telegram).events()).toEqual([]);
});

test.each([
  ['سند', 'Wrong character in the string'],
  ['abcde', 'Wrong string length'],
  ['AgACAgQAAxkBAAIB', "can't unserialize it. Wrong last symbol"],
])('F4: the file id %s is refused', async (photo, problem) => {
  await using telegram = await withAmina();

  expect(await telegram.refusal('sendPhoto', { chat_id: AMINA, photo })).toBe(
    `Bad Request: wrong remote file identifier specified: ${problem}`,
  );
});

test('F4: a document cannot be sent as a photo, nor a photo as a document', async () => {
  await using telegram = await withAmina();
  const { document } = (await upload(telegram, 'sendDocument', { chat_id: AMINA, document: PDF })).result as Message;
  const { photo } = (await upload(telegram, 'sendPhoto', { chat_id: AMINA, photo: PHOTO })).result as Message;

  expect(await telegram.refusal('sendPhoto', { chat_id: AMINA, photo: document?.file_id })).toBe(
    "Bad Request: can't use file of type Document as Photo",
  );
  expect(await telegram.refusal('sendDocument', { chat_id: AMINA, document: photo?.[0]?.file_id })).toBe(
    "Bad Request: can't use file of type Photo as Document",
  );
});

test('F4: a file by its address is what the simulation says is there', async () => {
  const there = { bytes: PHOTO.bytes, fileName: 'a.png', mimeType: 'image/png' };
  const paper = { ...there, bytes: PDF.bytes };
  const files = new Map([
    ['https://example.org/a.png', there],
    ['https://example.org/a.pdf', paper],
  ]);
  await using telegram = await withAmina({ fileAt: (url) => files.get(url) });
  const send = (photo: string) => telegram.call('sendPhoto', { chat_id: AMINA, photo });

  expect((await send('https://Example.org/a.png')).body.result).toMatchObject({ photo: [{}, {}, {}, {}, {}] });
  expect((await send('https://example.org/b.png')).body.description).toBe(
    'Bad Request: failed to get HTTP URL content',
  );
  expect((await send('https://example.org/a.pdf')).body.description).toBe(
    'Bad Request: wrong type of the web page content',
  );
  expect((await send('http:///a.png')).body.description).toBe(
    'Bad Request: invalid file HTTP URL specified: URL host is empty',
  );
});

test('F4: a caption has marks, counts to 1024 and may be left out', async () => {
  await using telegram = await withAmina();
  const send = (caption: string) =>
    upload(telegram, 'sendPhoto', { chat_id: AMINA, photo: PHOTO, caption, parse_mode: 'HTML' });

  const { result } = await send('<b>صورة</b> /my');

  const { caption = '', caption_entities } = result as Message;
  expect(marks(caption, caption_entities)).toEqual(['bold صورة', 'bot_command /my']);
  expect((await send('🌙'.repeat(1024))).ok).toBe(true);
  expect((await send('🌙'.repeat(1025))).description).toBe('Bad Request: message caption is too long');
  expect((await send('<b>')).description).toMatch(/can't parse entities/);
  expect((await send(' ')).result).not.toHaveProperty('caption');
});

test('F4: what is said about a film and a song is kept', async () => {
  await using telegram = await withAmina();
  const film = { chat_id: AMINA, video: PDF, width: 640, height: 360, duration: 12, has_spoiler: 'true' };
  const song = { chat_id: AMINA, audio: PDF, title: 'نشيد', performer: 'سند', duration: 90 };

  expect((await upload(telegram, 'sendVideo', film)).result).toMatchObject({
    video: { width: 640, height: 360, duration: 12 },
    has_media_spoiler: true,
  });
  expect((await upload(telegram, 'sendAudio', song)).result).toMatchObject({
    audio: { title: 'نشيد', performer: 'سند', duration: 90 },
  });
});

test('F4: photos a group does not permit are refused by their name', async () => {
  await using telegram = await withAmina();
  const group = neighbours(telegram);
  amina(telegram).in(group).restricts('bot', { can_send_messages: true });

  const answer = await upload(telegram, 'sendPhoto', { chat_id: group.id, photo: PHOTO });

  expect(answer.description).toBe('Bad Request: not enough rights to send photos to the chat');
});

test('F4: file problems come after those of the chat and before those of the buttons', async () => {
  await using telegram = await withAmina();
  const reply_markup = JSON.stringify({ inline_keyboard: [[{ text: 'x', callback_data: 'x'.repeat(65) }]] });
  const photo = { bytes: Buffer.alloc(0) };

  expect((await upload(telegram, 'sendPhoto', { chat_id: 99, photo })).description).toBe('Bad Request: chat not found');
  expect((await upload(telegram, 'sendPhoto', { chat_id: AMINA, photo, reply_markup })).description).toBe(
    'Bad Request: file must be non-empty',
  );
});

async function photoOf(telegram: Telegram): Promise<string> {
  const { photo } = (await upload(telegram, 'sendPhoto', { chat_id: AMINA, photo: PHOTO })).result as Message;
  return photo?.at(-1)?.file_id ?? '';
}

function download(telegram: Telegram, path: string | undefined, token = telegram.simulator.botToken) {
  return fetch(`${telegram.url}/file/bot${token}/${path}`);
}

test('F4: getFile gives a path, and the path gives the bytes for an hour', async () => {
  await using telegram = await withAmina();
  const file_id = await photoOf(telegram);

  const file = await telegram.result<{ file_path: string; file_size: number }>('getFile', { file_id });

  expect(file).toMatchObject({
    file_id,
    file_size: PHOTO.bytes.length,
    file_path: expect.stringMatching(/^photos\/file_/),
  });
  const answer = await download(telegram, file.file_path);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(PHOTO.bytes);
  expect(await (await download(telegram, file.file_path, '1000000001:AAAAAAAAAAAAAAAAAAAAAAAAA')).json()).toEqual({
    ok: false,
    error_code: 401,
    description: 'Unauthorized',
  });
  telegram.clock.nowMs += 3_600_001;
  expect((await download(telegram, file.file_path)).status).toBe(404);
  await telegram.result('getFile', { file_id });
  expect((await download(telegram, file.file_path)).status).toBe(200);
});

test('F4: there is no path before getFile, nor out of the folder of files', async () => {
  await using telegram = await withAmina();
  await photoOf(telegram);

  expect((await download(telegram, 'photos/file_4.jpg')).status).toBe(404);
  expect((await download(telegram, '..%2F..%2Fetc/passwd')).status).toBe(404);
});

test.each([
  [{}, 'file_id not specified'],
  [{ file_id: 'garbage' }, 'invalid file_id'],
])('F4: getFile %j is refused', async (params, problem) => {
  await using telegram = await withAmina();

  expect(await telegram.refusal('getFile', params)).toBe(`Bad Request: ${problem}`);
});

test('F4: getFile refuses files of more than 20 MiB', async () => {
  await using telegram = await withAmina();
  const document = { bytes: Buffer.alloc(20 * 1024 * 1024 + 1) };

  const sent = (await upload(telegram, 'sendDocument', { chat_id: AMINA, document })).result as Message;

  expect(await telegram.refusal('getFile', { file_id: sent.document?.file_id })).toBe('Bad Request: file is too big');
});

test.each(['photo', 'document', 'voice', 'sticker', 'audio'] as const)(
  'F4: a %s from a person can be fetched',
  async (kind) => {
    await using telegram = await withAmina();
    amina(telegram).sends(kind, { caption: 'هذه' });
    const updates = await telegram.result<{ message: Record<string, { file_id: string }> }[]>('getUpdates', {});
    const attachment = [updates.at(-1)?.message[kind]].flat().at(-1);

    const file = await telegram.result<{ file_path: string }>('getFile', { file_id: attachment?.file_id });

    expect((await (await download(telegram, file.file_path)).arrayBuffer()).byteLength).toBeGreaterThan(100);
    expect(amina(telegram).chat().at(-1)).toMatchObject({
      media: kind,
      text: 'هذه',
      file: { id: attachment?.file_id },
    });
  },
);

test('F4: a person sends the very bytes they were given', async () => {
  await using telegram = await withAmina();
  const bytes = png(40, 30);

  amina(telegram).sends('photo', { bytes });

  const entry = amina(telegram).chat().at(-1);
  expect(entry).toMatchObject({ file: { width: 40, height: 30, size: bytes.length } });
  const shown = await fetch(`${telegram.url}/simulator/files/${entry?.file?.id}`);
  expect(Buffer.from(await shown.arrayBuffer())).toEqual(bytes);
  expect(() => amina(telegram).sends('photo', { bytes: PDF.bytes })).toThrow('These bytes are no image.');
  expect(() => amina(telegram).sends('video')).toThrow('There is no sample of a Video: give its bytes.');
});
