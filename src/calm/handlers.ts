import type { Capabilities } from '../capabilities-type.ts';
import type { Handlers } from '../chat/context.ts';
import { createDrawTogether } from './draw-together.ts';

/** A message that says several things is shown whole again. */
export function createCalmHandlers(settings: Pick<Capabilities, 'stillHolds'>): Handlers {
  const drawTogether = createDrawTogether(settings);
  return {
    presses: {
      together: async (chat, { id }) => {
        const message = await drawTogether(chat.work, { id, chatId: chat.person.telegramId });
        if (!message) return await chat.toast({ key: 'press-not-yours' });
        await chat.redraw(message, { isWhole: true });
      },
    },
  };
}
