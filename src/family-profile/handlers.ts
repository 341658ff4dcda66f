import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import { type Circle, findCircle } from '../circles/store.ts';
import type { CircleId, TurnId } from '../db/ids.ts';
import { queueMade } from '../delivery/queue.ts';
import { findTurn } from '../turns/store.ts';
import { cardKey, planBlanking } from './blank.ts';
import { familyForm } from './form.ts';
import { showKept } from './kept.ts';
import { isTurnElsewhere } from './place-store.ts';
import { findSight } from './read-family.ts';
import { listKeptFields } from './store.ts';

/** Who the family is: filled in by the family or its coordinator, shown to whoever may see it now. */
export const familyHandlers: Handlers = {
  presses: {
    family: onOwnCircle(async (chat, circle) => await chat.redraw(await showKept(chat, circle))),
    'family-fill': onOwnCircle(async (chat, circle) => await openForm(chat, familyForm, circle.id)),
    'family-show': async (chat, press) => await show(chat, press.id as CircleId),
    'family-address': async (chat, press) => {
      const turn = await findTurn(chat.work, press.id as TurnId);
      if (turn) await show(chat, turn.circleId);
      else await chat.toast({ key: 'press-not-yours' });
    },
  },
};

/** The card is made when it is sent, by `show-family.ts`: no address waits in the outbox. */
async function show(chat: Chat, circleId: CircleId): Promise<void> {
  const sight = await findSight(chat.work, chat.actor, circleId);
  if (!sight) return await chat.toast({ key: 'family-not-now' }, { alert: true });
  const isElsewhere = sight.turnId !== undefined && (await isTurnElsewhere(chat.work, sight.turnId));
  if (!isElsewhere && (await listKeptFields(chat.work, circleId)).length === 0)
    return await chat.toast({ key: 'family-nothing-yet' }, { alert: true });
  const key = cardKey(circleId, chat.person.id, chat.updateKey);
  await queueMade(chat.work, {
    chatId: chat.person.telegramId,
    key,
    maker: 'family',
    id: circleId,
    method: 'sendMessage',
    expiresAt: sight.until,
  });
  await planBlanking(chat.work, key, sight.until);
}

function onOwnCircle(act: (chat: Chat, circle: Circle) => Promise<void>): PressHandler {
  return async (chat, press) => {
    const circle = await findCircle(chat.work, press.id as CircleId);
    const place = circle && { circleId: circle.id, districtId: circle.districtId };
    if (circle && place && authorize(chat.actor, 'keep-family-profile', place)) await act(chat, circle);
    else await chat.toast({ key: 'not-allowed' });
  };
}
