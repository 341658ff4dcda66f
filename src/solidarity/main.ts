import { checkMessage, checkRepeats } from './check-message.ts';
import { coverageOf, describeCoverage, gapsOf } from './coverage.ts';
import { readLibrary } from './library.ts';

const messages = readLibrary();
const coverage = coverageOf(messages);
process.stdout.write(`${messages.length} solidarity messages\n${describeCoverage(coverage)}`);
const problems = [
  ...messages.flatMap((one) =>
    checkMessage(one).map(({ language, rule, found }) => `${one.cell}.${one.nr} ${language}: ${rule}: ${found}`),
  ),
  ...checkRepeats(messages).map(({ found }) => `said twice: ${found}`),
  ...gapsOf(coverage).map((name) => `nothing for ${name}`),
];
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exit(problems.length === 0 ? 0 : 1);
