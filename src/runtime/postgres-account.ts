import { stat } from 'node:fs/promises';
import { type CommandOptions, type Outcome, runCommand } from './command.ts';
import type { Binaries } from './postgres-binaries.ts';
import { StartError } from './start-error.ts';

export type Owner = { uid: number; gid: number };

/** How PostgreSQL's programs are run: as ourselves or, since they refuse to work for root, as somebody else. */
export type Account = {
  /** Whom the files must belong to; undefined when that is ourselves. */
  owner: Owner | undefined;
  /** PostgreSQL's major version. */
  major: string;
  run(program: string, args: string[], options?: CommandOptions): Promise<Outcome>;
};

type Run = Account['run'];

/**
 * Finds a way to run PostgreSQL that reaches both its programs and `folder`.
 * @param pgData when it is there, whoever owns it runs it
 * @throws StartError which says what to move, or that this PostgreSQL does not run here at all
 */
export async function findAccount(binaries: Binaries, folder: string, pgData: string): Promise<Account> {
  const owner = process.getuid?.() === 0 ? await findOwner(pgData) : undefined;
  for (const run of owner ? [asUser(owner), asUserWhoReachesAll(owner)] : [runCommand]) {
    const { code, output } = await run('sh', ['-c', 'cd "$0" && exec "$1" --version', folder, binaries.postgres]);
    const major = /\(PostgreSQL\) (\d+)/.exec(output)?.[1];
    if (code === 0 && major !== undefined) return { owner, major, run };
  }
  throw await explain(binaries, folder, owner);
}

function asUser({ uid, gid }: Owner): Run {
  return (program, args, options) => runCommand(program, args, { ...options, uid, gid });
}

/**
 * A clone under /root is closed to all others, so the user gets one of root's rights: to pass by the permissions of files.
 * setpriv is part of util-linux: https://man7.org/linux/man-pages/man1/setpriv.1.html
 */
function asUserWhoReachesAll({ uid, gid }: Owner): Run {
  const right = '+dac_override';
  const become = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups', '--securebits=+no_setuid_fixup'];
  const keep = [`--inh-caps=${right}`, `--ambient-caps=${right}`];
  return (program, args, options) => runCommand('setpriv', [...become, ...keep, program, ...args], options);
}

async function findOwner(pgData: string): Promise<Owner> {
  const { uid, gid } = (await stat(pgData).catch(() => undefined)) ?? { uid: 0, gid: 0 };
  if (uid !== 0) return { uid, gid };
  const user =
    (await findUser('sanad')) ?? (await findUser('postgres')) ?? (await createUser()) ?? (await findUser('nobody'));
  if (user) return user;
  const message =
    'PostgreSQL refuses to run as root, and no other user is here or can be made. Run as another user, or set DATABASE_URL.';
  throw new StartError('noPermission', message);
}

async function createUser(): Promise<Owner | undefined> {
  const made = await runCommand('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'sanad']);
  if (made.code !== 0) await runCommand('adduser', ['-S', '-D', '-H', 'sanad']);
  return await findUser('sanad');
}

async function findUser(name: string): Promise<Owner | undefined> {
  const [uid, gid] = await Promise.all(['-u', '-g'].map(async (what) => await runCommand('id', [what, name])));
  if (uid?.code !== 0 || gid?.code !== 0) return undefined;
  return { uid: Number(uid.output), gid: Number(gid.output) };
}

async function explain(binaries: Binaries, folder: string, owner: Owner | undefined): Promise<StartError> {
  const asWeAre = await runCommand(binaries.postgres, ['--version']);
  if (asWeAre.code !== 0) {
    const why = asWeAre.output.trim().split('\n').at(-1) ?? '';
    const message = `The embedded PostgreSQL does not run on this machine (${why}). Set DATABASE_URL to a PostgreSQL of your own.`;
    return new StartError('unavailable', message);
  }
  if (!owner)
    return new StartError('noPermission', `This user may not enter ${folder}. Set DATA_DIR to a folder of its own.`);
  const programs = await asUser(owner)(binaries.postgres, ['--version']);
  const move = programs.code === 0 ? '' : ' and move this program to a folder open to all, such as /opt/sanad';
  const message = `PostgreSQL refuses to run as root, and user ${owner.uid}, who runs it instead, cannot reach its files. Set DATA_DIR=/var/lib/sanad${move}.`;
  return new StartError('noPermission', message);
}
