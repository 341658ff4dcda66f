import type { Languages } from '../language/languages.ts';
import type { Language } from '../language/text.ts';
import type { ClockControls, Simulator } from '../simulator/simulator.ts';
import { type AdvanceParts, advance } from './advance.ts';
import { CAST } from './village/cast.ts';

export type ClockWords = { timeZone: string; languages: Languages; language: Language };

type Parts = ClockWords &
  AdvanceParts & {
    signal: AbortSignal;
    simulator: Pick<Simulator, 'calls'>;
    reset: () => Promise<void>;
  };

/** Two who are about to be reminded, in either language, then who coordinates and whose family it is about. */
const FIRST_PHONES = [CAST.malika, CAST.karim, CAST.nadia, CAST.fatima].map(({ id }) => id);

/** How far ahead is looked for something that is seen. */
const LOOKS_AHEAD = { hours: 24 * 56 } as const;

/** What the buttons beside the clock on the try-out page do. One jump after the other. */
export function createClockControls(parts: Parts): ClockControls {
  const { clock, timeZone, languages, language, signal, simulator } = parts;
  const inTurn = createTurns();
  const say = (key: string, args = {}) => languages.render(language, { key, args });
  const time = () => {
    const local = clock.now().toZonedDateTimeISO(timeZone);
    const args = { on: { on: local.toPlainDate().toString() }, at: { at: local.toPlainTime().toString() } };
    return say('try-out-clock', args);
  };
  /** A jump that is cut short by a reset says nothing: what it led to is gone. */
  const jump = async (act: () => Promise<string>) =>
    await inTurn(act).catch((error) => {
      if (signal.aborted) return '';
      throw error;
    });
  return {
    timeZone,
    now: () => new Date(clock.now().epochMilliseconds),
    next: () =>
      jump(async () => {
        const before = newestMessage(simulator);
        const isSeen = await advance(parts, clock.now().add(LOOKS_AHEAD), {
          isEnough: () => newestMessage(simulator) !== before,
          onlyStops: true,
        });
        return isSeen ? time() : say('try-out-no-reminder');
      }),
    forward: (ms) =>
      jump(async () => {
        await advance(parts, clock.now().add({ milliseconds: ms }));
        return time();
      }),
    settle: async () => void (await parts.settle()),
    reset: parts.reset,
    firstPhones: FIRST_PHONES,
  };
}

/** The newest thing the bot wrote to anybody. */
function newestMessage(simulator: Pick<Simulator, 'calls'>): unknown {
  return simulator.calls().findLast(({ method, ok }) => ok && method.startsWith('send') && method !== 'sendChatAction');
}

function createTurns(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const run = last.then(act, act);
    last = run.catch(() => {});
    return run;
  };
}
