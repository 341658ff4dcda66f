import { NO_MARKUP } from '../../checks/keyboards/markup.ts';
import type { Message, MessageOrigin } from '../../state/telegram.ts';
import type { Call, Method } from '../method.ts';
import { addressedSend, assertSendAccepted, sendPlan } from '../sending/outgoing.ts';
import { passedContent, permissionFor, sourceChat, sourceMessage, sourceMessages } from './source.ts';

const WITHOUT_REPLY = { reply: { messageId: 0, isOptional: true }, markup: NO_MARKUP };

export const forwardMessage: Method = (call) => {
  const { message } = sourceMessage(sourceChat(call.state, call.params), call.params, 'forward');
  return forwardPlan(call, message);
};

/** What cannot be forwarded is left out. The answer is the ids of the new messages. */
export const forwardMessages: Method = (call) => {
  const sources = sourceMessages(sourceChat(call.state, call.params), call.params, 'forward');
  const plans = sources.map(({ message }) => forwardPlan(call, message));
  const apply = () => plans.map((plan) => plan.apply()).map((sent) => ({ message_id: (sent as Message).message_id }));
  return { changes: true, ...(plans[0]?.paced ? { paced: plans[0].paced } : {}), apply };
};

function forwardPlan(call: Call, message: Message): ReturnType<Method> {
  const addressed = addressedSend(call.state, call.params, WITHOUT_REPLY);
  const { permission, plural } = permissionFor(message);
  assertSendAccepted(addressed, permission, plural);
  const poll = message.poll ? { poll: message.poll } : {};
  return sendPlan(call, addressed, { ...passedContent(message), ...poll, ...originOf(message) });
}

/** Whose message it was: of what was forwarded before, its first author's. */
function originOf(message: Message): Partial<Message> {
  if (message.forward_origin) {
    const { forward_origin, forward_from, forward_date } = message;
    return { forward_origin, ...(forward_from ? { forward_from } : {}), ...(forward_date ? { forward_date } : {}) };
  }
  const { sender_chat, from, chat, date, message_id } = message;
  const origin: MessageOrigin =
    chat.type === 'channel'
      ? { type: 'channel', chat, message_id, date }
      : sender_chat
        ? { type: 'chat', sender_chat, date }
        : { type: 'user', sender_user: from ?? { id: 0, is_bot: false, first_name: '' }, date };
  return {
    forward_origin: origin,
    ...(origin.type === 'user' ? { forward_from: origin.sender_user } : {}),
    forward_date: date,
  };
}
