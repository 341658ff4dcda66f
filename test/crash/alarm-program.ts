import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const AGAIN_MS = 300;

export type Supervised = {
  /** Resolves when the process that runs now is at work. */
  ready(): Promise<void>;
  /** `kill -9`; it is started again at once. @returns when the new one is at work */
  kill(): Promise<void>;
  end(): Promise<void>;
};

/** The real program with all roles, in a process of its own that is started again whenever it ends, as a service manager does. */
export function supervise(settings: Record<string, string>): Supervised {
  let isEnding = false;
  let current = launch();

  function launch() {
    const child = spawn(
      process.execPath,
      ['--import', join(import.meta.dirname, 'shifted-clock.ts'), join(ROOT, 'src/main.ts')],
      { cwd: ROOT, env: { PATH: process.env.PATH ?? '', ...settings }, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    void ended.then(async () => {
      if (isEnding || current.child !== child) return;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      if (!isEnding && current.child === child) current = launch();
    });
    return { child, ended, ready: untilSays(child, /Sanad is listening/u) };
  }

  const ready = async () => {
    for (;;) {
      const seen = current;
      if ((await Promise.race([seen.ready.then(() => 'ready'), seen.ended])) === 'ready') return;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
      if (isEnding) return;
    }
  };
  return {
    ready,
    async kill() {
      const { child, ended } = current;
      child.kill('SIGKILL');
      await ended;
      if (current.child === child) current = launch();
      await ready();
    },
    async end() {
      isEnding = true;
      current.child.kill('SIGKILL');
      await current.ended;
    },
  };
}

async function untilSays(child: ChildProcess, words: RegExp): Promise<void> {
  let said = '';
  await new Promise<void>((resolve) => {
    child.stdout?.on('data', (bytes: Buffer) => {
      said = `${said}${bytes.toString()}`.slice(-2000);
      if (words.test(said)) resolve();
    });
  });
}
