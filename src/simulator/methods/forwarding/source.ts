import { readableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { listedIds } from '../../checks/message-ids.ts';
import { messageIdParam, type Params, textParam } from '../../checks/params.ts';
import { FILE_KINDS } from '../../state/files/kinds.ts';
import { isService } from '../../state/groups/privacy.ts';
import type { Permission } from '../../state/groups/rights.ts';
import { mediaKindOf, permissionToSend } from '../../state/messages/media-kind.ts';
import { findMessage } from '../../state/messages/messages.ts';
import type { ChatState, State, StoredMessage } from '../../state/state.ts';
import type { Message } from '../../state/telegram.ts';

const CONTENT = [
  'text',
  'entities',
  'link_preview_options',
  'photo',
  'animation',
  'document',
  'voice',
  'audio',
  'video',
  'video_note',
  'sticker',
  'contact',
  'venue',
  'location',
  'dice',
  'caption',
  'caption_entities',
  'has_media_spoiler',
  'show_caption_above_media',
] as const;

/** The chat something is taken from. @throws {ApiError} */
export function sourceChat(state: State, params: Params): ChatState {
  return readableChat(state, new Map([['chat_id', textParam(params, 'from_chat_id')]]));
}

/** The message that is passed on (Bot API facts, F4). @throws {ApiError} when there is none or it must stay */
export function sourceMessage(chat: ChatState, params: Params, deed: 'forward' | 'copy'): StoredMessage {
  const stored = findMessage(chat, messageIdParam(params));
  if (!stored) throw badRequest(`message to ${deed} not found`);
  const problem = passingProblem(stored, deed);
  if (problem !== undefined) throw badRequest(problem);
  return stored;
}

/** The messages that can be passed on; the others are left out. @throws {ApiError} when the list is wrong */
export function sourceMessages(chat: ChatState, params: Params, deed: 'forward' | 'copy'): StoredMessage[] {
  const found = messageIds(params)
    .map((id) => findMessage(chat, id))
    .filter((stored) => stored !== undefined)
    .filter((stored) => passingProblem(stored, deed) === undefined);
  if (found.length === 0) throw badRequest(`there are no messages to ${deed}`);
  return found;
}

/** What of a message goes with it when it is passed on. */
export function passedContent(message: Message): Partial<Message> {
  const kept = CONTENT.filter((name) => message[name] !== undefined);
  return Object.fromEntries(kept.map((name) => [name, message[name]]));
}

/** The permission it takes to send such a message, and what is not permitted without it. */
export function permissionFor(message: Message): { permission: Permission; plural?: string } {
  if (message.poll) return { permission: 'can_send_polls' };
  const kind = mediaKindOf(message);
  const permission = permissionToSend(kind);
  if (kind === 'dice') return { permission, plural: 'dice' };
  const isFile = kind !== undefined && kind !== 'contact' && kind !== 'venue' && kind !== 'location';
  return isFile ? { permission, plural: FILE_KINDS[kind].plural } : { permission };
}

function passingProblem({ message }: StoredMessage, deed: 'forward' | 'copy'): string | undefined {
  if (message.has_protected_content) return "message has protected content and can't be forwarded";
  if (isService(message)) return `the message can't be ${deed === 'copy' ? 'copied' : 'forwarded'}`;
  return message.poll && deed === 'copy' ? "the message can't be copied" : undefined;
}

function messageIds(params: Params): number[] {
  const ids = listedIds(params);
  const isRising = ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? 0));
  if (!isRising) throw badRequest('message identifiers must be in a strictly increasing order');
  return ids;
}
