import { hasRight, isPermitted } from '../../state/groups/standing.ts';
import type { AnyTopic } from '../../state/groups/topics.ts';
import type { ChatState, Group, State } from '../../state/state.ts';
import { badRequest } from '../errors.ts';
import { type Params, textParam } from '../params.ts';
import { cleanText } from '../text/entities/clean-text.ts';

const MAX_NAME = 128;

/** A supergroup whose messages are sorted into topics (Bot API facts, F7). @throws {ApiError} */
export function forumOnly(chat: ChatState): Group {
  if (chat.kind !== 'supergroup') throw badRequest('The chat is not a supergroup forum');
  if (!chat.isForum) throw badRequest('The chat is not a forum');
  return chat;
}

/** @throws {ApiError} */
export function assertMayOpenTopics(group: Group): void {
  if (isPermitted(group.bot, 'can_manage_topics', group.permissions)) return;
  throw badRequest('Not enough rights to create a topic');
}

/** Administrators manage topics, and whoever opened one manages that. @throws {ApiError} */
export function assertMayEditTopic(state: State, group: Group, topic: AnyTopic): void {
  const isOurs = 'creatorId' in topic && topic.creatorId === state.bot.id;
  if (!isOurs && !hasRight(group.bot, 'can_manage_topics')) throw badRequest('Not enough rights to edit the topic');
}

/** The name of a topic, cut to what it may hold. @returns undefined when it is absent or empty */
export function topicNameParam(params: Params): string | undefined {
  const cleaned = cleanText(textParam(params, 'name').replaceAll('\n', ' '), []).text;
  return [...cleaned].slice(0, MAX_NAME).join('') || undefined;
}

/** @throws {ApiError} in Telegram's capitals, since only its data centre knows */
export function assertTopicModified(isModified: boolean): void {
  if (!isModified) throw badRequest('TOPIC_NOT_MODIFIED');
}
