import { districtsOf } from '../access/authorize.ts';
import { listCoordinators } from '../access/store.ts';
import type { Chat } from '../chat/context.ts';
import { getCircle, listDistrictsOfPerson } from '../circles/store.ts';
import type { TelegramId } from '../db/ids.ts';
import type { Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMade, queueMessage } from '../delivery/queue.ts';
import { findPersonByTelegramId } from '../people/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import type { AboutTurn } from './about-turn.ts';
import { noteForCaptain, noteForTeam } from './messages.ts';

/** Words, and the message ids of voice notes in the chat of whoever sent them. */
type Said = { words: string; voices: readonly number[] };

type Team = { administrators: ReadonlySet<TelegramId>; timeZone: string };

/** Passes on what somebody said to everybody of the coordination team. @returns false when nobody is there */
export async function passOnToTeam(chat: Chat, said: Said, { administrators, timeZone }: Team): Promise<boolean> {
  const team = await listTeam(chat, administrators);
  const message = noteForTeam({ personId: chat.person.id, name: chat.person.name, words: said.words });
  const notBefore = nextLoudMoment(chat.work.now, timeZone);
  for (const chatId of team) await passOn(chat, said, { chatId, into: 'to-team', message, notBefore });
  return team.length > 0;
}

/** Passes on what somebody said about a turn to the captain of its circle. */
export async function passOnToCaptain(chat: Chat, said: Said, { turn, circleId, captain }: AboutTurn): Promise<void> {
  const who = { personId: chat.person.id, name: chat.person.name, words: said.words };
  const { timeZone } = await getCircle(chat.work, circleId);
  const notBefore = nextLoudMoment(chat.work.now, timeZone);
  const message = noteForCaptain(who, turn);
  await passOn(chat, said, { chatId: captain.chatId, into: 'to-captain', message, notBefore });
}

type Note = { chatId: TelegramId; into: string; message: Message; notBefore: Temporal.Instant };

/** Nothing of a voice is kept: which message it is stands in the outbox, and it is copied when it is sent. */
async function passOn(chat: Chat, { voices }: Said, { chatId, into, message, notBefore }: Note): Promise<void> {
  const one = { chatId, priority: PRIORITY.reminder, notBefore };
  const prefix = `${chat.updateKey}:${into}:${chatId}`;
  await queueMessage(chat.work, { ...one, key: prefix, message, attention: 'free' });
  for (const [at, value] of voices.entries()) {
    const made = { maker: 'voice', id: chat.person.id, value, method: 'copyMessage' } as const;
    await queueMade(chat.work, { ...one, ...made, key: `${prefix}:voice:${at}` });
  }
}

/** The coordinators of the districts a person belongs to or has asked to join; without any, the administrators who can be reached. */
async function listTeam(chat: Chat, administrators: ReadonlySet<TelegramId>): Promise<TelegramId[]> {
  const districtIds = new Set([
    ...(await listDistrictsOfPerson(chat.work, chat.person.id)),
    ...districtsOf(chat.actor),
  ]);
  const team = new Set<TelegramId>();
  for (const districtId of districtIds) {
    for (const { telegramId } of await listCoordinators(chat.work, districtId)) team.add(telegramId);
  }
  team.delete(chat.person.telegramId);
  if (team.size > 0) return [...team];
  const people = await Promise.all([...administrators].map((id) => findPersonByTelegramId(chat.work, id)));
  return people
    .filter((one) => one?.reachable && one.id !== chat.person.id)
    .flatMap((one) => (one ? [one.telegramId] : []));
}
