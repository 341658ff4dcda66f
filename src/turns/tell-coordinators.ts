import { listCoordinators } from '../access/store.ts';
import { findCircle } from '../circles/store.ts';
import type { CircleId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Button, Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { loadTemplates } from '../help-kinds/store.ts';
import { sensitivityOf } from '../help-kinds/template.ts';
import type { Text } from '../language/text.ts';
import { getPerson } from '../people/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { aboutTurn } from './messages.ts';
import { momentToTell } from './moments.ts';
import type { Turn } from './store.ts';
import { getTurnInWords, kindOfTurn } from './store.ts';

/** Sends a quiet note to every reachable coordinator of a circle's district. The same key is sent once for ever. */
export async function tellCoordinators(
  work: Work,
  note: { circleId: CircleId; key: string; message: Message; notBefore?: Temporal.Instant },
): Promise<void> {
  const { key, message } = note;
  const circle = await findCircle(work, note.circleId);
  if (!circle) return;
  for (const { telegramId } of await listCoordinators(work, circle.districtId)) {
    await queueMessage(work, {
      chatId: telegramId,
      key: `${key}:${telegramId}`,
      message,
      priority: PRIORITY.reminder,
      reason: { kind: 'role', id: circle.districtId, epoch: 0, readerDecidesIn: { districtId: circle.districtId } },
      notBefore: note.notBefore ?? nextLoudMoment(work.now, circle.timeZone),
    });
  }
}

/** Everybody who could take these turns of one circle has been asked or is away: only people can help now. One note for all of them. */
export async function tellNobodyIsFree(work: Work, turns: readonly Turn[]): Promise<void> {
  const [first] = turns;
  if (!first) return;
  const args = { ...(await aboutTurnById(work, first)), turns: turns.length };
  const key = turns.length === 1 ? 'turn-nobody-free' : 'turns-nobody-free';
  const mayBeGuest =
    turns.length === 1 && sensitivityOf(await loadTemplates(work), await kindOfTurn(work, first)) === 'open';
  await tellAboutTurn(work, first, {
    suffix: 'nobody',
    text: { key, args },
    buttons: mayBeGuest ? [[guestButton(first)]] : [],
  });
}

/** Somebody is being asked, but their answer may come too late for asking another. */
export async function tellTimeIsShort(work: Work, turn: Turn): Promise<void> {
  await tellAboutTurn(work, turn, {
    suffix: 'short',
    text: { key: 'turn-time-is-short', args: await aboutTurnById(work, turn) },
  });
}

/** The window is over and it did not take place. @param personId whom a call could help, when somebody held it */
export async function tellUnmet(work: Work, turn: Turn, personId: PersonId | undefined): Promise<void> {
  const about = await aboutTurnById(work, turn);
  const text: Text =
    personId === undefined
      ? { key: 'turn-unmet-nobody', args: about }
      : { key: 'turn-unmet', args: { ...about, name: (await getPerson(work, personId)).name } };
  await tellAboutTurn(work, turn, { suffix: 'unmet', text });
}

/** The way to somebody of another circle for a turn nobody has. */
export function guestButton({ id, epoch }: Turn): Button {
  return { label: { key: 'button-guest-choose' }, press: { action: 'guest-choose', id, version: epoch } };
}

async function aboutTurnById(work: Work, turn: Turn): Promise<ReturnType<typeof aboutTurn>> {
  return aboutTurn(await getTurnInWords(work, turn.id));
}

async function tellAboutTurn(
  work: Work,
  turn: Turn,
  { suffix, text, buttons = [] }: { suffix: string; text: Text; buttons?: Button[][] },
): Promise<void> {
  const { notBefore, silent } = momentToTell(work.now, turn);
  await tellCoordinators(work, {
    circleId: turn.circleId,
    key: `turn:${turn.id}:${turn.epoch}:${suffix}`,
    message: { text, silent, ...(buttons.length > 0 ? { buttons } : {}) },
    notBefore,
  });
}
