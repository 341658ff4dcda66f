import { standingOf } from '../groups/groups.ts';
import { assertCanSee } from '../groups/may-write.ts';
import { isService } from '../groups/privacy.ts';
import { hasRight, isPermitted } from '../groups/standing.ts';
import { ImpossibleAct } from '../impossible.ts';
import type { ChatState, Person, State } from '../state.ts';
import { userView } from '../views.ts';
import { findMessage } from './messages.ts';
import { pin, unpin } from './pins.ts';

type Pinning = { by: Person; messageId: number };

/** A person pins a message. @throws {ImpossibleAct} when they may not, or there is none */
export function pinAs(state: State, chat: ChatState, { by, messageId }: Pinning, now: number): void {
  assertCanPin(state, chat, by);
  const stored = findMessage(chat, messageId);
  if (!stored || isService(stored.message)) throw new ImpossibleAct(`There is no message ${messageId} to pin.`);
  pin(state, chat, { stored, by: userView(by) }, now);
}

/** A person takes a pin away. @throws {ImpossibleAct} when they may not */
export function unpinAs(state: State, chat: ChatState, { by, messageId }: Pinning, now: number): void {
  assertCanPin(state, chat, by);
  unpin(state, chat, { messageIds: [messageId], by: userView(by) }, now);
}

function assertCanPin(state: State, chat: ChatState, by: Person): void {
  assertCanSee(state, by, chat);
  if (chat.kind === 'private') return;
  const standing = standingOf(state, chat, by.id);
  const isAllowed =
    chat.kind === 'channel'
      ? hasRight(standing, 'can_edit_messages')
      : isPermitted(standing, 'can_pin_messages', chat.permissions);
  if (!isAllowed) throw new ImpossibleAct(`${by.firstName} is not permitted to pin in «${chat.title}».`);
}
