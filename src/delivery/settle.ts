import type { Capabilities } from '../capabilities-type.ts';
import type { Work } from '../db/work.ts';
import type { OutboxRow } from './outbox-rows.ts';
import { mayTryAgain, moveChat, openContent, putBack, restChat, sendInstead, settleRow } from './outbox-store.ts';
import type { Outcome } from './outcome.ts';

/**
 * Writes down what became of a call. Safe to repeat: a row that another sender has taken over is left alone.
 * @param row as it was claimed; `attempt` counts this try
 */
export async function settleOutcome(
  work: Work,
  row: OutboxRow & { owner: string; carries?: readonly number[] },
  outcome: Outcome,
  { onUnreachable, onGroupOutcome }: Pick<Capabilities, 'onUnreachable' | 'onGroupOutcome'>,
): Promise<void> {
  const isOfGroup = row.chatId < 0;
  switch (outcome.kind) {
    case 'sent': {
      const isOurs = await settleRow(work, row, { status: 'sent', messageId: outcome.messageId });
      if (isOurs && isOfGroup) await onGroupOutcome?.(work, row, outcome);
      return;
    }
    case 'gone':
      if (!isWantedInstead(work, row)) await settleRow(work, row, { status: 'cancelled' });
      else await sendInstead(work, row);
      return;
    case 'refused': {
      // What a group does not let us do is no fault of ours: somebody is told, or it is tried another day.
      const status = outcome.why === undefined ? 'failed' : 'cancelled';
      const isOurs = await settleRow(work, row, { status, errorCode: outcome.code });
      if (isOurs && isOfGroup) await onGroupOutcome?.(work, row, outcome);
      return;
    }
    case 'unreachable': {
      const isOurs = await settleRow(work, row, { status: 'failed', errorCode: outcome.code });
      if (isOurs) await onUnreachable(work, row.chatId);
      return;
    }
    case 'migrated':
      await moveChat(work, row.chatId, outcome.chatId);
      await onGroupOutcome?.(work, row, outcome);
      // What was written in the former chat is out of reach, and its id is another message's in the new one.
      if (row.method.startsWith('send')) return await putBack(work, row, false);
      await settleRow(work, row, { status: 'cancelled' });
      return;
    case 'flooded':
      await putBack(work, row, false);
      if (isOfGroup) await restChat(work, row.chatId, work.now.add({ seconds: outcome.retryAfterSeconds }));
      return;
    case 'not sent':
      return await putBack(work, row, false);
    case 'unknown':
      if (mayTryAgain(row)) return await putBack(work, row, true);
      await settleRow(work, row, { status: 'unknown', errorCode: outcome.code });
  }
}

/** Whether the words of an edit are worth a message of their own. */
function isWantedInstead(work: Work, row: OutboxRow): boolean {
  const content = openContent(work, row);
  return content.kind !== 'edit' || content.ifThere !== true;
}
