import { assertCanSee } from '../groups/may-write.ts';
import { ImpossibleAct } from '../impossible.ts';
import { findMessage } from '../messages/messages.ts';
import type { ChatState, Person, State } from '../state.ts';
import { queueUpdate } from '../updates.ts';
import { userView } from '../views.ts';
import { countVotes, type Poll } from './poll.ts';

/**
 * A person votes in a poll of the bot; no options take the vote back. The bot is told who chose what unless the poll is
 * anonymous, and how the poll stands (Bot API facts, F9).
 * @throws {ImpossibleAct} when this person cannot vote so
 */
export function vote(
  state: State,
  voted: { person: Person; chat: ChatState; messageId: number; options: readonly number[] },
  now: number,
): void {
  const { person, chat, messageId, options } = voted;
  assertCanSee(state, person, chat);
  const stored = findMessage(chat, messageId);
  const poll = stored?.message.poll;
  if (!stored || !poll) throw new ImpossibleAct(`There is no poll ${messageId} in this chat.`);
  const { [person.id]: old, ...others } = stored.votes ?? {};
  assertCanVote(person, poll, { old, options });
  stored.votes = options.length === 0 ? others : { ...others, [person.id]: [...options] };
  const counted = countVotes(poll, stored.votes);
  stored.message = { ...stored.message, poll: counted };
  person.seen = true;
  if (!poll.is_anonymous) {
    const option_persistent_ids = options.map((at) => poll.options[at]?.persistent_id ?? '');
    const answer = { poll_id: poll.id, user: userView(person), option_ids: [...options], option_persistent_ids };
    queueUpdate(state, { poll_answer: answer }, now);
  }
  queueUpdate(state, { poll: counted }, now);
}

/** The options of a poll that a person means, by their place or their words. @throws {ImpossibleAct} naming those there are */
export function optionsOf(poll: Poll, wanted: readonly (number | string)[]): number[] {
  return wanted.map((one) => {
    const at = typeof one === 'number' ? one : poll.options.findIndex(({ text }) => text === one);
    if (poll.options[at]) return at;
    const there = poll.options.map(({ text }) => `«${text}»`).join(', ');
    throw new ImpossibleAct(`The poll has no option ${one}. Its options: ${there}.`);
  });
}

function assertCanVote(
  person: Person,
  poll: Poll,
  { old, options }: { old: readonly number[] | undefined; options: readonly number[] },
): void {
  if (poll.is_closed) throw new ImpossibleAct('The poll is closed.');
  if (old && !poll.allows_revoting)
    throw new ImpossibleAct(`${person.firstName} has voted, and votes cannot be changed.`);
  if (!old && options.length === 0) throw new ImpossibleAct(`${person.firstName} has not voted.`);
  if (options.length > 1 && !poll.allows_multiple_answers) throw new ImpossibleAct('One option can be chosen.');
}
