import type { TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { planStep } from '../jobs/steps.ts';
import { findPersonByTelegramId } from '../people/store.ts';
import { checkLedgers } from './check-ledgers.ts';

const KIND = 'check-ledgers';
/** In the night of the country, when nobody settles anything. */
const HOUR_UTC = 2;

type Options = { administrators: ReadonlySet<TelegramId>; log?: ErrorLog | undefined };
type ErrorLog = { error(fields: { commitmentId: number }, message: string): void };

/** Plans the comparison of the coming night. Planning it again changes nothing. */
export async function planLedgerCheck(work: Work): Promise<void> {
  const today = work.now.toZonedDateTimeISO('UTC').startOfDay().add({ hours: HOUR_UTC });
  const isPast = Temporal.Instant.compare(today.toInstant(), work.now) <= 0;
  await planPart(work, 0, isPast ? today.add({ days: 1 }).toInstant() : today.toInstant());
}

/**
 * Every night what is kept of each rota is compared with what follows from its ledger, some rotas a transaction: the slot says after which
 * one. If it ever differs, the administrators hear of it.
 */
export function createLedgerSteps({ administrators, log }: Options): { readonly [kind: string]: StepHandler } {
  return {
    [KIND]: async (work, { slot }) => {
      const { wrong, last } = await checkLedgers(work, Number(slot.split(' ').at(1)));
      for (const commitmentId of wrong)
        log?.error({ commitmentId }, 'what was kept of a rota did not follow from its ledger');
      if (wrong.length > 0) await tellAdministrators(work, administrators, { key: slot, rotas: wrong.length });
      if (last === undefined) await planLedgerCheck(work);
      else await planPart(work, last, work.now);
    },
  };
}

async function planPart(work: Work, after: number, dueAt: Temporal.Instant): Promise<void> {
  const expiresAt = dueAt.add({ hours: 24 * 3650 });
  await planStep(work, { kind: KIND, subject: 0, slot: `${dueAt.toString()} ${after}`, dueAt, expiresAt });
}

async function tellAdministrators(
  work: Work,
  administrators: ReadonlySet<TelegramId>,
  { key, rotas }: { key: string; rotas: number },
): Promise<void> {
  for (const chatId of administrators) {
    if ((await findPersonByTelegramId(work, chatId)) === undefined) continue;
    const message = { text: { key: 'ledger-put-right', args: { rotas } } };
    const row = { chatId, key: `ledger:${key}:${chatId}`, message, priority: PRIORITY.reminder };
    await queueMessage(work, { ...row, attention: 'free' });
  }
}
