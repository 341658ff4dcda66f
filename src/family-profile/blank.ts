import { and, eq, isNull, like } from 'drizzle-orm';
import type { CircleId, PersonId, TelegramId } from '../db/ids.ts';
import { dueStep, outbox } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';
import { queueEdit } from '../delivery/queue.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { planStep } from '../jobs/steps.ts';

const KIND = 'family-blank';

/** The outbox key of a card that shows a family to one person. */
export function cardKey(circleId: CircleId, personId: PersonId, once: string): string {
  return `family:${circleId}:${personId}:${once}`;
}

/** Plans that a card is made blank. Telegram lets a bot delete only within 48 hours but edit at any time (Bot API, "deleteMessage"), so it is edited. */
export async function planBlanking(work: Work, key: string, at: Temporal.Instant): Promise<void> {
  const [row] = await work.tx.select({ id: outbox.id }).from(outbox).where(eq(outbox.dedupeKey, key));
  if (!row) return;
  const expiresAt = at.add({ hours: 24 * 365 });
  await planStep(work, { kind: KIND, subject: row.id, slot: 'card', dueAt: at, expiresAt });
}

/** Makes all cards of a family blank now, or those of one person: they may not see it any more. */
export async function blankNow(work: Work, circleId: CircleId, personId?: PersonId): Promise<void> {
  const key = `family:${circleId}:${personId === undefined ? '' : `${personId}:`}%`;
  const cards = work.tx.select({ id: outbox.id }).from(outbox).where(like(outbox.dedupeKey, key));
  for (const { id } of await cards) {
    await work.tx
      .update(dueStep)
      .set({ dueAt: work.now })
      .where(and(eq(dueStep.kind, KIND), eq(dueStep.subject, id), isNull(dueStep.firedAt)));
  }
}

export const blankSteps: { readonly [kind: string]: StepHandler } = {
  [KIND]: async (work, { subject }) => {
    const [card] = await work.tx
      .select({ key: outbox.dedupeKey, chatId: outbox.chatId })
      .from(outbox)
      .where(eq(outbox.id, subject));
    if (card) await blank(work, card);
  },
};

async function blank(work: Work, card: { key: string; chatId: TelegramId }): Promise<void> {
  const message = { text: { key: 'family-blank' } };
  await queueEdit(work, { chatId: card.chatId, key: `blank:${card.key}`, editsKey: card.key, message, ifThere: true });
}
