import { chmod, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../../src/runtime/command.ts';
import { EXIT_CODES } from '../../src/runtime/start-error.ts';
import { folderOf, IS_ROOT, mountDisk, postmasterPid, query, start, startHolder } from './postgres-kit.ts';
import { failureOf, makeTempFolder } from './temp-folder.ts';

/** No user of a usual machine. */
const NAMELESS = 54_321;

describe('the embedded PostgreSQL and who runs it', () => {
  test('started by root, runs as somebody else', async ({ skip }) => {
    if (!IS_ROOT) skip('this is not root');
    const dataDir = await makeTempFolder();

    await start(dataDir);

    const { uid } = await stat(`/proc/${await postmasterPid(dataDir)}`);
    expect(uid).not.toBe(0);
    expect((await stat(join(dataDir, 'postgres'))).uid).toBe(uid);
  });

  test('reaches its data in a folder closed to all but root', async ({ skip }) => {
    if (!IS_ROOT) skip('this is not root');
    const closed = await makeTempFolder();
    await chmod(closed, 0o700);

    const first = await start(join(closed, 'deep/data'));
    await query(first.url, 'create table kept ()');
    await first.stop();
    const second = await start(join(closed, 'deep/data'));

    expect(await query(second.url, 'select * from kept')).toEqual([]);
  });

  test('takes over data that root was given by mistake', async ({ skip }) => {
    if (!IS_ROOT) skip('this is not root');
    const dataDir = await makeTempFolder();
    await (await start(dataDir)).stop();
    await runCommand('chown', ['-R', '0:0', dataDir]);

    const { url } = await start(dataDir);

    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('started by an ordinary user, is theirs', async (context) => {
    const uid = Number((await runCommand('id', ['-u', 'nobody'])).output);
    const dataDir = join(await folderOf(uid, context), 'data');

    const holder = await startHolder(dataDir, { uid });

    expect(holder).not.toHaveProperty('failure');
    expect((await stat(`/proc/${await postmasterPid(dataDir)}`)).uid).toBe(uid);
    if ('stop' in holder) await holder.stop();
  });

  test('started by an ordinary user, is then run by root as that user', async (context) => {
    const uid = Number((await runCommand('id', ['-u', 'nobody'])).output);
    const dataDir = join(await folderOf(uid, context), 'data');
    const holder = await startHolder(dataDir, { uid });
    if ('failure' in holder) throw new Error(holder.failure);
    await query(holder.url, 'create table kept ()');
    await holder.stop();

    const { url } = await start(dataDir);

    expect(await query(url, 'select * from kept')).toEqual([]);
    expect((await stat(`/proc/${await postmasterPid(dataDir)}`)).uid).toBe(uid);
  });

  test('works for a user without a name, as containers have', async (context) => {
    const dataDir = join(await folderOf(NAMELESS, context), 'data');
    const named = await runCommand('unshare', ['--user', '--map-user=1', '--map-group=1', '--', 'id', '-un'], {
      uid: NAMELESS,
      gid: NAMELESS,
    });
    if (named.code !== 0) context.skip('users may not make namespaces here');

    const holder = await startHolder(dataDir, { uid: NAMELESS });

    expect(holder).not.toHaveProperty('failure');
    if ('stop' in holder) await holder.stop();
  });

  test('tells a user whose folder it is not', async (context) => {
    const nobody = Number((await runCommand('id', ['-u', 'nobody'])).output);
    const dataDir = join(await folderOf(nobody, context), 'data');
    await mkdir(dataDir);

    const holder = await startHolder(dataDir, { uid: nobody });

    expect(holder).toMatchObject({
      failure: expect.stringMatching(/StartError: This user may not write to .*DATA_DIR/),
    });
  });

  test('sees none of our secrets', async ({ skip }) => {
    if (process.platform !== 'linux') skip('there is no /proc');
    const dataDir = await makeTempFolder();
    process.env.SANAD_TEST_SECRET = 'CANARY';

    await start(dataDir);

    delete process.env.SANAD_TEST_SECRET;
    const environment = await readFile(`/proc/${await postmasterPid(dataDir)}/environ`, 'utf8');
    expect(environment).toContain('PATH=');
    expect(environment).not.toContain('CANARY');
  });
});

describe('the embedded PostgreSQL and a full disk', () => {
  test('says so at the first start and leaves nothing half made', async (context) => {
    const disk = await mountDisk(context, 16);

    const failure = await failureOf(start(join(disk, 'data')));

    expect(failure).toMatchObject({ exitCode: EXIT_CODES.diskFull, message: expect.stringMatching(/is full/) });
    expect(await readdir(join(disk, 'data'))).toEqual(['postgres-password']);
  });

  test('says so later, and comes back with its data when there is room again', async (context) => {
    const dataDir = join(await mountDisk(context, 96), 'data');
    const first = await start(dataDir);
    await query(first.url, 'create table kept ()');
    await first.stop();
    await failureOf(writeFile(join(dataDir, 'filler'), Buffer.alloc(128 * 1024 * 1024)));

    const failure = await failureOf(start(dataDir));
    await rm(join(dataDir, 'filler'));
    const second = await start(dataDir);

    expect(failure).toMatchObject({ exitCode: EXIT_CODES.diskFull });
    expect(await query(second.url, 'select * from kept')).toEqual([]);
  });
});
