import { and, isNotNull, lte } from 'drizzle-orm';
import { commandLog, draft, inbox, outbox } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';
import { planStep, type StepHandler } from './steps.ts';

const KIND = 'housekeeping';

/** How long what people wrote is kept, in days. Forms that were not finished carry their own end. */
const INBOX_WORDS_DAYS = 7;
const OUTBOX_WORDS_DAYS = 30;
/** Telegram repeats an update for 24 hours and a command is repeated for minutes; the ids are kept far longer than that. */
const IDS_DAYS = 30;

/** Plans the next cleaning, at the beginning of the next hour. Planning it again changes nothing. */
export async function planHousekeeping(work: Work): Promise<void> {
  const hourMs = 3_600_000;
  const dueAt = Temporal.Instant.fromEpochMilliseconds((Math.floor(work.now.epochMilliseconds / hourMs) + 1) * hourMs);
  await planStep(work, {
    kind: KIND,
    subject: 0,
    slot: dueAt.toString(),
    dueAt,
    // Cleaning late is as good as in time.
    expiresAt: dueAt.add({ hours: 24 * 3650 }),
  });
}

export const housekeepingSteps: { readonly [kind: string]: StepHandler } = {
  [KIND]: async (work) => {
    await removeOldWords(work);
    await planHousekeeping(work);
  },
};

async function removeOldWords({ tx, now }: Work): Promise<void> {
  const ago = (days: number) => now.subtract({ hours: 24 * days });
  await tx.delete(inbox).where(lte(inbox.doneAt, ago(IDS_DAYS)));
  await tx
    .update(inbox)
    .set({ payload: null })
    .where(and(lte(inbox.doneAt, ago(INBOX_WORDS_DAYS)), isNotNull(inbox.payload)));
  await tx
    .update(outbox)
    .set({ payload: null })
    .where(and(lte(outbox.settledAt, ago(OUTBOX_WORDS_DAYS)), isNotNull(outbox.payload)));
  await tx.delete(draft).where(lte(draft.expiresAt, now));
  await tx.delete(commandLog).where(lte(commandLog.at, ago(IDS_DAYS)));
}
