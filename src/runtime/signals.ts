import { EXIT_CODES } from './start-error.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const TIMEOUT_MS = 20_000;
/** A Ctrl-C reaches us from the terminal and again from npm. */
const SAME_MS = 1000;
const IMPATIENT = 3;

type Options = {
  timeoutMs?: number;
  exit?: (code: number) => void;
  source?: Pick<NodeJS.Process, 'on' | 'off'>;
  nowMs?: () => number;
};

export type StopSignal = {
  /** Stops for another reason than a signal, in the same way. */
  stop(reason: string): void;
  /** Forgets about signals again. */
  dispose(): void;
};

/**
 * At the first SIGINT, SIGTERM or SIGHUP calls `stop` once and exits when it is done: 0, or 70 when it failed or took longer than
 * `timeoutMs`. A second signal changes nothing, for a person who sees no answer presses again; a third ends the process at once.
 */
export function onStopSignal(stop: (reason: string) => Promise<void>, options: Options = {}): StopSignal {
  const { timeoutMs = TIMEOUT_MS, source = process, nowMs = () => performance.now() } = options;
  const exit = options.exit ?? ((code: number) => process.exit(code));
  let wishes = 0;
  let lastMs = Number.NEGATIVE_INFINITY;
  let isStopping = false;

  async function stopOnce(reason: string): Promise<void> {
    if (isStopping) return;
    isStopping = true;
    const timer = setTimeout(() => exit(EXIT_CODES.failed), timeoutMs);
    const code = await stop(reason).then(
      () => EXIT_CODES.stopped,
      () => EXIT_CODES.failed,
    );
    clearTimeout(timer);
    exit(code);
  }

  function onSignal(signal: string): void {
    const isSame = nowMs() - lastMs < SAME_MS;
    if (isSame) return;
    lastMs = nowMs();
    wishes += 1;
    if (wishes >= IMPATIENT) exit(EXIT_CODES.failed);
    else void stopOnce(signal);
  }

  for (const signal of SIGNALS) source.on(signal, onSignal);
  return {
    stop: (reason) => void stopOnce(reason),
    dispose() {
      for (const signal of SIGNALS) source.off(signal, onSignal);
    },
  };
}
