import { findReachableCaptain } from '../buddies/store.ts';
import type { Chat } from '../chat/context.ts';
import type { CircleId, PersonId, TelegramId, TurnId } from '../db/ids.ts';
import { loadTemplates } from '../help-kinds/store.ts';
import { sensitivityOf } from '../help-kinds/template.ts';
import type { TurnInWords } from '../turns/store.ts';
import { getTurnInWords } from '../turns/store.ts';
import { findRepliedTurn, findTurnOnMind } from './store.ts';

/** Whose words about a turn go to the captain, and to whom that is. */
export type AboutTurn = { turn: TurnInWords; circleId: CircleId; captain: { personId: PersonId; chatId: TelegramId } };

/**
 * The turn somebody writes about: the one whose card they reply to or, without that, the nearest one they were reminded of or asked for
 * in the last days.
 * @returns undefined also when its circle has no captain who can be reached, when that is the writer, or when the captain sees nothing of it
 */
export async function findAboutTurn(chat: Chat): Promise<AboutTurn | undefined> {
  const { work, person, written } = chat;
  const replied = written?.repliesTo;
  const card = replied === undefined ? undefined : { chatId: person.telegramId, messageId: replied };
  const turnId = (card && (await findRepliedTurn(work, person.id, card))) ?? (await findTurnOnMind(work, person.id));
  return turnId === undefined ? undefined : await withCaptain(chat, turnId);
}

/** As `findAboutTurn`, of a turn that is known. */
export async function withCaptain({ work, person }: Chat, turnId: TurnId): Promise<AboutTurn | undefined> {
  const turn = await getTurnInWords(work, turnId);
  const captain = await findReachableCaptain(work, turn.circleId);
  if (!captain || captain.personId === person.id) return undefined;
  if (sensitivityOf(await loadTemplates(work), turn.kind) === 'coordinator-only') return undefined;
  return { turn, circleId: turn.circleId, captain };
}
