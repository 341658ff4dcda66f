import { authorize } from '../access/authorize.ts';
import type { Handlers } from '../chat/context.ts';
import { findCircle } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import { listHiddenKinds } from '../help-kinds/hidden-kinds.ts';
import { loadMonth } from '../month/load-month.ts';
import { turnsAhead } from './make-sheet.ts';

/** The month on paper, for those who have no phone. */
export const sheetHandlers: Handlers = {
  presses: {
    sheet: async (chat, press) => {
      const circle = await findCircle(chat.work, press.id as CircleId);
      const place = circle && { circleId: circle.id, districtId: circle.districtId };
      if (!circle || !place || !authorize(chat.actor, 'print-coverage', place))
        return await chat.toast({ key: 'press-not-yours' });
      const hidden = await listHiddenKinds(chat.work, chat.actor, place);
      const ahead = turnsAhead(await loadMonth(chat.work, circle, { number: press.value, hidden }));
      if (ahead.length === 0) return await chat.tell({ key: 'sheet-empty' });
      await chat.showMade({ maker: 'sheet', id: circle.id, value: press.value }, 'document');
      await chat.toast({ key: 'sheet-comes' });
    },
  },
};
