import type { Capabilities } from '../capabilities-type.ts';
import type { TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { type Carried, listCarried } from '../delivery/carry.ts';
import type { Message } from '../delivery/message.ts';
import { reasonOfRow } from '../delivery/outbox-store.ts';
import { digestOf } from './digest.ts';
import { turnsTogether } from './turns-together.ts';

/** Draws a message that says several things, each as it stands now. */
export function createDrawTogether({
  stillHolds,
}: Pick<Capabilities, 'stillHolds'>): NonNullable<Capabilities['drawTogether']> {
  return async (work, carrier) => {
    const rows = await listCarried(work, carrier);
    const [first] = rows;
    if (!first) return undefined;
    if (first.attention === 'kept') return await drawTurns(work, carrier.chatId, rows);
    const answerable = new Set<number>();
    for (const row of rows) {
      const reason = reasonOfRow(row);
      if (!reason || (await stillHolds(work, reason, row.chatId))) answerable.add(row.id);
    }
    return rows.some(({ payload }) => payload) ? digestOf(work, rows, answerable) : undefined;
  };
}

async function drawTurns(work: Work, chatId: TelegramId, rows: readonly Carried[]): Promise<Message> {
  const covered = rows.flatMap(({ covers }) => covers ?? []).map((one) => Number(one.split(':', 1)[0]));
  const turnIds = [...rows.map((row) => reasonOfRow(row)?.id ?? 0), ...covered];
  return await turnsTogether(work, { chatId, turnIds, isAhead: covered.length > 0 });
}
