import { eq } from 'drizzle-orm';
import type { PersonId } from '../db/ids.ts';
import { outbox } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { planStep } from '../jobs/steps.ts';
import { eraseWordsOf } from './erase-words.ts';
import { writeTombstones } from './replay-tombstones.ts';

const GOODBYE = 'forget-goodbye';
const UNTIL_FORGOTTEN_MINUTES = 15;

/** The last words to somebody still need to know where they are; a little later that is forgotten too. */
export async function planForgetting(
  work: Work,
  { personId, key }: { personId: PersonId; key: string },
): Promise<void> {
  const dueAt = work.now.add({ minutes: UNTIL_FORGOTTEN_MINUTES });
  const expiresAt = dueAt.add({ hours: 24 * 3650 });
  await planStep(work, { kind: GOODBYE, subject: personId, slot: key, dueAt, expiresAt });
}

export function createDataSteps(tombstoneFile: string | undefined): { readonly [kind: string]: StepHandler } {
  return {
    [GOODBYE]: async (work, { subject, slot }) => {
      const [row] = await work.tx.select().from(outbox).where(eq(outbox.dedupeKey, slot));
      if (!row) return;
      const person = { id: subject as PersonId, telegramId: row.chatId };
      await eraseWordsOf(work, person, row.queuedAt);
    },
    'write-tombstones': async (work) => {
      if (tombstoneFile !== undefined) await writeTombstones(work, tombstoneFile);
    },
  };
}
