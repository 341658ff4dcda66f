import { runCommandLine } from '../upkeep/run-command.ts';
import { eraseByCommand } from './erase-by-command.ts';

await runCommandLine(
  async (config, log, say) => await eraseByCommand(config, { log, say, words: process.argv.slice(2) }),
);
