import { spawn } from 'node:child_process';

export type Outcome = {
  /** undefined when the program could not be started or was killed. */
  code: number | undefined;
  /** All it wrote, to both streams, or why it could not be started. */
  output: string;
};

export type CommandOptions = { cwd?: string; env?: Record<string, string>; input?: string; uid?: number; gid?: number };

/**
 * Runs a program to its end, away from the terminal: a Ctrl-C does not reach it. It sees none of our environment, which holds
 * the token and the key, but the path and what is given.
 */
export async function runCommand(program: string, args: string[], options: CommandOptions = {}): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  try {
    const child = start(program, args, options);
    let output = '';
    const collect = (text: Buffer) => {
      output += text.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', (error) => resolve({ code: undefined, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? undefined, output }));
    // A program that ends without reading its input closes the pipe; its exit code says all there is to say.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  } catch (error) {
    // Node throws instead of emitting when, for one, becoming another user is forbidden.
    resolve({ code: undefined, output: error instanceof Error ? error.message : '' });
  }
  return await promise;
}

function start(program: string, args: string[], { env, cwd = '/', uid, gid }: CommandOptions) {
  return spawn(program, args, {
    ...(uid === undefined ? {} : { uid }),
    ...(gid === undefined ? {} : { gid }),
    cwd,
    env: { PATH: process.env.PATH ?? '/usr/sbin:/usr/bin:/sbin:/bin', HOME: '/', LC_ALL: 'C', ...env },
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}
