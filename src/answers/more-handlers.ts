import type { Chat, Handlers } from '../chat/context.ts';
import { getCircle } from '../circles/store.ts';
import { findQuestionTo } from '../covering/store.ts';
import { stoppingCard } from '../stopping/messages.ts';
import { localDateTime } from '../time/wall-time.ts';
import { isOver } from '../turns/moments.ts';
import type { Turn } from '../turns/store.ts';
import { findHolder, getTurnInWords } from '../turns/store.ts';
import { askLater, dropLater, laterChoices } from './later.ts';
import { backToCard, LATER, laterCard, moreCard } from './messages.ts';
import type { Answerer } from './on-turn.ts';
import { onTurn } from './on-turn.ts';
import { presentCard } from './present-card.ts';

/** What is wanted more rarely than an answer: later, why, a pause; each with the way back to the card. */
export const moreHandlers: Handlers = {
  presses: {
    'turn-more': onTurn(async (chat, seen, answerer, { version }) => {
      if (await isTheirs(chat, seen, answerer, version)) await showMore(chat, seen, answerer);
      else await showPresent(chat, seen, answerer);
    }),
    'turn-later': onTurn(async (chat, seen, answerer, { version, value }) => {
      const later = LATER[value];
      if (!later || !(await isTheirs(chat, seen, answerer, version))) return await showPresent(chat, seen, answerer);
      const wish = { turnId: seen.id, epoch: version, by: answerer.by };
      const at = await chat.once('turn-later', async () => {
        const moment = await askLater(chat.work, wish, later, chat.updateKey);
        return moment?.toString() ?? null;
      });
      if (at === null) {
        await chat.toast({ key: 'turn-later-past' });
        return await showMore(chat, seen, answerer);
      }
      const local = localDateTime(Temporal.Instant.from(at), seen.timeZone);
      await answerer.redraw(laterCard(await getTurnInWords(chat.work, seen.id), { later, at: local }));
    }),
    'turn-not-later': onTurn(async (chat, seen, answerer, { version }) => {
      await dropLater(chat.work, { turnId: seen.id, epoch: version, by: answerer.by });
      await showCard(chat, seen, answerer, version);
    }),
    'turn-back': onTurn(async (chat, seen, answerer, { version }) => await showCard(chat, seen, answerer, version)),
    'turn-rest': onTurn(async (chat, seen, answerer) => {
      const own = ownPlace(chat, seen, answerer);
      if (!own) return await showPresent(chat, seen, answerer);
      const { codeName } = await getCircle(chat.work, seen.circleId);
      await chat.redraw(stoppingCard({ id: own.id, codeName }, backToCard(seen)));
    }),
  },
};

/** Still with whoever the card was for, or asked of them, as it was then. */
async function isTheirs(chat: Chat, { id, epoch }: Turn, { by }: Answerer, version: number): Promise<boolean> {
  if (epoch !== version) return false;
  const holder = await findHolder(chat.work, id);
  return holder ? holder.personId === by : (await findQuestionTo(chat.work, id, by)) !== undefined;
}

async function showMore(chat: Chat, seen: Turn, answerer: Answerer): Promise<void> {
  const turn = await getTurnInWords(chat.work, seen.id);
  const card = await presentCard(chat.work, turn, { reader: answerer.by });
  const choices = {
    later: laterChoices(turn, chat.work.now),
    why: !isOver(turn, chat.work.now),
    pause: ownPlace(chat, seen, answerer) !== undefined,
    asked: (await findQuestionTo(chat.work, seen.id, answerer.by))?.membershipId,
  };
  await answerer.redraw(moreCard(card, turn, choices));
}

/** A guest has no place to rest from, and nobody pauses for somebody else. */
function ownPlace(chat: Chat, { circleId }: Turn, { via }: Answerer): { id: number } | undefined {
  if (via !== undefined) return undefined;
  return chat.actor.memberships.find((one) => one.circleId === circleId && one.role === 'member');
}

/** The card with its answers, or how the turn stands where it is theirs no more. */
async function showCard(chat: Chat, seen: Turn, answerer: Answerer, version: number): Promise<void> {
  if (!(await isTheirs(chat, seen, answerer, version))) await chat.toast({ key: 'turn-changed' });
  await showAsItStands(chat, seen, answerer);
}

async function showPresent(chat: Chat, seen: Turn, answerer: Answerer): Promise<void> {
  await chat.toast({ key: 'turn-changed' });
  await showAsItStands(chat, seen, answerer);
}

async function showAsItStands(chat: Chat, { id }: Turn, { by, redraw }: Answerer): Promise<void> {
  await redraw(await presentCard(chat.work, await getTurnInWords(chat.work, id), { reader: by }));
}
