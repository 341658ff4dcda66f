import { ImpossibleAct } from '../impossible.ts';
import { write, writtenText } from '../messages/writing.ts';
import type { Person, State } from '../state.ts';
import type { ChatMember } from '../telegram.ts';
import { queueUpdate } from '../updates.ts';
import { botUser, chatView, unixSeconds, userView } from '../views.ts';

const START_PARAMETER = /^[A-Za-z0-9_-]{1,64}$/;

/**
 * A person presses START, with the parameter of a deep link when there is one. A person who had blocked the bot
 * restarts it: my_chat_member comes first, then `/start` (Bot API facts, F9).
 * @throws when the parameter is not 1–64 of A–Z a–z 0–9 _ -
 */
export function start(state: State, person: Person, parameter: string | undefined, now: number): void {
  assertStartParameter(parameter);
  unblock(state, person, now);
  const text = parameter === undefined ? '/start' : `/start ${parameter}`;
  person.seen = true;
  write(state, { person, chat: person, content: writtenText(text) }, now);
}

/** A person blocks the bot. Blocking a bot that was never started tells the bot nothing. */
export function block(state: State, person: Person, now: number): void {
  if (person.blocked) return;
  person.blocked = true;
  tellStanding(state, person, ['member', 'kicked'], now);
}

/** A person unblocks the bot without starting it again. */
export function unblock(state: State, person: Person, now: number): void {
  if (!person.blocked) return;
  person.blocked = false;
  tellStanding(state, person, ['kicked', 'member'], now);
}

/**
 * Reads `https://t.me/<bot>?start=P` or `?startgroup=P`; a link with neither is a plain start.
 * @throws when the link does not lead to this bot
 */
export function startLink(state: State, link: string): { parameter: string | undefined; isForGroup: boolean } {
  const url = URL.canParse(link)
    ? new URL(link)
    : URL.canParse(`https://${link}`)
      ? new URL(`https://${link}`)
      : undefined;
  const isTelegram = url && /^https?:$/.test(url.protocol) && /^(www\.)?(t|telegram)\.me$/.test(url.hostname);
  const isThisBot = url?.pathname.slice(1).toLowerCase() === state.bot.username.toLowerCase();
  if (!isTelegram || !isThisBot) throw new ImpossibleAct(`${link} does not open a chat with @${state.bot.username}.`);
  const isForGroup = url.searchParams.has('startgroup');
  return { parameter: url.searchParams.get(isForGroup ? 'startgroup' : 'start') || undefined, isForGroup };
}

/** @throws when the parameter is not 1–64 of A–Z a–z 0–9 _ - */
export function assertStartParameter(parameter: string | undefined): void {
  if (parameter === undefined || START_PARAMETER.test(parameter)) return;
  throw new ImpossibleAct(`"${parameter}" is not a start parameter: 1–64 of A–Z a–z 0–9 _ - are allowed.`);
}

function tellStanding(state: State, person: Person, standing: ['member' | 'kicked', 'member' | 'kicked'], now: number) {
  if (!person.started) return;
  const [before, after] = standing.map((status) => asMember(state, status));
  if (!before || !after) return;
  const update = { chat: chatView(person), from: userView(person), date: unixSeconds(now) };
  queueUpdate(state, { my_chat_member: { ...update, old_chat_member: before, new_chat_member: after } }, now);
}

function asMember(state: State, status: 'member' | 'kicked'): ChatMember {
  const user = botUser(state);
  return status === 'kicked' ? { user, status, until_date: 0 } : { user, status };
}
