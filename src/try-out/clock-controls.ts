import type { Db } from '../db/connect.ts';
import type { Languages } from '../language/languages.ts';
import type { Language } from '../language/text.ts';
import type { ClockControls } from '../simulator/simulator.ts';
import type { MovableClock } from '../time/clock.ts';
import { findNextStep, saveOffset } from './clock-store.ts';

type Parts = {
  db: Db;
  clock: MovableClock;
  timeZone: string;
  languages: Languages;
  language: Language;
  /** The kinds of step that a person sees something of. */
  kinds: readonly string[];
  /** Lets everything happen that is due at the new time. */
  settle: () => Promise<void>;
};

/** What the buttons beside the clock on the try-out page do. */
export function createClockControls({ db, clock, timeZone, languages, language, kinds, settle }: Parts): ClockControls {
  const arrive = async (): Promise<string> => {
    await saveOffset(db, clock.offsetMs);
    await settle();
    const local = clock.now().toZonedDateTimeISO(timeZone);
    const args = { on: { on: local.toPlainDate().toString() }, at: { at: local.toPlainTime().toString() } };
    return languages.render(language, { key: 'try-out-clock', args });
  };
  return {
    timeZone,
    now: () => new Date(clock.now().epochMilliseconds),
    next: async () => {
      const next = await findNextStep(db, kinds);
      if (!next) return languages.render(language, { key: 'try-out-no-reminder' });
      if (Temporal.Instant.compare(next, clock.now()) > 0) clock.to(next);
      return await arrive();
    },
    forward: async (ms) => {
      clock.forward({ milliseconds: ms });
      return await arrive();
    },
    settle,
  };
}
