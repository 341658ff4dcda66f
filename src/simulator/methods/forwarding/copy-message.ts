import { NO_MARKUP } from '../../checks/keyboards/markup.ts';
import { booleanParam, type Params } from '../../checks/params.ts';
import { requestedCaption, sentCaption } from '../../checks/text/text.ts';
import { mayHaveCaption } from '../../state/messages/media-kind.ts';
import type { Message, MessageContent } from '../../state/telegram.ts';
import type { Call, Method } from '../method.ts';
import { addressedSend, assertSendAccepted, requestedSend, sendPlan } from '../sending/outgoing.ts';
import { passedContent, permissionFor, sourceChat, sourceMessage, sourceMessages } from './source.ts';

/** A message without a trace of where it comes from. The answer holds the new message's id alone. */
export const copyMessage: Method = (call) => {
  const { state, params } = call;
  const { message } = sourceMessage(sourceChat(state, params), params, 'copy');
  const caption = params.has('caption') && mayHaveCaption(message) ? requestedCaption(state, params) : undefined;
  const addressed = addressedSend(state, params, requestedSend(params));
  const changed = caption ? { ...withoutCaption(message), ...sentCaption(caption) } : passedContent(message);
  return copyPlan(call, addressed, { message, content: changed });
};

/** What cannot be copied is left out. The answer is the ids of the new messages. */
export const copyMessages: Method = (call) => {
  const { state, params } = call;
  const sources = sourceMessages(sourceChat(state, params), params, 'copy');
  const addressed = addressedSend(state, params, withoutReply());
  const plans = sources.map(({ message }) =>
    copyPlan(call, addressed, { message, content: copiedContent(message, params) }),
  );
  const apply = () => plans.map((plan) => plan.apply());
  return { changes: true, paced: { chat: addressed.chat, isSend: true }, apply };
};

function copyPlan(
  call: Call,
  addressed: ReturnType<typeof addressedSend>,
  { message, content }: { message: Message; content: MessageContent },
): ReturnType<Method> {
  const { permission, plural } = permissionFor(message);
  assertSendAccepted(addressed, permission, plural);
  const plan = sendPlan(call, addressed, content);
  return { ...plan, apply: () => ({ message_id: (plan.apply() as Message).message_id }) };
}

function copiedContent(message: Message, params: Params): MessageContent {
  return booleanParam(params, 'remove_caption') ? withoutCaption(message) : passedContent(message);
}

function withoutCaption(message: Message): MessageContent {
  const { caption: _, caption_entities: __, show_caption_above_media: ___, ...rest } = passedContent(message);
  return rest;
}

function withoutReply() {
  return { reply: { messageId: 0, isOptional: true }, markup: NO_MARKUP };
}
