import { stat } from 'node:fs/promises';
import { type CommandOptions, type Outcome, runCommand } from './command.ts';
import type { Binaries } from './postgres-binaries.ts';
import { StartError } from './start-error.ts';

type Owner = { uid: number; gid: number };

/** How PostgreSQL's programs are run: as ourselves or, since they refuse to work for root, as somebody else. */
export type Account = {
  /** Whom the files must belong to; undefined when that is ourselves. */
  owner: Owner | undefined;
  /** PostgreSQL's major version. */
  major: string;
  run(program: string, args: string[], options?: CommandOptions): Promise<Outcome>;
};

type Run = Account['run'];
type Way = Pick<Account, 'owner' | 'run'>;

/**
 * Finds a way to run PostgreSQL that reaches both its programs and `folder`.
 * @param pgData when it is there, whoever owns it runs it
 * @throws StartError which says what to move, or that this PostgreSQL does not run here at all
 */
export async function findAccount(binaries: Binaries, folder: string, pgData: string): Promise<Account> {
  const data = await stat(pgData).catch(() => undefined);
  const user = process.getuid?.() === 0 ? await findOwner(data) : undefined;
  const ways: Way[] = user
    ? [
        { owner: user, run: asUser(user) },
        { owner: user, run: asUserWhoReachesAll(user) },
      ]
    : [{ owner: undefined, run: runCommand }];
  // initdb demands that whoever runs it has a name.
  const probe = `cd "$0" && ${data ? '' : 'id -un >&2 &&'} exec "$1" --version`;
  for (const { owner, run } of [...ways, { owner: undefined, run: asNamedSelf }]) {
    const { code, output } = await run('sh', ['-c', probe, folder, binaries.postgres]);
    const major = /\(PostgreSQL\) (\d+)/.exec(output)?.[1];
    if (code === 0 && major !== undefined) return { owner, major, run };
  }
  throw await explain(binaries, folder, user);
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

/**
 * In a container that was given a user without a name, or a root without root's rights, PostgreSQL is run by ourselves under the
 * name of the user 1: https://man7.org/linux/man-pages/man1/unshare.1.html
 */
function asNamedSelf(program: string, args: string[], options?: CommandOptions): Promise<Outcome> {
  return runCommand('unshare', ['--user', '--map-user=1', '--map-group=1', '--', program, ...args], options);
}

async function findOwner(data: Owner | undefined): Promise<Owner> {
  if (data && data.uid !== 0) return { uid: data.uid, gid: data.gid };
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
  if (!owner) {
    const message = `PostgreSQL cannot work in ${folder} as this user, who may not enter it or has no name on this machine. Set DATA_DIR to a folder of its own, run as a user of /etc/passwd, or set DATABASE_URL.`;
    return new StartError('noPermission', message);
  }
  const programs = await asUser(owner)(binaries.postgres, ['--version']);
  const move = programs.code === 0 ? '' : ' and move this program to a folder open to all, such as /opt/sanad';
  const message = `PostgreSQL refuses to run as root, and user ${owner.uid}, who runs it instead, cannot reach its files. Set DATA_DIR=/var/lib/sanad${move}.`;
  return new StartError('noPermission', message);
}
