import { authorize } from '../access/authorize.ts';
import { refuse } from '../answers/on-turn.ts';
import { presentCard } from '../answers/present-card.ts';
import { settleCards } from '../answers/settle-cards.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle } from '../circles/store.ts';
import type { CircleId, TurnId } from '../db/ids.ts';
import { listHiddenKinds } from '../help-kinds/hidden-kinds.ts';
import { finalCard } from '../turns/messages.ts';
import type { Turn } from '../turns/store.ts';
import { findLastHolder, findTurn, getTurnInWords, kindOfTurn } from '../turns/store.ts';
import { withUndo } from '../undoing/messages.ts';
import { canHaveBeenDone, findGiverPlace } from './may-give.ts';
import { giftsCard } from './messages.ts';
import { reportGift } from './report-gift.ts';
import { listReportable } from './store.ts';

const SHOWN = 6;
const DAYS_BACK = 14;
const DAYS_AHEAD = 2;

/** "I did it", about a turn that was with somebody else, or with nobody. */
export const giftHandlers: Handlers = {
  presses: {
    gift: async (chat, press) => {
      const seen = await findTurn(chat.work, press.id as TurnId);
      const circle = seen && (await findOwnCircle(chat, seen.circleId));
      if (!seen || !circle) return await refuse(chat);
      const hidden = await listHiddenKinds(chat.work, chat.actor, placeOf(circle));
      if (hidden.includes(await kindOfTurn(chat.work, seen))) return await refuse(chat);
      const by = chat.person.id;
      const answer = { turnId: seen.id, epoch: press.version, by };
      const { kind } = await chat.once('gift', () => reportGift(chat.work, answer));
      if (kind === 'not-yours') return await refuse(chat);
      const turn = await getTurnInWords(chat.work, seen.id);
      if (kind === 'answered') {
        await settleOwn(chat, turn);
        return await chat.redraw(withUndo(finalCard('turn-done', turn), turn));
      }
      await chat.toast({ key: kind === 'settled' ? 'turn-already-done' : 'turn-changed' });
      await chat.redraw(await presentCard(chat.work, turn, { reader: by }));
    },
    gifts: async (chat, press) => {
      const circle = await findOwnCircle(chat, press.id as CircleId);
      if (!circle) return await refuse(chat);
      await chat.say(giftsCard(circle.codeName, await listOwnChoices(chat, circle)));
    },
  },
};

/** The doer's own earlier cards about it. */
async function settleOwn(chat: Chat, { id }: Turn): Promise<void> {
  const own = await findLastHolder(chat.work, id);
  if (own) await settleCards(chat.work, id, own, { pressed: chat });
}

/** The circle, where this person takes turns in it. */
async function findOwnCircle(chat: Chat, id: CircleId): Promise<Circle | undefined> {
  const circle = await findCircle(chat.work, id);
  return circle && authorize(chat.actor, 'report-gift', placeOf(circle)) ? circle : undefined;
}

function placeOf({ id, districtId }: Circle) {
  return { circleId: id, districtId };
}

/** What they can have done: no kind of help they see nothing of, and none the family would rather not have from them. */
async function listOwnChoices(chat: Chat, circle: Circle) {
  const { work } = chat;
  const turns = await listReportable(work, circle.id, {
    hidden: await listHiddenKinds(work, chat.actor, placeOf(circle)),
    since: work.now.subtract({ hours: 24 * DAYS_BACK }),
    until: work.now.add({ hours: 24 * DAYS_AHEAD }),
    limit: SHOWN,
  });
  const mine = [];
  for (const turn of turns) {
    const isPossible = canHaveBeenDone(turn, work.now);
    if (isPossible && (await findGiverPlace(work, turn, chat.person.id)) !== undefined) mine.push(turn);
  }
  return mine;
}
