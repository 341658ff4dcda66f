import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

type Program = {
  readonly child: ChildProcess;
  /** The address of the page, once the program says that it is ready. */
  readonly url: Promise<string>;
  readonly exited: Promise<number | null>;
  output(): string;
};

/** Runs the real program as a process of its own, with these settings and no others. */
function runProgram(settings: Record<string, string>): Program {
  const child = spawn(process.execPath, [join(ROOT, 'src/main.ts')], {
    cwd: ROOT,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ready = Promise.withResolvers<string>();
  const exited = new Promise<number | null>((resolve) => child.on('exit', resolve));
  let printed = '';
  const read = (bytes: Buffer) => {
    printed += bytes.toString();
    const [url] = /http:\/\/localhost:\d+/u.exec(printed) ?? [];
    if (url) ready.resolve(url);
  };
  child.stdout?.on('data', read);
  child.stderr?.on('data', read);
  void exited.then((code) => ready.reject(new Error(`the program ended with ${code}:\n${printed}`)));
  ready.promise.catch(() => {});
  return { child, url: ready.promise, exited, output: () => printed };
}

/** Runs programs on a data folder of their own. Both are gone afterwards, however it ended. */
export async function withPrograms(
  act: (run: (settings?: Record<string, string>) => Program) => Promise<void>,
): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'sanad-program-'));
  const programs: Program[] = [];
  try {
    await act((settings = {}) => {
      const program = runProgram({ DATA_DIR: dataDir, PORT: '0', LOG_LEVEL: 'warn', ...settings });
      programs.push(program);
      return program;
    });
  } finally {
    for (const { child, exited } of programs) {
      child.kill('SIGTERM');
      await exited;
    }
    await rm(dataDir, { recursive: true, force: true });
  }
}
