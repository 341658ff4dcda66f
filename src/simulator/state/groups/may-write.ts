import { ImpossibleAct } from '../impossible.ts';
import type { ChatState, Group, Person, State } from '../state.ts';
import type { MessageContent } from '../telegram.ts';
import { standingOf } from './groups.ts';
import type { Permission } from './rights.ts';
import { hasRight, isAdministrator, isPermitted, isPresent } from './standing.ts';
import { findTopic } from './topics.ts';

/**
 * Whether a person can write in a chat now: who is muted, must wait in slow mode, or finds a topic closed is told so.
 * @throws {ImpossibleAct} with the reason
 */
export function assertCanWrite(
  state: State,
  wrote: { person: Person; chat: ChatState; topicId?: number | undefined; permission: Permission },
  now: number,
): void {
  const { person, chat, topicId, permission } = wrote;
  assertCanSee(state, person, chat);
  if (chat.kind === 'private') return;
  const standing = standingOf(state, chat, person.id);
  if (chat.kind === 'channel' && !hasRight(standing, 'can_post_messages')) {
    throw new ImpossibleAct(`${person.firstName} is not an administrator who may post in «${chat.title}».`);
  }
  if (!isPermitted(standing, permission, chat.permissions)) {
    throw new ImpossibleAct(`${person.firstName} is not permitted to write this in «${chat.title}».`);
  }
  if (isAdministrator(standing)) return;
  assertTopicOpen(chat, person, topicId);
  const waitMs = (chat.wroteAt[person.id] ?? 0) + chat.slowModeSeconds * 1000 - now;
  if (chat.slowModeSeconds > 0 && waitMs > 0) {
    throw new ImpossibleAct(
      `Slow mode: ${person.firstName} may write in «${chat.title}» again in ${Math.ceil(waitMs / 1000)} s.`,
    );
  }
}

const PERMISSIONS: readonly [keyof MessageContent, Permission][] = [
  ['photo', 'can_send_photos'],
  ['document', 'can_send_documents'],
  ['audio', 'can_send_audios'],
  ['video', 'can_send_videos'],
  ['video_note', 'can_send_video_notes'],
  ['voice', 'can_send_voice_notes'],
  ['sticker', 'can_send_other_messages'],
  ['animation', 'can_send_other_messages'],
  ['dice', 'can_send_other_messages'],
];

/** What somebody must be permitted to send such a message. */
export function permissionFor(content: MessageContent): Permission {
  return PERMISSIONS.find(([kind]) => content[kind] !== undefined)?.[1] ?? 'can_send_messages';
}

/** @throws {ImpossibleAct} when the person is not in the chat, or has no account any more */
export function assertCanSee(state: State, person: Person, chat: ChatState): void {
  if (person.deactivated) throw new ImpossibleAct(`${person.firstName} has deleted the account.`);
  if (chat.kind === 'private' && person.blocked) {
    throw new ImpossibleAct(`${person.firstName} has blocked the bot: unblock it or start it again first.`);
  }
  if (chat.kind === 'private') return;
  if (chat.deleted) throw new ImpossibleAct(`«${chat.title}» was deleted.`);
  if (!isPresent(standingOf(state, chat, person.id))) {
    throw new ImpossibleAct(`${person.firstName} is not a member of «${chat.title}».`);
  }
}

function assertTopicOpen(group: Group, person: Person, topicId: number | undefined): void {
  if (!group.isForum) return;
  const topic = findTopic(group, topicId);
  if (!topic) throw new ImpossibleAct(`There is no topic ${topicId} in «${group.title}».`);
  if (topic.isClosed && !('creatorId' in topic && topic.creatorId === person.id)) {
    throw new ImpossibleAct(`The topic «${topic.name}» is closed.`);
  }
}
