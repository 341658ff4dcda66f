import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createBlobs } from '../../src/simulator/state/files/blobs.ts';
import { AMINA, amina, png, upload, withAmina } from './conformance/chats.ts';
import { startTelegram } from './telegram.ts';

test('files are there again after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-files-'));
  const stateFile = join(folder, 'telegram.json');
  const bytes = png(40, 30);
  let file_id = '';
  {
    await using telegram = await withAmina({ stateFile });
    await upload(telegram, 'sendPhoto', { chat_id: AMINA, photo: { bytes } });
    file_id = amina(telegram).chat().at(-1)?.file?.id ?? '';
  }

  await using telegram = await startTelegram({ stateFile });
  const { file_path } = await telegram.result<{ file_path: string }>('getFile', { file_id });

  const answer = await fetch(`${telegram.url}/file/bot${telegram.simulator.botToken}/${file_path}`);
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
  rmSync(folder, { recursive: true });
});

test('equal bytes are kept once, also in a folder that was there before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sanad-files-'));
  const name = createBlobs(folder).put(Buffer.from('سند'));

  const again = createBlobs(folder);

  expect(again.put(Buffer.from('سند'))).toBe(name);
  expect(again.get(name)?.toString()).toBe('سند');
  expect(readdirSync(folder)).toEqual([name]);
  rmSync(folder, { recursive: true });
});
