import { authorize } from '../access/authorize.ts';
import type { Chat } from '../chat/context.ts';
import type { Circle } from '../circles/store.ts';
import type { Message } from '../delivery/message.ts';
import { keptCard } from './messages.ts';
import { listKeptFields } from './store.ts';

/** What is kept about a family, with the way back to where this reader comes from: the family's own card or the coordinator's. */
export async function showKept(chat: Chat, circle: Circle): Promise<Message> {
  const isFamily = authorize(chat.actor, 'withdraw-consent', { circleId: circle.id });
  return keptCard(circle, await listKeptFields(chat.work, circle.id), isFamily ? 'tap-more' : 'circle-more');
}
