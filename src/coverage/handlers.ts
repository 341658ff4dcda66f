import { authorize } from '../access/authorize.ts';
import type { Handlers } from '../chat/context.ts';
import { findCircle } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import { listHiddenKinds } from '../help-kinds/hidden-kinds.ts';
import { listComingTurns } from '../turns/store.ts';
import { coverageCard } from './messages.ts';

const TURNS_SHOWN = 3;

/** What the whole circle sees. */
export const coverageHandlers: Handlers = {
  presses: {
    coverage: async (chat, press) => {
      const circle = await findCircle(chat.work, press.id as CircleId);
      const place = circle && { circleId: circle.id, districtId: circle.districtId };
      if (!circle || !place || !authorize(chat.actor, 'see-coverage', place))
        return await chat.toast({ key: 'press-not-yours' });
      const hidden = await listHiddenKinds(chat.work, chat.actor, place);
      const turns = await listComingTurns(chat.work, circle.id, { limit: TURNS_SHOWN, hidden });
      const mayPrint = authorize(chat.actor, 'print-coverage', place);
      const maySkip = authorize(chat.actor, 'skip-turn', place);
      const mayReport = circle.stage === 'active' && authorize(chat.actor, 'report-gift', place);
      const mayPromise = circle.stage === 'active' && authorize(chat.actor, 'take-turns', place);
      await chat.say(coverageCard(circle, turns, { mayPrint, maySkip, mayPromise, mayReport }));
    },
  },
};
