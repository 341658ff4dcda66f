import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import { type Circle, findCircle } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import type { Press } from '../delivery/message.ts';
import { listHiddenKinds } from '../help-kinds/hidden-kinds.ts';
import { loadMonth } from './load-month.ts';
import { monthInWords, weekInWords } from './messages.ts';
import { listSeenTurns } from './store.ts';
import { mondayOf } from './which-month.ts';

/** The month of a circle, as a picture and in words: what is covered, never by whom. */
export const monthHandlers: Handlers = {
  presses: {
    'month-picture': onCircle(async (chat, circle, press) => {
      await chat.showMade({ maker: 'month', id: circle.id, value: press.value }, 'picture');
      await chat.toast({ key: 'month-picture-comes' });
    }),
    'month-text': onCircle(async (chat, circle, press) => {
      await chat.redraw(
        monthInWords(
          await loadMonth(chat.work, circle, { number: press.value, hidden: await hiddenFrom(chat, circle) }),
        ),
      );
    }),
    'week-text': onCircle(async (chat, circle, press) => {
      const monday = mondayOf(press.value);
      const days = { fromOn: monday, untilOn: monday.add({ days: 6 }), hidden: await hiddenFrom(chat, circle) };
      const turns = await listSeenTurns(chat.work, circle.id, days);
      await chat.redraw(weekInWords(circle, turns, { week: press.value, part: press.version }));
    }),
  },
};

async function hiddenFrom(chat: Chat, { id, districtId }: Circle): Promise<string[]> {
  return await listHiddenKinds(chat.work, chat.actor, { circleId: id, districtId });
}

function onCircle(act: (chat: Chat, circle: Circle, press: Required<Press>) => Promise<void>): PressHandler {
  return async (chat, press) => {
    const circle = await findCircle(chat.work, press.id as CircleId);
    const isSeen =
      circle && authorize(chat.actor, 'see-coverage', { circleId: circle.id, districtId: circle.districtId });
    if (!isSeen) return await chat.toast({ key: 'press-not-yours' });
    await act(chat, circle, press);
  };
}
