import { buttonsOf } from '../state/events.ts';
import { isService } from '../state/groups/privacy.ts';
import { fileIdOf, mediaKindOf } from '../state/messages/media-kind.ts';
import { countReactions } from '../state/reactions/reactions.ts';
import type { ChatState, StoredMessage } from '../state/state.ts';
import type { Message } from '../state/telegram.ts';
import { serviceNote } from './service-note.ts';
import type { ChatEntry } from './types.ts';

/** The chat as those in it see it now. */
export function listEntries(chat: ChatState): ChatEntry[] {
  return chat.messages.filter(({ hidden }) => !hidden).map((stored) => entry(chat, stored));
}

function entry(chat: ChatState, stored: StoredMessage): ChatEntry {
  const { message, silent } = stored;
  const media = mediaKindOf(message);
  const service = serviceText(message);
  return {
    messageId: message.message_id,
    from: service !== undefined ? 'service' : stored.own ? 'bot' : 'person',
    name: message.sender_chat?.title ?? message.from?.first_name ?? '',
    ...(message.from ? { personId: message.from.id } : {}),
    text: service ?? message.text ?? message.caption ?? message.poll?.question ?? '',
    ...(service === undefined ? {} : { service: serviceNote(message) }),
    entities: message.entities ?? message.caption_entities ?? [],
    ...(media ? { media } : {}),
    ...detailOf(message),
    buttons: buttonsOf(message.reply_markup),
    edited: stored.edited ?? false,
    ...(message.has_protected_content ? { protected: true } : {}),
    ...(silent ? { silent } : {}),
    ...(message.reply_to_message && !message.reply_to_message.forum_topic_created
      ? { replyTo: message.reply_to_message.message_id, quoted: quotedWords(message.reply_to_message, message.quote) }
      : {}),
    ...(message.message_thread_id === undefined ? {} : { topicId: message.message_thread_id }),
    ...(chat.pinned.includes(message.message_id) ? { pinned: true } : {}),
    ...(message.forward_origin ? { forwardedFrom: originName(message.forward_origin) } : {}),
    ...(message.poll ? { poll: { ...message.poll, votes: stored.votes ?? {} } } : {}),
    ...reactionsOf(chat, stored),
    at: message.date * 1000,
  };
}

function detailOf(message: Message): Partial<ChatEntry> {
  const { contact, location, dice } = message;
  const file = fileOf(message);
  return {
    ...(file ? { file } : {}),
    ...(contact ? { contact } : {}),
    ...(location ? { location } : {}),
    ...(dice ? { dice } : {}),
  };
}

function fileOf(message: Message): ChatEntry['file'] {
  const id = fileIdOf(message);
  const { photo, document, audio, video, animation, voice, video_note, sticker } = message;
  const attachment = photo?.at(-1) ?? animation ?? document ?? audio ?? video ?? voice ?? video_note ?? sticker;
  if (id === undefined || !attachment) return undefined;
  return {
    id,
    size: attachment.file_size,
    ...('file_name' in attachment && attachment.file_name !== undefined ? { name: attachment.file_name } : {}),
    ...('duration' in attachment ? { duration: attachment.duration } : {}),
    ...('width' in attachment ? { width: attachment.width, height: attachment.height } : {}),
  };
}

function reactionsOf(chat: ChatState, stored: StoredMessage): Pick<ChatEntry, 'reactions'> {
  const counts = countReactions(stored);
  if (counts.length === 0) return {};
  const isPerson = (id: string) => (chat.kind === 'private' ? Number(id) === chat.id : id in chat.people);
  const byBot = new Set(Object.entries(stored.reactions ?? {}).flatMap(([id, emoji]) => (isPerson(id) ? [] : emoji)));
  return {
    reactions: counts.map(({ type: { emoji }, total_count }) => ({
      emoji,
      count: total_count,
      byBot: byBot.has(emoji),
      by: Object.entries(stored.reactions ?? {}).flatMap(([id, chosen]) =>
        chosen.includes(emoji) ? [Number(id)] : [],
      ),
    })),
  };
}

function originName(origin: NonNullable<Message['forward_origin']>): string {
  if (origin.type === 'user') return origin.sender_user.first_name;
  return (origin.type === 'chat' ? origin.sender_chat.title : origin.chat.title) ?? '';
}

function quotedWords(
  { from, sender_chat: chat, text, caption, poll }: Message,
  quote: Message['quote'],
): NonNullable<ChatEntry['quoted']> {
  return { name: chat?.title ?? from?.first_name ?? '', text: quote?.text ?? text ?? caption ?? poll?.question ?? '' };
}

function serviceText(message: Message): string | undefined {
  const { new_chat_members: joined, left_chat_member: left, pinned_message: pinned } = message;
  if (joined) return `+ ${joined.map(({ first_name }) => first_name).join('، ')}`;
  if (left) return `− ${left.first_name}`;
  if (message.migrate_to_chat_id !== undefined) return `→ ${message.migrate_to_chat_id}`;
  if (message.migrate_from_chat_id !== undefined) return `← ${message.migrate_from_chat_id}`;
  if (message.new_chat_title !== undefined) return `✎ ${message.new_chat_title}`;
  if (pinned) return `📌 ${'text' in pinned ? (pinned.text ?? '') : ''}`.trim();
  return topicText(message) ?? (isService(message) ? '✦' : undefined);
}

function topicText(message: Message): string | undefined {
  if (message.forum_topic_created) return `# ${message.forum_topic_created.name}`;
  if (message.forum_topic_edited) return `# ✎ ${message.forum_topic_edited.name ?? ''}`.trim();
  if (message.forum_topic_closed) return '# 🔒';
  return message.forum_topic_reopened ? '# 🔓' : undefined;
}
