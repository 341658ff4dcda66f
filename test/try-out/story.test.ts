import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { startApp } from '../../src/app.ts';
import { createCapabilities } from '../../src/capabilities.ts';
import { connect } from '../../src/db/connect.ts';
import { createVault } from '../../src/db/vault.ts';
import { loadLanguages } from '../../src/language/languages.ts';
import type { Language } from '../../src/language/text.ts';
import { createLog } from '../../src/runtime/log.ts';
import { createSimulator } from '../../src/simulator/simulator.ts';
import { createApi } from '../../src/telegram/api.ts';
import { createRecordingFetch } from '../../src/telegram/record-calls.ts';
import { type Clock, systemClock } from '../../src/time/clock.ts';
import { playVillage } from '../../src/try-out/seed.ts';
import { ADMINISTRATOR_ID } from '../../src/try-out/village/cast.ts';
import { createTestDatabase } from '../kit/database.ts';
import { checkInvariants } from '../kit/invariants.ts';
import { readable } from '../kit/readable.ts';

const TIME_ZONE = 'Africa/Casablanca';
const A_FRIDAY = '2026-11-27T14:30';

test('told again for the same end it is the same story, to the minute', async () => {
  const first = await play(A_FRIDAY);

  const second = await play(A_FRIDAY);

  expect(second).toEqual(first);
  expect(first.length).toBeGreaterThan(100);
}, 240_000);

/** Every weekday, the turn of a year, and across the change of the clocks of September 2026. */
test
  .runIf(process.env.SANAD_CRASH === 'long')
  .each([
    '2026-11-23T09:00',
    '2026-11-24T18:29',
    '2026-11-25T12:00',
    '2026-11-26T09:00',
    '2026-11-28T15:00',
    '2026-11-29T11:00',
    '2026-12-31T10:00',
    '2027-01-02T09:00',
    '2026-10-01T09:00',
  ])(
  'whatever the day, the story comes to its end: %s',
  async (end) => {
    expect((await play(end)).filter((line) => /تذكير بنوبتك|Rappel de votre tour/u.test(line)).length).toBe(1);
  },
  120_000,
);

test.each(['fr', 'en', 'ary', 'zgh'] as const)(
  'the whole story can be walked in every language: %s',
  async (language) => {
    const lines = await play(A_FRIDAY, language);

    expect(lines.length).toBeGreaterThan(100);
    expect(lines.filter((line) => line.includes(REMINDERS[language])).length).toBeGreaterThan(0);
  },
  120_000,
);

/** How a reminder begins. What is not there in Tamazight is said in Arabic. */
const REMINDERS = {
  fr: 'Rappel de votre tour',
  en: 'A reminder of your turn',
  ary: 'تذكير بالنوبة ديالك',
  zgh: 'تذكير بنوبتك',
};

/** Every message of every chat at the end. What is drawn anew each time, the one-time links, is left out. */
async function play(localEnd: string, everybodyReads?: Language): Promise<string[]> {
  const database = await createTestDatabase();
  const { client, db } = connect(database.url, { connections: 2 });
  let clock: Clock = systemClock;
  const simulator = createSimulator({ now: () => clock.now().epochMilliseconds });
  const telegram = await simulator.listen();
  onTestFinished(async () => {
    await telegram.close();
    await client.end();
    await database.drop();
  });
  const bot = { token: simulator.botToken, apiRoot: telegram.url };
  const program = { ...bot, botInfo: await createApi(bot).getMe(), databaseUrl: database.url };
  const languages = loadLanguages();
  await playVillage({
    db,
    simulator,
    languages,
    timeZone: TIME_ZONE,
    everybodyReads,
    endsAt: Temporal.PlainDateTime.from(localEnd).toZonedDateTime(TIME_ZONE).toInstant(),
    followClock: (given) => {
      clock = given;
    },
    runProgram: async (given) => await runProgram(program, given, everybodyReads),
  });
  await checkInvariants(database.url);
  return simulator.people().flatMap((person) =>
    person.chat().map(({ from, at, text, buttons }) => {
      const words = readable(text).replace(/start[= ][\w-]{22}/u, 'start');
      const labels = buttons.flat().map(({ label }) => readable(label));
      return [person.firstName, new Date(at).toISOString(), from, words, ...labels].join(' | ');
    }),
  );
}

type Program = { token: string; apiRoot: string; databaseUrl: string } & Pick<
  Parameters<typeof createCapabilities>[0],
  'botInfo'
>;

async function runProgram({ token, apiRoot, databaseUrl, botInfo }: Program, clock: Clock, language: Language = 'ar') {
  const vault = createVault([randomBytes(32)]);
  return await startApp({
    databaseUrl,
    botToken: token,
    apiRoot,
    roles: ['poller', 'worker', 'sender'],
    clock,
    isStepwise: true,
    vault,
    log: createLog({ level: 'silent' }),
    pace: 'none',
    capabilities: createCapabilities({
      vault,
      botToken: token,
      botInfo,
      recording: createRecordingFetch(),
      administrators: new Set([ADMINISTRATOR_ID]),
      defaultLanguage: language,
      timeZone: TIME_ZONE,
    }),
  });
}
