import { expect, test } from 'vitest';
import { tellFlood } from '../../src/broadcasting/tell-flood.ts';
import type { TelegramId } from '../../src/db/ids.ts';
import { outbox } from '../../src/db/schema/spine.ts';
import { seedBroadcast } from '../kit/broadcast.ts';
import { createPlace } from './place.ts';

test('a long flood of broadcasts is told to the administrators the bot knows and to who wrote what is held, once an hour', async () => {
  const { spine, client } = await createPlace({ people: 4 });
  await seedBroadcast(client, spine.vault, { id: 1, words: 'a', people: 4 });
  const settings = { administrators: new Set([3, 99] as TelegramId[]), timeZone: 'Africa/Casablanca' };
  const tell = (isBroadcast: boolean) =>
    spine.work((work) => tellFlood(work, { until: work.now.add({ minutes: 5 }), isBroadcast }, settings));

  await tell(false);
  const first = await listTold();
  await tell(true);
  await tell(true);
  const second = await listTold();
  spine.clock.forward({ hours: 1 });
  await tell(false);

  expect([first, second, await listTold()]).toEqual([[3], [3, 1], [3, 1, 3]]);

  async function listTold(): Promise<number[]> {
    const rows = await spine.db.select({ chatId: outbox.chatId }).from(outbox).orderBy(outbox.id);
    return rows.map(({ chatId }) => chatId);
  }
});
