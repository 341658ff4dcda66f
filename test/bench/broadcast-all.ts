import { type BroadcastFigures, measureBroadcast } from './broadcast.ts';
import { type Floor, measureLoop, measureThrottler } from './broadcast-floors.ts';
import type { MakeDatabase } from './rota.ts';

export type BroadcastRun = {
  free: number;
  paid: number;
  fanOut: { people: number; stopAt: number };
  killed: { people: number; killAt: number };
  floor: number;
  /** Of the run that is cut off, so that something is on its way. */
  latencyMs: number;
};

/** Each run in words, as soon as it is over. */
export async function measureBroadcasts(
  makeDatabase: MakeDatabase,
  { free, paid, fanOut, killed, floor, latencyMs }: BroadcastRun,
  say: (line: string) => void,
): Promise<void> {
  const run = (sizes: Parameters<typeof measureBroadcast>[1]) => measureBroadcast(makeDatabase, sizes);
  say(describe(`${free} people at 30/s`, await run({ people: free, paid: false, pressers: 180, pressEveryMs: 1000 })));
  say(describeFloor(`${floor} people, a loop with grammY's auto-retry`, await measureLoop(floor)));
  say(describeFloor(`${floor} people behind @grammyjs/transformer-throttler`, await measureThrottler(floor)));
  const cut = await run({ people: killed.people, paid: false, latencyMs, killAt: killed.killAt });
  say(
    describe(
      `${killed.people} people at 30/s, ${latencyMs} ms away, the sender killed after ${killed.killAt}, another process stands by`,
      cut,
    ),
  );
  say(`  the kill cost    ${(cut.killGapMs / 1000).toFixed(2)} s without a message\n`);
  say(
    describe(
      `${paid} people at 1,000/s (paid)`,
      await run({ people: paid, paid: true, pressers: 100, pressEveryMs: 250 }),
    ),
  );
  const fan = await run({ ...fanOut, paid: true });
  say(describe(`${fanOut.people} people at 1,000/s (paid), watched until ${fanOut.stopAt} have it`, fan));
}

function describe(title: string, figures: BroadcastFigures): string {
  const { seconds, firstSeconds, ratio, delivered, lost, doubled, refused, presses, idleMb, peakMb } = figures;
  const answers =
    presses === 0
      ? ''
      : `  ${presses} presses meanwhile, answered within p50 ${figures.p50Ms} ms, p99 ${figures.p99Ms} ms, at most ${figures.worstMs} ms\n`;
  return `${title}
  ${seconds.toFixed(1)} s, the first after ${firstSeconds.toFixed(2)} s   ÷ the bound ${ratio.toFixed(3)}
  delivered ${delivered}, lost ${lost}, doubled ${doubled}, refused (429) ${refused}
${answers}  resident         ${idleMb.toFixed(0)} MB idle, ${peakMb.toFixed(0)} MB at most, ${(peakMb - idleMb).toFixed(0)} MB above
`;
}

function describeFloor(title: string, { seconds, ratio, refused, lost, doubled }: Floor): string {
  return `${title}
  ${seconds.toFixed(1)} s   ÷ the bound ${ratio.toFixed(3)}   lost ${lost}, doubled ${doubled}, refused (429) ${refused}
`;
}
