import { and, asc, eq, gt, isNotNull } from 'drizzle-orm';
import { inbox } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';
import { NAMELESS } from './nobody.ts';

const BATCH = 500;

/**
 * A press brings the text of its card along, and that may name them. An update that was handled is not needed any more; one that waits, or is
 * the very press that leads here, loses only the text of the card.
 */
export async function eraseWordsInUpdates(work: Work, [name = NAMELESS, ...words]: readonly string[]): Promise<void> {
  const escaped = JSON.stringify(name)
    .slice(1, -1)
    .replaceAll(/[$()*+.?[\\\]^{|}]/gu, String.raw`\$&`);
  const standsAlone = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u');
  const inJson = words.map((word) => JSON.stringify(word).slice(1, -1));
  let after = 0;
  for (;;) {
    const rows = await work.tx
      .select({ id: inbox.updateId, payload: inbox.payload })
      .from(inbox)
      .where(and(isNotNull(inbox.payload), gt(inbox.updateId, after)))
      .orderBy(asc(inbox.updateId))
      .limit(BATCH);
    const last = rows.at(-1);
    if (!last) return;
    after = last.id;
    for (const { id, payload } of rows) {
      const update = work.vault.open(`inbox|payload|${id}`, payload ?? Buffer.alloc(0));
      if (standsAlone.test(update) || inJson.some((word) => update.includes(word))) await forgetCard(work, id, update);
    }
  }
}

/** Whoever is handling an update at this moment holds its row, and is not waited for. */
async function forgetCard(work: Work, id: number, update: string): Promise<void> {
  const [row] = await work.tx
    .select({ doneAt: inbox.doneAt })
    .from(inbox)
    .where(eq(inbox.updateId, id))
    .for('update', { skipLocked: true });
  if (!row) return;
  const without = JSON.parse(update) as { callback_query?: { message?: { text?: string; entities?: unknown } } };
  const card = without.callback_query?.message;
  if (card?.text !== undefined) card.text = NAMELESS;
  delete card?.entities;
  const payload = row.doneAt === null ? work.vault.seal(`inbox|payload|${id}`, JSON.stringify(without)) : null;
  await work.tx.update(inbox).set({ payload }).where(eq(inbox.updateId, id));
}
