import type { PersonId, TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { findPersonByTelegramId, getPerson } from '../people/store.ts';
import { countFamiliesRead } from './store.ts';

/** Tells the administrators at once, at any hour, that somebody reads very many families. */
export function createReadsSteps(administrators: ReadonlySet<TelegramId>): { readonly [kind: string]: StepHandler } {
  return {
    'family-reads': async (work, { subject, slot }) => {
      const reader = await getPerson(work, subject as PersonId);
      const families = await countFamiliesRead(work, reader.id);
      const text = { key: 'family-reads-note', args: { name: reader.name, families } };
      for (const chatId of administrators) {
        if (!(await isKnown(work, chatId))) continue;
        const key = `family-reads:${reader.id}:${slot}:${chatId}`;
        await queueMessage(work, { chatId, key, message: { text }, priority: PRIORITY.safety });
      }
    },
  };
}

async function isKnown(work: Work, telegramId: TelegramId): Promise<boolean> {
  return (await findPersonByTelegramId(work, telegramId)) !== undefined;
}
