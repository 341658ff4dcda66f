import { listCoordinators } from '../access/store.ts';
import type { Work } from '../db/work.ts';
import type { Button } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import type { Text } from '../language/text.ts';
import type { PostGroup } from './store.ts';

/**
 * Tells the coordinators of a group's district something about it, each in private. `part` names what it is about; the same is said once. The group itself hears
 * nothing.
 */
export async function tellDistrict(
  work: Work,
  { id, districtId }: Pick<PostGroup, 'id' | 'districtId'>,
  { part, text, buttons }: { part: string; text: Text; buttons?: Button[][] },
): Promise<void> {
  for (const { telegramId } of await listCoordinators(work, districtId)) {
    await queueMessage(work, {
      chatId: telegramId,
      key: `group:${id}:${part}:${telegramId}`,
      message: { text, ...(buttons ? { buttons } : {}) },
      priority: PRIORITY.reminder,
      attention: 'free',
      reason: { kind: 'role', id: districtId, epoch: 0, readerDecidesIn: { districtId } },
    });
  }
}
