import { assertReachable, writableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { assertFewButtons } from '../../checks/keyboards/button-limits.ts';
import { assertButtonsValid } from '../../checks/keyboards/inline-keyboard.ts';
import { assertMarkupFits, requestedMarkup, sentMarkup } from '../../checks/keyboards/markup.ts';
import { booleanParam, type Params } from '../../checks/params.ts';
import { foundQuote } from '../../checks/quote.ts';
import { repliedMessage, requestedReply } from '../../checks/reply.ts';
import { assertTopicOpen, topicOfReply, topicParam } from '../../checks/topics/topic.ts';
import { assertMaySend, assertMayWrite, assertWriteAccepted } from '../../checks/write-rights.ts';
import { noteMessage } from '../../state/events.ts';
import type { Permission } from '../../state/groups/rights.ts';
import { giveInput } from '../../state/keyboards/inputs.ts';
import { answerTo } from '../../state/messages/answering.ts';
import { addMessage } from '../../state/messages/messages.ts';
import type { ChatState, State, StoredMessage } from '../../state/state.ts';
import type { Message, TextQuote } from '../../state/telegram.ts';
import { botAuthor } from '../../state/views.ts';
import type { Method } from '../method.ts';

type Requested = { reply: ReturnType<typeof requestedReply>; markup: ReturnType<typeof requestedMarkup> };

type Addressed = {
  chat: ChatState;
  topicId: number | undefined;
  /** What it carries of the message it answers. */
  answer: ReturnType<typeof answerTo> & { quote?: TextQuote };
  /** What it quotes is not in the message it answers. */
  isMisquoted: boolean;
  markup: ReturnType<typeof sentMarkup>;
};

type Content = Partial<Omit<Message, 'message_id' | 'chat' | 'date' | 'reply_to_message' | 'message_thread_id'>>;

/** What every send asks for besides its content (Bot API facts, F4 steps 2 and 3). @throws {ApiError} */
export function requestedSend(params: Params): Requested {
  return { reply: requestedReply(params), markup: requestedMarkup(params) };
}

/** Where it goes and what hangs on it (Bot API facts, F4 steps 4 to 8). @throws {ApiError} */
export function addressedSend(state: State, params: Params, requested: Requested): Addressed {
  const chat = writableChat(state, params);
  const topic = topicParam(params, chat);
  const replied = repliedMessage(state, requested.reply, chat);
  const topicId = topic ?? (replied?.chat === chat ? topicOfReply(replied.message) : undefined);
  assertMayWrite(chat);
  const { quoted } = requested.reply;
  const quote = quoted && replied ? foundQuote(quoted, replied.message) : undefined;
  return {
    chat,
    topicId,
    answer: { ...answerTo(replied, { chat, topicId }), ...(quote ? { quote } : {}) },
    isMisquoted: quoted !== undefined && replied !== undefined && !quote,
    markup: sentMarkup(requested.markup, chat),
  };
}

/** What Telegram checks once the content is known to be right: permissions, then its data centre. @throws {ApiError} */
export function assertSendAccepted(
  { chat, topicId, markup, isMisquoted }: Addressed,
  permission: Permission,
  what?: string,
): void {
  assertMaySend(chat, permission, what);
  assertReachable(chat);
  assertWriteAccepted(chat);
  assertTopicOpen(chat, topicId);
  assertButtonsValid(markup.inline, chat);
  assertMarkupFits(markup);
  if (isMisquoted) throw badRequest('QUOTE_TEXT_INVALID');
}

/** Puts a message of the bot into a chat; content that makes something is made when nothing is refused any more. @param after is told of the message before it is answered with */
export function sendPlan(
  { state, params, now, settings }: Pick<Parameters<Method>[0], 'state' | 'params' | 'now' | 'settings'>,
  { chat, topicId, answer, markup }: Addressed,
  content: Content | (() => Content),
  after?: (stored: StoredMessage) => void,
): ReturnType<Method> {
  const { inline, reply, ...kept } = markup;
  assertFewButtons(inline, settings.buttonLimits);
  const silent = booleanParam(params, 'disable_notification');
  return {
    changes: true,
    paced: { chat, isSend: true, isPaid: booleanParam(params, 'allow_paid_broadcast') },
    apply: () => {
      const message = {
        ...botAuthor(state, chat),
        ...(typeof content === 'function' ? content() : content),
        ...answer,
        ...(inline ? { reply_markup: inline } : {}),
        ...(booleanParam(params, 'protect_content') ? { has_protected_content: true as const } : {}),
      };
      const options = { now, topicId, own: true, ...kept, ...(silent ? { silent } : {}) };
      const stored = addMessage(state, chat, message, options);
      if (reply) giveInput(state, chat, stored, reply);
      if (chat.kind !== 'private') chat.botWroteLast = true;
      after?.(stored);
      noteMessage(state, chat, { kind: 'message', stored, now });
      return stored.message;
    },
  };
}
