import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { Drawing, Request } from './drawing.ts';

const SCRIPT = join(import.meta.dirname, 'draw-process.ts');
const LONGEST_MS = 20_000;

export class DrawingError extends Error {}

/** One picture as PNG (https://www.w3.org/TR/png-3/). @throws DrawingError when it could not be drawn */
export async function drawPicture(drawing: Drawing): Promise<Uint8Array> {
  return await inTurn(() => runProcess({ as: 'png', drawing }));
}

/** Pages of A4 as one PDF, without colour. @throws DrawingError when they could not be drawn */
export async function drawPages(drawings: readonly Drawing[]): Promise<Uint8Array> {
  return await inTurn(() => runProcess({ as: 'pdf', drawings }));
}

let last: Promise<unknown> = Promise.resolve();

/** One process at a time: many who ask at once wait, and the machine does not run out of memory. */
function inTurn<T>(act: () => Promise<T>): Promise<T> {
  const mine = last.then(act);
  last = mine.catch(() => {});
  return mine;
}

/**
 * Every picture has a process of its own. resvg-js gives its memory back only when the process ends (thx/resvg-js#216), and where its Rust
 * panics it takes the process with it (thx/resvg-js#413). That process knows no settings and no secret of this one.
 */
async function runProcess(request: Request): Promise<Uint8Array> {
  const child = spawn(process.execPath, [SCRIPT], {
    env: {},
    stdio: ['pipe', 'pipe', 'ignore'],
    timeout: LONGEST_MS,
    killSignal: 'SIGKILL',
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  // A process that dies early closes its end: what matters then is how it ended.
  child.stdin.once('error', () => {});
  child.stdin.end(JSON.stringify(request));
  const [drawn, code] = await Promise.all([buffer(child.stdout), ended]);
  if (code !== 0 || drawn.length === 0) throw new DrawingError(`the process that draws ended with ${code}`);
  return drawn;
}
