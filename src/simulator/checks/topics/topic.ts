import { hasRight } from '../../state/groups/standing.ts';
import type { Topic } from '../../state/groups/topic.ts';
import { findTopic } from '../../state/groups/topics.ts';
import type { ChatState } from '../../state/state.ts';
import type { Message } from '../../state/telegram.ts';
import { badRequest } from '../errors.ts';
import { messageIdParam, type Params } from '../params.ts';

/**
 * The id of the topic a message is sent to; undefined for General and where there are no topics. General cannot be named
 * (Bot API facts, F4 step 5).
 * @throws {ApiError} when there is no such topic
 */
export function topicParam(params: Params, chat: ChatState): number | undefined {
  return messageIdParam(params, 'message_thread_id') === 0 ? undefined : namedTopic(params, chat).id;
}

/** The topic a call is about. @throws {ApiError} when there is none */
export function namedTopic(params: Params, chat: ChatState): Topic {
  const id = messageIdParam(params, 'message_thread_id');
  const topic = chat.kind !== 'private' && chat.isForum ? chat.topics.find((known) => known.id === id) : undefined;
  if (!topic) throw badRequest('message thread not found');
  return topic;
}

/** A reply goes to the topic of the message it answers, unless another one is named. */
export function topicOfReply(replied: Message): number | undefined {
  return replied.is_topic_message ? replied.message_thread_id : undefined;
}

/** In a closed topic only administrators write; Telegram's data centre says so, last of all. @throws {ApiError} */
export function assertTopicOpen(chat: ChatState, topicId: number | undefined): void {
  if (chat.kind === 'private' || !chat.isForum || hasRight(chat.bot, 'can_manage_topics')) return;
  if (findTopic(chat, topicId)?.isClosed) throw badRequest('TOPIC_CLOSED');
}
