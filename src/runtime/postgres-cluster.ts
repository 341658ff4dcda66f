import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from './command.ts';
import { writeDurably } from './durable-file.ts';
import type { Account } from './postgres-account.ts';
import type { Binaries } from './postgres-binaries.ts';
import { explainFileFailure, StartError } from './start-error.ts';

export const DATABASE_USER = 'sanad';

const UNFINISHED = 'postgres.new-';
const PASSWORD = /^[\w-]{32,}$/;

type Place = { dataDir: string; pgData: string; binaries: Binaries; account: Account };

/**
 * Makes PostgreSQL's data folder when there is none. It is made beside its place and moved there when it is whole, so what an
 * interruption leaves behind has never been used and is made again.
 * @throws StartError when there is data of another major version, or something that is no data at all; nothing is touched then
 */
export async function prepareCluster(place: Place, options: { unsafeFast: boolean }): Promise<{ created: boolean }> {
  const version = await findVersion(place.pgData);
  if (version === undefined) {
    await createCluster(place, options);
    return { created: true };
  }
  if (version !== place.account.major) {
    const message = `${place.pgData} was made by PostgreSQL ${version}, and this program brings ${place.account.major}. Set DATA_DIR to another folder, or move the data with pg_dump of version ${version}.`;
    throw new StartError('badData', message);
  }
  await giveTo(place, place.pgData);
  return { created: false };
}

/**
 * The password of the database's only user, made once and kept beside the data with mode 0600.
 * @returns `isNew` when the file was not there; data made before then does not know this password
 */
export async function loadPassword(place: Place): Promise<{ password: string; isNew: boolean }> {
  const path = passwordPath(place);
  const kept = await readPassword(place.dataDir);
  if (kept !== undefined) return { password: kept, isNew: false };
  const password = randomBytes(24).toString('base64url');
  await writeDurably(path, `${password}\n`, { replace: true });
  return { password, isNew: true };
}

/** The kept password. @returns undefined when there is none or it is damaged */
export async function readPassword(dataDir: string): Promise<string | undefined> {
  const kept = await readFile(passwordPath({ dataDir }), 'utf8').catch(ignoreMissing);
  return kept !== undefined && PASSWORD.test(kept.trim()) ? kept.trim() : undefined;
}

/** Makes data whose password was lost know the kept one again, as only its owner can. No server may be running on it. */
export async function resetPassword(place: Place, password: string): Promise<void> {
  const { account, binaries, pgData, dataDir } = place;
  const input = `alter role ${DATABASE_USER} password '${password}'\n`;
  const { code, output } = await account.run(binaries.postgres, ['--single', '-D', pgData, 'postgres'], {
    cwd: dataDir,
    input,
  });
  if (code !== 0)
    throw explainFileFailure(output, dataDir) ?? failed('The password of the database could not be set', output);
}

async function findVersion(pgData: string): Promise<string | undefined> {
  const version = await readFile(join(pgData, 'PG_VERSION'), 'utf8').catch(ignoreMissing);
  if (version !== undefined) return version.trim();
  const content = await readdir(pgData).catch(ignoreMissing);
  if (content === undefined || content.length === 0) return undefined;
  throw new StartError(
    'badData',
    `${pgData} is not empty, but no PostgreSQL made it. Move it away, or set DATA_DIR to another folder.`,
  );
}

async function createCluster(place: Place, { unsafeFast }: { unsafeFast: boolean }): Promise<void> {
  const { dataDir, pgData, binaries, account } = place;
  const leftovers = (await readdir(dataDir)).filter((name) => name.startsWith(UNFINISHED));
  await Promise.all(leftovers.map(async (name) => await rm(join(dataDir, name), { recursive: true, force: true })));
  await loadPassword(place);
  const unfinished = await mkdtemp(join(dataDir, UNFINISHED));
  await giveTo(place, unfinished);
  await giveTo(place, passwordPath(place));
  const identity = [`--username=${DATABASE_USER}`, '--auth=scram-sha-256', `--pwfile=${passwordPath(place)}`];
  const content = ['--encoding=UTF8', '--locale=C', '--data-checksums', '--no-instructions'];
  const args = [`--pgdata=${unfinished}`, ...identity, ...content, ...(unsafeFast ? ['--no-sync'] : [])];
  const { code, output } = await account.run(binaries.initdb, args, { cwd: dataDir });
  if (code !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    throw explainFileFailure(output, dataDir) ?? failed('The database could not be made', output);
  }
  await rename(unfinished, pgData);
}

/** As root: hands a file, or a folder with all that is in it, to the user who runs PostgreSQL. */
async function giveTo({ account }: Place, path: string): Promise<void> {
  const { owner } = account;
  const { uid } = await stat(path);
  if (owner === undefined || uid === owner.uid) return;
  const { code, output } = await runCommand('chown', ['-R', `${owner.uid}:${owner.gid}`, path]);
  if (code !== 0)
    throw explainFileFailure(output, path) ?? failed(`${path} could not be given to another user`, output);
}

function passwordPath({ dataDir }: Pick<Place, 'dataDir'>): string {
  return join(dataDir, 'postgres-password');
}

/** @param output of a program that knows no data of persons; its last line says why */
export function failed(what: string, output: string): StartError {
  const why = output.trim().split('\n').at(-1) ?? '';
  return new StartError('failed', `${what}: ${why}`);
}

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
