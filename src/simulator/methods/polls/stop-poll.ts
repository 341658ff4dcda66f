import { editableChat } from '../../checks/chat-access.ts';
import { badRequest } from '../../checks/errors.ts';
import { namedMessage } from '../../checks/groups/named-message.ts';
import { editedKeyboard, requestedMarkup } from '../../checks/keyboards/markup.ts';
import { noteEvent } from '../../state/events.ts';
import { closePoll } from '../../state/polls/closing.ts';
import { unixSeconds } from '../../state/views.ts';
import type { Method } from '../method.ts';

/** Closes a poll of the bot and answers with how it ended. Without reply_markup its keyboard goes. */
export const stopPoll: Method = ({ state, params, now }) => {
  const markup = requestedMarkup(params);
  const chat = editableChat(state, params);
  const stored = namedMessage(chat, params, 'message with poll to stop');
  const { poll } = stored.message;
  if (!poll) throw badRequest('message is not a poll');
  if (!stored.own) throw badRequest("poll can't be stopped");
  if (poll.is_closed) throw badRequest('poll has already been closed');
  const keyboard = editedKeyboard(markup);
  return {
    changes: true,
    paced: { chat, isSend: false },
    apply: () => {
      const { reply_markup: _, ...rest } = stored.message;
      stored.message = { ...rest, ...(keyboard ? { reply_markup: keyboard } : {}), edit_date: unixSeconds(now) };
      const closed = closePoll(state, stored, poll, now);
      const { message_id: messageId } = stored.message;
      noteEvent(state, chat, { kind: 'poll', messageId, text: poll.question, buttons: [], at: now });
      return closed;
    },
  };
};
