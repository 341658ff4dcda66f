import { findMessage } from '../messages/messages.ts';
import { findChatState, type State, type StoredMessage } from '../state.ts';
import { queueUpdate } from '../updates.ts';
import { unixSeconds } from '../views.ts';
import type { Poll } from './poll.ts';

/** Nobody votes any more. The bot is told how the poll ended. @returns the poll as it ended */
export function closePoll(state: State, stored: StoredMessage, poll: Poll, now: number): Poll {
  const { open_period: _, close_date: __, ...rest } = poll;
  const closed: Poll = { ...rest, is_closed: true };
  stored.message = { ...stored.message, poll: closed };
  queueUpdate(state, { poll: closed }, now);
  return closed;
}

/** Closes the polls whose time is over. @returns whether there were any */
export function closeDuePolls(state: State, now: number): boolean {
  const due = state.timedPolls.filter(({ closeDate }) => closeDate <= unixSeconds(now));
  if (due.length === 0) return false;
  state.timedPolls = state.timedPolls.filter((timed) => !due.includes(timed));
  for (const { chatId, messageId } of due) {
    const chat = findChatState(state, chatId);
    const stored = chat && findMessage(chat, messageId);
    const poll = stored?.message.poll;
    if (stored && poll && !poll.is_closed) closePoll(state, stored, poll, now);
  }
  return true;
}
