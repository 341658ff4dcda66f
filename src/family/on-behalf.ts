import { authorize } from '../access/authorize.ts';
import type { ForFamily } from '../access/for-family.ts';
import { actsFor } from '../access/for-family.ts';
import type { Action } from '../access/rights.ts';
import type { Chat, PressHandler } from '../chat/context.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import type { Message, Press } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';

/** A family as somebody acts for it at this press. */
export type Family = ForFamily & { circle: Circle };

/** Says on a card in whose name a proxy reads it. */
export function onBehalf({ codeName }: Pick<Circle, 'codeName'>, message: Message): Message {
  return { ...message, text: { key: 'on-behalf', args: { codeName, card: { text: message.text } } } };
}

/** The card as this person reads it: a proxy's says in whose name. */
export function drawnFor(family: Family, message: Message): Message {
  return family.how === 'proxy' ? onBehalf(family.circle, message) : message;
}

/** Who speaks, in notes to others: the family, or whoever represents it. */
export function speakerOf({ how, circle: { codeName } }: Family): { text: Text } {
  return { text: { key: how === 'proxy' ? 'family-by-proxy' : 'family-itself', args: { codeName } } };
}

/** The family a press is about, where this person may do this for it. */
export async function findFamily(chat: Chat, circleId: number, action: Action): Promise<Family | undefined> {
  const circle = await findCircle(chat.work, circleId as CircleId);
  if (!circle || !authorize(chat.actor, action, { circleId: circle.id })) return undefined;
  return { ...actsFor(chat.actor, circle.id), circle };
}

/** A press whose id is a circle's, by somebody who may do this for its family. */
export function onFamily(
  action: Action,
  act: (chat: Chat, family: Family, press: Required<Press>) => Promise<void>,
): PressHandler {
  return async (chat, press) => {
    const family = await findFamily(chat, press.id, action);
    if (family) await act(chat, family, press);
    else await chat.toast({ key: 'press-not-yours' });
  };
}
