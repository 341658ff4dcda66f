import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import type { Press } from '../delivery/message.ts';
import { localDate } from '../time/wall-time.ts';
import { settleCards } from './ask-administrators.ts';
import type { Season } from './calendar.ts';
import { comingSeasons, SEASONS, seasonOf } from './calendar.ts';
import { readCode, readDateNumber } from './code.ts';
import type { Answer } from './messages.ts';
import { ANSWERS, notYetCard, saidCard, seasonCard, seasonsCard } from './messages.ts';
import { planAgain } from './plan-seasons.ts';
import { answerEve, correctSeason } from './say-season.ts';
import { loadKnownSeasons } from './store.ts';

const SHOWN = 4;
/** As near as this a first day can be said to be tomorrow. */
const NEAR_DAYS = 2;

/** Administrators say when a season begins, whether one of the year is used, and correct what was said. */
export function createSeasonHandlers(timeZone: string): Handlers {
  return {
    presses: {
      'season-say': onSeason(async (chat, now, press) => {
        const answer = ANSWERS[press.value];
        const startsOn = readDateNumber(press.version);
        if (!answer || !startsOn) return await chat.toast({ key: 'press-not-yours' });
        await answerCard(chat, { now, asked: { ...now, startsOn }, answer, timeZone });
      }),
      seasons: async (chat) => {
        if (!mayKeep(chat)) return await chat.toast({ key: 'not-allowed' });
        const known = await loadKnownSeasons(chat.work);
        await chat.redraw(seasonsCard(comingSeasons(localDate(chat.work.now, timeZone), known, SHOWN)));
      },
      season: onSeason(async (chat, now) => await show(chat, now, timeZone)),
      'season-move': onSeason(async (chat, now, press) => {
        const startsOn = readDateNumber(press.version);
        if (!startsOn) return await chat.toast({ key: 'press-not-yours' });
        const { kind, year } = now;
        const said = await correctSeason(chat.work, { kind, year, startsOn, by: chat.person.id, timeZone });
        if (said.kind === 'out-of-reach') return await chat.toast({ key: 'season-too-far' }, { alert: true });
        if (said.kind === 'said') await settleCards(chat.work, now, saidCard(said.season));
        await show(chat, said.season, timeZone);
      }),
    },
  };
}

type Given = { now: Season; asked: Season; answer: Answer; timeZone: string };

async function answerCard(chat: Chat, { now, asked, answer, timeZone }: Given): Promise<void> {
  const isOld = now.state !== 'forecast' || !now.startsOn.equals(asked.startsOn);
  if (isOld) {
    await chat.toast({ key: 'season-said-before' });
    return await chat.redraw(saidCard(now));
  }
  if (answer === 'not-yet') return await notYet(chat, { now, timeZone });
  const { kind, year } = now;
  const startsOn = answer === 'after' ? now.startsOn.add({ days: 1 }) : now.startsOn;
  const state = answer === 'leave' ? 'declined' : 'confirmed';
  const said = await answerEve(chat.work, { kind, year, startsOn, state, by: chat.person.id, timeZone });
  if (said.kind !== 'said') await chat.toast({ key: 'season-said-before' });
  const card = saidCard(said.season);
  await chat.redraw(card);
  await settleCards(chat.work, now, card, chat.person.telegramId);
}

/** Asked once more the same evening; after that evening the next afternoon, where the date then moves by a day. */
async function notYet(chat: Chat, { now, timeZone }: Pick<Given, 'now' | 'timeZone'>): Promise<void> {
  const { startsOn } = now;
  const isTonight = await planAgain(chat.work, now, { startsOn, timeZone });
  const hasMoved = (await loadKnownSeasons(chat.work)).some(({ kind, year }) => kind === now.kind && year === now.year);
  const card = notYetCard(now, isTonight ? 'evening' : hasMoved ? 'stands' : 'tomorrow');
  await chat.redraw(card);
  await settleCards(chat.work, now, card, chat.person.telegramId);
}

async function show(chat: Chat, season: Season, timeZone: string): Promise<void> {
  const tomorrow = localDate(chat.work.now, timeZone).add({ days: 1 });
  const isNear = Math.abs(tomorrow.until(season.startsOn).days) <= NEAR_DAYS;
  const isSaid = season.state === 'confirmed' && tomorrow.equals(season.startsOn);
  const isOffered = isNear && SEASONS[season.kind].by === 'hijri' && !isSaid;
  await chat.redraw(seasonCard(season, isOffered ? tomorrow : undefined));
}

function mayKeep(chat: Chat): boolean {
  return authorize(chat.actor, 'keep-seasons', {});
}

/** A press about one season, by an administrator. */
function onSeason(act: (chat: Chat, now: Season, press: Required<Press>) => Promise<void>): PressHandler {
  return async (chat, press) => {
    if (!mayKeep(chat)) return await chat.toast({ key: 'not-allowed' });
    const one = readCode(press.id);
    if (!one) return await chat.toast({ key: 'press-not-yours' });
    await act(chat, seasonOf(one, await loadKnownSeasons(chat.work)), press);
  };
}
