import { EXIT_CODES } from '../runtime/start-error.ts';
import { runCommandLine } from '../upkeep/run-command.ts';
import { rotateKey } from './rotate-key.ts';

await runCommandLine(async (config, log, say) => {
  const isDone = await rotateKey(config, { log, say, drop: process.argv.includes('--drop-old') });
  return isDone ? EXIT_CODES.stopped : EXIT_CODES.failed;
});
