import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';

/** A process, told apart from a later one that was given the same number, and from one of another machine or container. */
export type ProcessIdentity = { pid: number; startedAt: string; system: string };

/** @returns what another process may later ask `isRunning` about */
export async function identifySelf(): Promise<ProcessIdentity> {
  return { pid: process.pid, startedAt: (await findStart(process.pid)) ?? '', system: await findSystem() };
}

/** @returns 'unknown' when the process is of another machine, container or boot, where its number means nothing here */
export async function isRunning(identity: ProcessIdentity): Promise<'yes' | 'no' | 'unknown'> {
  if (identity.system !== (await findSystem())) return 'unknown';
  if (!isAlive(identity.pid)) return 'no';
  const startedAt = await findStart(identity.pid);
  return startedAt === undefined || startedAt === identity.startedAt ? 'yes' : 'no';
}

/** Whether any process has this number now. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Field 22 of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html; the second, a name, may hold spaces and brackets. */
async function findStart(pid: number): Promise<string | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ')[19];
}

async function findSystem(): Promise<string> {
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => hostname());
  const processNumbers = await readlink('/proc/self/ns/pid').catch(() => '');
  return `${boot.trim()} ${processNumbers}`;
}
