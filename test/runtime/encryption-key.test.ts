import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadEncryptionKeys } from '../../src/runtime/encryption-key.ts';
import { EXIT_CODES } from '../../src/runtime/start-error.ts';
import { failureOf, makeTempFolder } from './temp-folder.ts';

describe('the encryption key', () => {
  test('is made once, 32 bytes, readable by its owner only', async () => {
    const dataDir = await makeTempFolder();

    const { keys, created } = await loadEncryptionKeys({ dataDir, configured: undefined });

    expect(created).toBe(true);
    expect(keys[0]).toHaveLength(32);
    expect((await stat(join(dataDir, 'encryption-key'))).mode & 0o777).toBe(0o600);
    expect(await readdir(dataDir)).toEqual(['encryption-key']);
    expect(await loadEncryptionKeys({ dataDir, configured: undefined })).toEqual({ keys, created: false });
  });

  test('configured, is used and nothing is written', async () => {
    const dataDir = await makeTempFolder();
    const configured = Buffer.alloc(32, 5);

    const loaded = await loadEncryptionKeys({ dataDir, configured });

    expect(loaded).toEqual({ keys: [configured], created: false });
    expect(await readdir(dataDir)).toEqual([]);
  });

  test.each(['', 'short', `${Buffer.alloc(32).toString('base64')}x`])(
    'damaged (%j), is refused and left as it is',
    async (content) => {
      const dataDir = await makeTempFolder();
      await writeFile(join(dataDir, 'encryption-key'), content);

      const failure = await failureOf(loadEncryptionKeys({ dataDir, configured: undefined }));

      expect(failure).toMatchObject({
        exitCode: EXIT_CODES.badData,
        message: expect.stringMatching(/encryption-key is damaged/),
      });
      expect(await readFile(join(dataDir, 'encryption-key'), 'utf8')).toBe(content);
    },
  );

  test('made by several processes at once, is the same for all', async () => {
    const dataDir = await makeTempFolder();

    const loaded = await Promise.all(
      Array.from({ length: 8 }, () => loadEncryptionKeys({ dataDir, configured: undefined })),
    );

    expect(new Set(loaded.map(({ keys }) => keys[0].toString('hex'))).size).toBe(1);
    expect(loaded.filter(({ created }) => created)).toHaveLength(1);
  });

  test('that cannot be written is explained', async () => {
    const dataDir = join(await makeTempFolder(), 'file');
    await writeFile(dataDir, '');

    const failure = await failureOf(loadEncryptionKeys({ dataDir, configured: undefined }));

    expect(failure).toMatchObject({ name: 'StartError' });
  });
});
