import type { Update } from './telegram.ts';

/**
 * The queue an update belongs to when it is delivered to a webhook: one of a queue is on its way at a time, queues run
 * side by side (Bot API facts, F3). What belongs to no queue has one of its own.
 */
export function deliveryQueue(update: Update): string {
  const message = update.message ?? update.edited_message ?? update.channel_post ?? update.edited_channel_post;
  if (message) return `messages of ${message.chat.id}`;
  if (update.callback_query) return `presses of ${update.callback_query.from.id}`;
  if (update.my_chat_member) return `own standing in ${update.my_chat_member.chat.id}`;
  if (update.chat_member) return `standing of ${update.chat_member.new_chat_member.user.id}`;
  if (update.chat_join_request) return `standing of ${update.chat_join_request.from.id}`;
  if (update.message_reaction) return `reactions in ${update.message_reaction.chat.id}`;
  if (update.message_reaction_count) return `reaction counts in ${update.message_reaction_count.chat.id}`;
  if (update.poll) return `poll ${update.poll.id}`;
  if (update.poll_answer) return `poll ${update.poll_answer.poll_id}`;
  return `update ${update.update_id}`;
}

/** The chat an update is about, if any. */
export function chatOfUpdate(update: Update): number | undefined {
  const message = update.message ?? update.edited_message ?? update.channel_post ?? update.edited_channel_post;
  const held = message ?? update.callback_query?.message ?? update.my_chat_member ?? update.chat_member;
  return (held ?? update.chat_join_request ?? update.message_reaction ?? update.message_reaction_count)?.chat.id;
}
