import { listCoordinators } from '../access/store.ts';
import { findReachableCaptain } from '../buddies/store.ts';
import type { Chat } from '../chat/context.ts';
import type { Circle } from '../circles/store.ts';
import type { NeedId, TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMade, queueMessage } from '../delivery/queue.ts';
import { loadTemplates } from '../help-kinds/store.ts';
import { sensitivityOf } from '../help-kinds/template.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { sensitivityOfNeed } from './need.ts';
import { getNeed } from './store.ts';

/**
 * Whoever may write the words hears the note: the captain where the need is open to the circle, else the coordinators. Nothing of the voice is kept:
 * it is copied when it is sent.
 */
export async function passVoiceOn(
  chat: Chat,
  circle: Circle,
  { id, voice }: { id: NeedId; voice: number },
): Promise<void> {
  const write = { label: { key: 'button-need-write' }, press: { action: 'need-words', id } };
  const text = { key: 'need-voice-note', args: { codeName: circle.codeName, name: chat.person.name } };
  const notBefore = nextLoudMoment(chat.work.now, circle.timeZone);
  for (const chatId of await listWriters(chat.work, circle, { id, except: chat.person.telegramId })) {
    const one = { chatId, priority: PRIORITY.reminder, notBefore };
    const key = `need:${id}:voice:${chatId}`;
    await queueMessage(chat.work, {
      ...one,
      key,
      message: { text, buttons: [[write]], protect: true },
      attention: 'free',
    });
    const made = { maker: 'voice', id: chat.person.id, value: voice, method: 'copyMessage' } as const;
    await queueMade(chat.work, { ...one, ...made, key: `${key}:note` });
  }
}

async function listWriters(
  work: Work,
  circle: Circle,
  { id, except }: { id: NeedId; except: TelegramId },
): Promise<TelegramId[]> {
  const need = await getNeed(work, id);
  const isOpen = sensitivityOfNeed(need, sensitivityOf(await loadTemplates(work), need.kind)) === 'open';
  const captain = isOpen ? await findReachableCaptain(work, circle.id) : undefined;
  if (captain && captain.chatId !== except) return [captain.chatId];
  const coordinators = await listCoordinators(work, circle.districtId);
  return coordinators.map(({ telegramId }) => telegramId).filter((one) => one !== except);
}
