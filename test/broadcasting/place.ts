import { onTestFinished } from 'vitest';
import { createCapabilities } from '../../src/capabilities.ts';
import { connect } from '../../src/db/connect.ts';
import type { TelegramId } from '../../src/db/ids.ts';
import { outbox } from '../../src/db/schema/spine.ts';
import { createRecordingFetch } from '../../src/telegram/record-calls.ts';
import { seedPeople } from '../kit/broadcast.ts';
import { createSpine, type Spine } from '../spine/spine.ts';

/** A spine whose simulated Telegram knows the members of one circle, with what the product does. */
export async function createPlace({ people, ...options }: { people: number } & Parameters<typeof createSpine>[0]) {
  const spine = await createSpine(options);
  const { client } = connect(spine.url, { connections: 2 });
  onTestFinished(() => client.end());
  await seedPeople(client, spine.vault, people);
  const members = Array.from({ length: people }, (_, at) =>
    spine.simulator.person({ id: at + 1, firstName: `M${at + 1}` }),
  );
  for (const member of members) member.starts();
  const capabilities = createCapabilities({
    vault: spine.vault,
    botToken: spine.simulator.botToken,
    botInfo: { id: 1, is_bot: true, first_name: 'Sanad', username: 'sanad_bot' } as never,
    recording: createRecordingFetch(),
    administrators: new Set<TelegramId>(),
    defaultLanguage: 'ar',
    timeZone: 'Africa/Casablanca',
  });
  return { spine, client, members, capabilities };
}

/** What stands in the outbox, in its order. */
export async function listRows({ db }: Spine) {
  return await db
    .select({ chatId: outbox.chatId, status: outbox.status, broadcastId: outbox.broadcastId, attempt: outbox.attempt })
    .from(outbox)
    .orderBy(outbox.id);
}
