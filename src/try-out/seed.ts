import type { App } from '../app.ts';
import type { Db } from '../db/connect.ts';
import type { Languages } from '../language/languages.ts';
import type { Language } from '../language/text.ts';
import type { Simulator } from '../simulator/simulator.ts';
import { createMovableClock, type MovableClock } from '../time/clock.ts';
import { instantOf, localDate } from '../time/wall-time.ts';
import { advance } from './advance.ts';
import { settle } from './settle.ts';
import { createCast, StoryError } from './village/stage.ts';
import { FIRST_DAY, playFinale, playStory, type Scene } from './village/story.ts';

export type SeedParts = {
  db: Db;
  simulator: Simulator;
  languages: Languages;
  timeZone: string;
  /** When the story ends. */
  endsAt: Temporal.Instant;
  /** Runs the program by this clock, handling one thing after another. */
  runProgram(clock: MovableClock): Promise<Pick<App, 'isQuiet' | 'sweep' | 'stop'>>;
  /** Called with the story's clock before anybody acts: the simulated Telegram goes by it too. */
  followClock(clock: MovableClock): void;
  signal?: AbortSignal | undefined;
  /** Everybody reads this language instead of their own. */
  everybodyReads?: Language | undefined;
};

/** The last cards are shown in the minutes before the end. */
const FINALE_MINUTES = 12;

/**
 * Lets the villagers play their story through the real program, from some weeks ago to `endsAt`, in an empty database and an
 * empty Telegram. Told again for the same end it is the same story.
 * @throws StoryError when a press of the story is not offered any more
 */
export async function playVillage(parts: SeedParts): Promise<void> {
  const { simulator, languages, endsAt, signal } = parts;
  const date = (day: number) => localDate(endsAt, parts.timeZone).add({ days: day });
  const localTime = (day: number, at: string) =>
    instantOf({ on: date(day), at: Temporal.PlainTime.from(at), timeZone: parts.timeZone });
  const clock = createMovableClock({ frozen: true, startsAt: localTime(FIRST_DAY, '09:55') });
  parts.followClock(clock);
  const app = await parts.runProgram(clock);
  const rest = async () => {
    if (!(await settle(app, simulator))) throw new StoryError('The program did not come to rest.');
  };
  const until = async (moment: Temporal.Instant) => {
    await advance(
      { db: parts.db, clock, keep: async () => {}, sweep: app.sweep, settle: rest, ...(signal ? { signal } : {}) },
      moment,
    );
  };
  const act = async (deed: () => void) => {
    await until(clock.now().add({ minutes: 1 }));
    deed();
    await rest();
  };
  const scene: Scene = {
    cast: createCast({ simulator, languages, act, everybodyReads: parts.everybodyReads }),
    calendar: { until: async (day, at) => await until(localTime(day, at)), date },
    simulator,
    act,
  };
  try {
    await playStory(scene);
    await until(endsAt.subtract({ minutes: FINALE_MINUTES }));
    await playFinale(scene);
    await until(endsAt);
  } finally {
    await app.stop();
  }
}
