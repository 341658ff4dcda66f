import { onTurn } from '../answers/on-turn.ts';
import { presentCard } from '../answers/present-card.ts';
import { settleCards } from '../answers/settle-cards.ts';
import type { Handlers } from '../chat/context.ts';
import { findLastHolder, getTurnInWords } from '../turns/store.ts';
import type { Undone } from './undo.ts';
import { undoDeed } from './undo.ts';

const SAYS = {
  undone: 'undo-done',
  late: 'undo-late',
  overtaken: 'undo-overtaken',
} as const satisfies { [kind in Undone['kind']]: string };

/** Ten minutes to take back what was pressed. After that, or when somebody else has acted, the card shows how it stands. */
export const undoHandlers: Handlers = {
  presses: {
    'turn-undo': onTurn(async (chat, { id: turnId }, { by, redraw }, press) => {
      const wish = { turnId, epoch: press.version, by };
      const { kind } = await chat.once(press.action, () => undoDeed(chat.work, wish));
      await chat.toast({ key: SAYS[kind] });
      const own = await findLastHolder(chat.work, turnId);
      if (kind === 'undone' && own?.personId === by) await settleCards(chat.work, turnId, own, { pressed: chat });
      await redraw(await presentCard(chat.work, await getTurnInWords(chat.work, turnId), { reader: by }));
    }),
  },
};
