import { measureSimulator, type SimulatorFigures } from './simulator.ts';

const SIZES = { requests: 20_000, rounds: 5, messages: 200_000, keptPerChat: 500, people: 2000 };

const what = process.argv[2];
if (what !== 'simulator') {
  process.stderr.write('npm run bench -- simulator\n');
  process.exit(1);
}
process.stdout.write(describe(await measureSimulator(SIZES)));

function describe({ rates, memory, presses }: SimulatorFigures): string {
  return `sendMessage over kept connections, ${SIZES.rounds} rounds of ${SIZES.requests}
  empty responder  ${rates.empty.toFixed(0)}/s   ${rates.emptyCpuUs.toFixed(1)} µs of CPU each
  simulator        ${rates.sendMessage.toFixed(0)}/s   ${rates.sendMessageCpuUs.toFixed(1)} µs of CPU each
  ratio            ${rates.ratio.toFixed(2)}
memory over ${memory.messages} messages, ${SIZES.keptPerChat} kept per chat, when the histories are full
  resident at the start ${memory.startMb.toFixed(0)} MB, growth: heap ${memory.heapGrowthMb.toFixed(1)} MB, resident ${memory.rssGrowthMb.toFixed(1)} MB
${SIZES.people} people press a button of a grammY bot, each press is answered and its message edited
  ${presses.seconds.toFixed(2)} s, ${presses.perSecond.toFixed(0)} presses/s; busy: simulator ${percent(presses.simulatorBusy)}, bot ${percent(presses.botBusy)}
`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}
