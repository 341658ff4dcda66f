import type { Handlers } from '../chat/context.ts';
import { listWaiting } from '../circles/store.ts';
import { guardianCard } from '../home/messages.ts';
import { tapCard, tapMoreCard, weekCard } from './messages.ts';
import { drawnFor, onFamily } from './on-behalf.ts';
import { listTurnsForFamily } from './store.ts';

const TURNS_SHOWN = 5;

/** A family's own cards, redrawn in one place: home, the week, and everything it decides about. */
export const tapHandlers: Handlers = {
  presses: {
    'family-home': onFamily('withdraw-consent', async (chat, family) => {
      const requests = (await listWaiting(chat.work, family.circle.id)).length;
      await chat.redraw(drawnFor(family, guardianCard(family.circle, requests)));
    }),
    tap: onFamily('withdraw-consent', async (chat, family) => {
      const { circle } = family;
      await chat.redraw(drawnFor(family, circle.stage === 'active' ? tapCard(circle) : guardianCard(circle, 0)));
    }),
    'tap-more': onFamily('withdraw-consent', async (chat, family) => {
      const { circle } = family;
      await chat.redraw(drawnFor(family, circle.stage === 'active' ? tapMoreCard(circle) : guardianCard(circle, 0)));
    }),
    'family-week': onFamily('withdraw-consent', async (chat, family) => {
      const turns = await listTurnsForFamily(chat.work, family.circle.id, TURNS_SHOWN);
      await chat.redraw(drawnFor(family, weekCard(family.circle, turns)));
    }),
  },
};
