import type { Message, User } from '../state/telegram.ts';

/** What happened in a chat, so that a page can say it in its own language. */
export type ServiceNote = {
  kind:
    | 'joined'
    | 'added'
    | 'left'
    | 'removed'
    | 'pinned'
    | 'renamed'
    | 'upgraded'
    | 'created'
    | 'topicCreated'
    | 'topicEdited'
    | 'topicClosed'
    | 'topicReopened'
    | 'changed';
  /** Who did it. */
  by: string;
  /** To whom it happened. */
  whom?: string;
  /** The new title, the name of a topic, or the words of the pinned message. */
  what?: string;
};

/** @returns the note of a service message; of any other message what can be told of every change */
export function serviceNote(message: Message): ServiceNote {
  const by = message.from?.first_name ?? message.sender_chat?.title ?? '';
  return { by, ...memberNote(message), ...chatNote(message), ...topicNote(message) };
}

function memberNote({ from, new_chat_members: joined, left_chat_member: left }: Message): Omit<ServiceNote, 'by'> {
  if (joined) return { kind: isOther(joined[0], from) ? 'added' : 'joined', whom: joined.map(nameOf).join('، ') };
  if (left) return { kind: isOther(left, from) ? 'removed' : 'left', whom: nameOf(left) };
  return { kind: 'changed' };
}

function chatNote(message: Message): Partial<ServiceNote> {
  const { pinned_message: pinned, new_chat_title: title } = message;
  if (pinned) return { kind: 'pinned', what: 'text' in pinned ? (pinned.text ?? '') : '' };
  if (title !== undefined) return { kind: 'renamed', what: title };
  if (message.migrate_to_chat_id !== undefined || message.migrate_from_chat_id !== undefined)
    return { kind: 'upgraded' };
  const isNew = message.group_chat_created ?? message.supergroup_chat_created ?? message.channel_chat_created;
  return isNew ? { kind: 'created' } : {};
}

function topicNote(message: Message): Partial<ServiceNote> {
  const { forum_topic_created: created, forum_topic_edited: edited } = message;
  if (created) return { kind: 'topicCreated', what: created.name };
  if (edited) return { kind: 'topicEdited', what: edited.name ?? '' };
  if (message.forum_topic_closed) return { kind: 'topicClosed' };
  return message.forum_topic_reopened ? { kind: 'topicReopened' } : {};
}

function isOther(one: User | undefined, other: User | undefined): boolean {
  return one?.id !== other?.id;
}

function nameOf({ first_name: name }: User): string {
  return name;
}
