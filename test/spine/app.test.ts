import { expect, test, vi } from 'vitest';
import { PRIORITY } from '../../src/delivery/message.ts';
import { queueMessage } from '../../src/delivery/queue.ts';
import { textOf } from './no-capabilities.ts';
import { createSpine } from './spine.ts';

test('a message is answered through inbox, worker, outbox and sender', async () => {
  const spine = await createSpine();
  const app = await spine.start({
    capabilities: {
      async handleUpdate(work, update) {
        const chatId = update.message?.chat.id ?? 0;
        const message = { text: { key: `heard ${textOf(update)}` } };
        await queueMessage(work, { chatId, key: `u${update.update_id}`, message, priority: PRIORITY.answer });
      },
    },
  });
  const amina = spine.simulator.person({ firstName: 'Amina' });
  amina.starts();

  amina.says('salam');

  await vi.waitFor(() => expect(amina.chat().at(-1)).toMatchObject({ from: 'bot', text: 'heard salam' }));
  await vi.waitFor(async () => expect(await app.isQuiet()).toBe(true));
  expect(spine.simulator.pendingUpdates()).toBe(0);
});
