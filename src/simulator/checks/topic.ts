import { hasRight } from '../state/groups/standing.ts';
import type { ChatState, Group } from '../state/state.ts';
import type { Message } from '../state/telegram.ts';
import { badRequest } from './errors.ts';
import { messageIdParam, type Params } from './params.ts';

/**
 * The topic a message is sent to; undefined for General and where there are no topics. General cannot be named
 * (Bot API facts, F4 step 5).
 * @throws {ApiError} when there is no such topic
 */
export function topicParam(params: Params, chat: ChatState): number | undefined {
  const id = messageIdParam(params, 'message_thread_id');
  if (id === 0) return undefined;
  const topic = chat.kind !== 'private' && chat.isForum ? chat.topics.find((known) => known.id === id) : undefined;
  if (!topic) throw badRequest('message thread not found');
  return topic.id;
}

/** A reply goes to the topic of the message it answers, unless another one is named. */
export function topicOfReply(topicId: number | undefined, replied: Message | undefined): number | undefined {
  return topicId ?? (replied?.is_topic_message ? replied.message_thread_id : undefined);
}

/** In a closed topic only administrators write; Telegram's data centre says so, last of all. @throws {ApiError} */
export function assertTopicOpen(chat: ChatState, topicId: number | undefined): void {
  if (chat.kind === 'private' || !chat.isForum || hasRight(chat.bot, 'can_manage_topics')) return;
  if (findTopic(chat, topicId)?.isClosed) throw badRequest('TOPIC_CLOSED');
}

function findTopic(group: Group, topicId: number | undefined) {
  return topicId === undefined ? group.general : group.topics.find(({ id }) => id === topicId);
}
