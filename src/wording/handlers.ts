import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import { findCircle } from '../circles/store.ts';
import type { CircleId, WordingId } from '../db/ids.ts';
import type { Press } from '../delivery/message.ts';
import type { Family } from '../family/on-behalf.ts';
import { drawnFor, findFamily, onFamily } from '../family/on-behalf.ts';
import { decideOnWording, withdrawWording } from './change-wording.ts';
import { wordingForm } from './form.ts';
import { wordingCard } from './messages.ts';
import type { Wording } from './store.ts';
import { findApproved, lockWording } from './store.ts';

/** What is said of a family: proposed by others, decided by the family, or written by itself. */
export const wordingHandlers: Handlers = {
  presses: {
    wordings: onFamily('approve-wording', showWording),
    'wording-write': async (chat, press) => {
      const circle = await findCircle(chat.work, press.id as CircleId);
      const place = circle && { circleId: circle.id, districtId: circle.districtId };
      if (!circle || !place || !authorize(chat.actor, 'propose-wording', place))
        return await chat.toast({ key: 'not-allowed' });
      await openForm(chat, wordingForm, circle.id);
    },
    'wording-decide': onWording(async (chat, family, { id, circleId }, { value }) => {
      const wish = { id, circleId, approve: value === 1, acting: family };
      const decided = await chat.once('decide-wording', () => decideOnWording(chat.work, wish));
      if (decided.kind === 'gone') await chat.toast({ key: 'wording-decided' });
      await showWording(chat, family);
    }),
    'wording-withdraw': onWording(async (chat, family, { id, circleId }) => {
      await chat.once('withdraw-wording', () => withdrawWording(chat.work, { id, circleId, acting: family }));
      await showWording(chat, family);
    }),
  },
};

function onWording(
  act: (chat: Chat, family: Family, wording: Wording, press: Required<Press>) => Promise<void>,
): PressHandler {
  return async (chat, press) => {
    const wording = await lockWording(chat.work, press.id as WordingId);
    const family = wording && (await findFamily(chat, wording.circleId, 'approve-wording'));
    if (family) await act(chat, family, wording, press);
    else await chat.toast({ key: 'press-not-yours' });
  };
}

async function showWording(chat: Chat, family: Family): Promise<void> {
  await chat.redraw(drawnFor(family, wordingCard(family.circle, await findApproved(chat.work, family.circle.id))));
}
