import { listApprovers } from '../approving/tell-approvers.ts';
import type { TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { cancelQueued, listCards, queueMessage, replaceCard } from '../delivery/queue.ts';
import { listExclusions } from '../exclusions/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import type { Wish } from './store.ts';

type Settings = { administrators: ReadonlySet<TelegramId>; timeZone: string };

/** Whoever answers wishes in the district: its coordinators, or the administrators where none can be reached. Never the one who has the wish. */
export async function listWishReaders(work: Work, { districtId, personId }: Wish, { administrators }: Settings) {
  return await listApprovers(work, districtId, { except: personId, administrators });
}

/** Shows a wish to whoever answers it, at first or once more. Whom the association keeps out waits like everybody; nobody is asked about them. */
export async function tellTeam(
  work: Work,
  wish: Wish,
  { part, card, ...settings }: Settings & { part: 'card' | 'again'; card: Message },
): Promise<void> {
  const exclusions = await listExclusions(work, wish.personId, { districtId: wish.districtId });
  if (exclusions.length > 0) return;
  for (const { telegramId } of await listWishReaders(work, wish, settings)) {
    const key = cardKey(wish.id, telegramId, part);
    await sendWishNote(work, { chatId: telegramId, key, message: card, ...settings });
  }
}

/** Says on every card of a wish how it ended, except where it was just pressed. Cards not sent yet are withdrawn. */
export async function closeWishCards(
  work: Work,
  { id }: Pick<Wish, 'id'>,
  { key: text, except }: { key: string; except: TelegramId | undefined },
): Promise<void> {
  const message = { text: { key: text } };
  for (const { chatId, key } of await listCards(work, cardKeys(id))) {
    await cancelQueued(work, key);
    if (chatId !== except) await replaceCard(work, { chatId, key, state: 'answered', message });
  }
}

/** A note that waits for the day. */
export async function sendWishNote(
  work: Work,
  { chatId, key, message, timeZone }: { chatId: TelegramId; key: string; message: Message; timeZone: string },
): Promise<void> {
  const notBefore = nextLoudMoment(work.now, timeZone);
  await queueMessage(work, { chatId, key, message, priority: PRIORITY.reminder, attention: 'free', notBefore });
}

function cardKey(id: number, telegramId: TelegramId, part: 'card' | 'again'): string {
  return `${cardKeys(id)}${telegramId}:${part}`;
}

function cardKeys(id: number): string {
  return `wish:${id}:team:`;
}
