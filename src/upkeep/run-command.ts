import { type Config, describeProblems, parseConfig } from '../config/config.ts';
import { WrongKeyError } from '../db/check-key.ts';
import { SchemaError } from '../db/migrate.ts';
import { createLog, type Log } from '../runtime/log.ts';
import { EXIT_CODES, type ExitCode, StartError } from '../runtime/start-error.ts';

export type Say = (line: string) => void;

/** Runs one command of whoever keeps the program: reads the settings, prints what it does, and ends with its exit code. */
export async function runCommandLine(act: (config: Config, log: Log, say: Say) => Promise<ExitCode>): Promise<void> {
  const parsed = parseConfig(process.env);
  if (parsed.kind === 'problems') return end(EXIT_CODES.config, describeProblems(parsed.problems));
  const log = createLog({ level: 'warn' });
  try {
    end(await act(parsed.config, log, (line) => void process.stdout.write(`${line}\n`)));
  } catch (error) {
    if (error instanceof StartError) return end(error.exitCode, error.message);
    if (error instanceof WrongKeyError || error instanceof SchemaError) return end(EXIT_CODES.badData, error.message);
    log.fatal({ error }, 'the command failed; it may be given again');
    end(EXIT_CODES.failed);
  }
}

function end(code: number, sentence?: string): void {
  if (sentence !== undefined) process.stderr.write(`${sentence}\n`);
  process.exitCode = code;
}
