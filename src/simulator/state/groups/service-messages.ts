import { addMessage } from '../messages/messages.ts';
import type { Group, State } from '../state.ts';
import type { ServiceContent, User } from '../telegram.ts';
import { queueUpdate } from '../updates.ts';
import { isMeantForTheBot } from './privacy.ts';

/** Says in a group what happened there, also to the bot if it hears. Channels have no such messages. */
export function addService(
  state: State,
  group: Group,
  service: { by: User; content: ServiceContent },
  now: number,
): void {
  if (group.kind === 'channel') return;
  const { message } = addMessage(state, group, { from: service.by, ...service.content }, { now });
  const by = state.people[service.by.id];
  if (!isMeantForTheBot(state, group, message)) return;
  if (by) by.seen = true;
  queueUpdate(state, { message }, now);
}
