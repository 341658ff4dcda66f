import { noteEvent } from '../events.ts';
import { standingOf } from '../groups/groups.ts';
import { assertCanSee } from '../groups/may-write.ts';
import { hasRight, isAdministrator, isPermitted } from '../groups/standing.ts';
import { ImpossibleAct } from '../impossible.ts';
import { findMessage } from '../messages/messages.ts';
import type { ChatState, Person, State, StoredMessage } from '../state.ts';
import type { ReactionType } from '../telegram.ts';
import { queueUpdate } from '../updates.ts';
import { chatView, unixSeconds, userView } from '../views.ts';
import { REACTION_EMOJI, reactionEmoji } from './emoji.ts';

/** The bot reacts, or takes its reaction away. It gets no update of that (Bot API facts, F9). */
export function botReacts(
  state: State,
  chat: ChatState,
  reacted: { stored: StoredMessage; emoji: readonly string[] },
  now: number,
): void {
  const { stored, emoji } = reacted;
  choose(stored, state.bot.id, emoji);
  const { message_id: messageId } = stored.message;
  noteEvent(state, chat, { kind: 'reaction', messageId, text: emoji.join(' '), buttons: [], at: now });
}

/**
 * A person reacts to a message; no emoji takes the reaction away. In groups the bot is told as an administrator only, in
 * channels only how many there are (Bot API facts, F9).
 * @throws {ImpossibleAct} when this person cannot react so here
 */
export function react(
  state: State,
  reacted: { person: Person; chat: ChatState; messageId: number; emoji: readonly string[] },
  now: number,
): void {
  const { person, chat, messageId } = reacted;
  const emoji = reacted.emoji.map(reactionEmoji);
  assertCanReact(state, { person, chat, emoji });
  const stored = findMessage(chat, messageId);
  if (!stored) throw new ImpossibleAct(`There is no message ${messageId} to react to in this chat.`);
  const before = stored.reactions?.[person.id] ?? [];
  choose(stored, person.id, emoji);
  if (chat.kind !== 'private' && !isAdministrator(chat.bot)) return;
  person.seen = true;
  const where = { chat: chatView(chat), message_id: messageId, date: unixSeconds(now) };
  if (chat.kind === 'channel') {
    queueUpdate(state, { message_reaction_count: { ...where, reactions: countReactions(stored) } }, now);
    return;
  }
  const change = { old_reaction: before.map(type), new_reaction: emoji.map(type) };
  queueUpdate(state, { message_reaction: { ...where, ...actor(state, chat, person), ...change } }, now);
}

/** How often each emoji was chosen, the most frequent first. */
export function countReactions(stored: StoredMessage): { type: ReactionType; total_count: number }[] {
  const counts = new Map<string, number>();
  for (const emoji of Object.values(stored.reactions ?? {}).flat()) counts.set(emoji, (counts.get(emoji) ?? 0) + 1);
  return [...counts]
    .map(([emoji, total_count]) => ({ type: type(emoji), total_count }))
    .toSorted((a, b) => b.total_count - a.total_count);
}

function choose(stored: StoredMessage, id: number, emoji: readonly string[]): void {
  const { [id]: _, ...others } = stored.reactions ?? {};
  stored.reactions = emoji.length === 0 ? others : { ...others, [id]: [...emoji] };
}

function actor(state: State, chat: ChatState, person: Person) {
  const isUnseen = chat.kind !== 'private' && hasRight(standingOf(state, chat, person.id), 'is_anonymous');
  return isUnseen ? { actor_chat: chatView(chat) } : { user: userView(person) };
}

function type(emoji: string): ReactionType {
  return { type: 'emoji', emoji };
}

function assertCanReact(
  state: State,
  { person, chat, emoji }: { person: Person; chat: ChatState; emoji: readonly string[] },
): void {
  assertCanSee(state, person, chat);
  const unknown = emoji.find((one) => !REACTION_EMOJI.has(one));
  if (unknown !== undefined) throw new ImpossibleAct(`${unknown} is not an emoji one can react with.`);
  if (emoji.length > 1) throw new ImpossibleAct('A person reacts to a message with one emoji.');
  if (chat.kind === 'private' || chat.kind === 'channel') return;
  if (isPermitted(standingOf(state, chat, person.id), 'can_react_to_messages', chat.permissions)) return;
  throw new ImpossibleAct(`${person.firstName} is not permitted to react in «${chat.title}».`);
}
