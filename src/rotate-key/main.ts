import { runCommandLine } from '../upkeep/run-command.ts';
import { rotateKey } from './rotate-key.ts';

await runCommandLine(
  async (config, log, say) => await rotateKey(config, { log, say, drop: process.argv.includes('--drop-old') }),
);
