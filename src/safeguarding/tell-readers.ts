import type { IncidentId, TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { planStep } from '../jobs/steps.ts';
import { findPersonByTelegramId } from '../people/store.ts';
import { incidentNote, nobodyReadsNote } from './messages.ts';
import type { Incident } from './store.ts';
import { listReaders, lockIncident, setReached } from './store.ts';

const LOOKS_AGAIN_AFTER_HOURS = 24;

type About = Pick<Incident, 'id' | 'circleId' | 'districtId' | 'reportedBy'>;

/**
 * Tells everybody who may read an incident, at once and without a word of it. Where there is nobody, the administrators hear that somebody must
 * be named, and it is tried again a day later. @returns whether somebody may read it
 */
export async function tellReaders(
  work: Work,
  about: About,
  { wordsId, administrators }: { wordsId: number; administrators: ReadonlySet<TelegramId> },
): Promise<boolean> {
  const readers = await listReaders(work, about);
  for (const { telegramId } of readers) {
    await queueMessage(work, {
      chatId: telegramId,
      key: `incident:${about.id}:${wordsId}:${telegramId}`,
      message: incidentNote(about.id),
      priority: PRIORITY.safety,
      reason: { kind: 'incident', id: about.id, epoch: 0 },
    });
  }
  if (readers.length > 0) await setReached(work, about.id);
  else await askForSomebody(work, about.id, administrators);
  return readers.length > 0;
}

/** Once a day at most, whatever is waiting. */
async function askForSomebody(work: Work, id: IncidentId, administrators: ReadonlySet<TelegramId>): Promise<void> {
  const today = work.now.toZonedDateTimeISO('UTC').toPlainDate().toString();
  for (const telegramId of administrators) {
    if (!(await findPersonByTelegramId(work, telegramId))) continue;
    await queueMessage(work, {
      chatId: telegramId,
      key: `incident:nobody:${today}:${telegramId}`,
      message: nobodyReadsNote(),
      priority: PRIORITY.safety,
    });
  }
  const dueAt = work.now.add({ hours: LOOKS_AGAIN_AFTER_HOURS });
  const expiresAt = dueAt.add({ hours: 24 * 365 });
  await planStep(work, { kind: 'incident-waits', subject: id, slot: dueAt.toString(), dueAt, expiresAt });
}

/** While nobody may read an incident, somebody is looked for every day. */
export function createIncidentSteps(administrators: ReadonlySet<TelegramId>): { [kind: string]: StepHandler } {
  return {
    'incident-waits': async (work, step) => {
      const incident = await lockIncident(work, step.subject as IncidentId);
      if (incident?.state !== 'open' || incident.reachedAt !== null) return;
      await tellReaders(work, incident, { wordsId: 0, administrators });
    },
  };
}
