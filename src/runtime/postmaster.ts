import { readFile, readlink, realpath } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './process-identity.ts';

/** PostgreSQL's main process, as its lock file tells. */
export type Postmaster = { pid: number; port: number; address: string; status: string };

const POLL_MS = 50;

/**
 * The server that runs on this data, whoever started it. A lock file whose process is gone, or whose number now belongs to
 * another program, as happens after a container was killed, counts as none.
 * @returns undefined when there is none; `foreignPid` when the number belongs to another program
 */
export async function findPostmaster(pgData: string): Promise<Postmaster | { foreignPid: number } | undefined> {
  const file = await readPidFile(pgData);
  if (file === undefined) return undefined;
  const owner = await identify(file.pid, pgData);
  if (owner === 'nobody') return undefined;
  return owner === 'postmaster' ? file : { foreignPid: file.pid };
}

/** Waits while a server is starting or stopping. @returns undefined when there is none or it went away */
export async function findReadyPostmaster(pgData: string, timeoutMs: number): Promise<Postmaster | undefined> {
  for (let waitedMs = 0; waitedMs < timeoutMs; waitedMs += POLL_MS) {
    const found = await findPostmaster(pgData);
    if (found === undefined || 'foreignPid' in found) return undefined;
    if (found.status === 'ready') return found;
    await sleep(POLL_MS);
  }
  return undefined;
}

/** The lines are described in PostgreSQL's source, src/include/utils/pidfile.h. */
async function readPidFile(pgData: string): Promise<Postmaster | undefined> {
  const text = await readFile(join(pgData, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port, , address, , status] = text.split('\n').map((line) => line.trim());
  const number = Number(pid);
  if (!Number.isSafeInteger(number) || number <= 0) return undefined;
  return { pid: number, port: Number(port ?? 0), address: address ?? '', status: status ?? '' };
}

async function identify(pid: number, pgData: string): Promise<'postmaster' | 'other' | 'nobody'> {
  if (!isAlive(pid)) return 'nobody';
  if (process.platform !== 'linux') return 'postmaster';
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  if (folder !== undefined) return folder === (await realpath(pgData)) ? 'postmaster' : 'other';
  // Only its own user may ask where a process works; what it was called with may be read by all.
  const [program] = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0');
  return basename(program ?? '') === 'postgres' ? 'postmaster' : 'other';
}
