import { assertStartParameter } from '../accounts/private-chat.ts';
import { write, writtenText } from '../messages/writing.ts';
import type { Group, Person, State } from '../state.ts';
import { assertCanSee } from './may-write.ts';
import { addTheBot } from './membership.ts';

/**
 * A member adds the bot through a `startgroup` link: with a parameter, `/start@bot P` follows in the group
 * (Bot API facts, F7). @throws when the parameter is not one, or they are not in the group
 */
export function startInGroup(
  state: State,
  group: Group,
  { by, parameter }: { by: Person; parameter: string | undefined },
  now: number,
): void {
  assertStartParameter(parameter);
  assertCanSee(state, by, group);
  addTheBot(state, group, by, now);
  if (parameter === undefined) return;
  write(state, { person: by, chat: group, content: writtenText(`/start@${state.bot.username} ${parameter}`) }, now);
}
