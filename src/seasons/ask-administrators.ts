import type { TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { listCards, queueMessage, replaceCard } from '../delivery/queue.ts';
import type { Step, StepHandler } from '../jobs/steps.ts';
import { listReachable } from '../people/list-reachable.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import type { Season, SeasonYear } from './calendar.ts';
import { seasonOf } from './calendar.ts';
import { codeOf, readCode } from './code.ts';
import { eveCard, saidCard } from './messages.ts';
import { SEASON_STEPS } from './moments.ts';
import { planNextEves } from './plan-seasons.ts';
import { standWithoutWord } from './say-season.ts';
import { loadKnownSeasons } from './store.ts';

type Office = { administrators: ReadonlySet<TelegramId>; timeZone: string };

/** The eve of each season: its administrators are asked, once more where nothing was announced yet, and at dawn what stands is written down. */
export function createSeasonSteps(office: Office): { readonly [kind: string]: StepHandler } {
  const ask: StepHandler = async (work, step) => {
    const season = await findWaiting(work, step);
    if (season) await askAdministrators(work, season, { ...office, part: step.kind });
    const one = readCode(step.subject);
    if (one) await planNextEves(work, one.kind, office.timeZone);
  };
  return {
    [SEASON_STEPS.eve]: ask,
    [SEASON_STEPS.again]: ask,
    [SEASON_STEPS.dawn]: async (work, step) => {
      const before = await findWaiting(work, step);
      if (!before) return;
      await settleCards(work, before, saidCard(await standWithoutWord(work, before, office.timeZone)));
    },
  };
}

/** Brings every card that asked about a season as it was to its final state. @param but the chat in which it is redrawn anyway */
export async function settleCards(work: Work, asked: Season, message: Message, but?: TelegramId): Promise<void> {
  for (const { chatId, key } of await listCards(work, cardsOf(asked, asked.startsOn))) {
    if (chatId === but) continue;
    await replaceCard(work, { chatId, key, state: String(work.now.epochMilliseconds), message });
  }
}

/** A season that still waits for a word about the date the step was planned for. */
async function findWaiting(work: Work, { subject, slot }: Step): Promise<Season | undefined> {
  const one = readCode(subject);
  const season = one && seasonOf(one, await loadKnownSeasons(work));
  return season?.state === 'forecast' && season.startsOn.toString() === slot ? season : undefined;
}

async function askAdministrators(
  work: Work,
  season: Season,
  { administrators, timeZone, part }: Office & { part: string },
): Promise<void> {
  for (const { telegramId } of await listReachable(work, administrators)) {
    await queueMessage(work, {
      chatId: telegramId,
      key: `${cardsOf(season, season.startsOn)}${part}:${telegramId}`,
      message: eveCard(season),
      priority: PRIORITY.reminder,
      notBefore: nextLoudMoment(work.now, timeZone),
    });
  }
}

/** What the outbox keys of these questions begin with. */
function cardsOf(one: SeasonYear, startsOn: Temporal.PlainDate): string {
  return `season:${codeOf(one)}:${startsOn.toString()}:`;
}
