import { and, eq } from 'drizzle-orm';
import type { TelegramId } from '../db/ids.ts';
import { membership } from '../db/schema/people.ts';
import type { Work } from '../db/work.ts';
import { handTurnsOver } from '../planning/hand-over.ts';
import { findPersonByTelegramId, setReachable } from './store.ts';

/** Telegram can no longer reach this person: nothing more is sent, and their open turns go to others at once. */
export async function markUnreachable(work: Work, telegramId: TelegramId): Promise<void> {
  const person = await findPersonByTelegramId(work, telegramId);
  if (!person?.reachable) return;
  await setReachable(work, person.id, false);
  const places = await work.tx
    .select({ id: membership.id })
    .from(membership)
    .where(and(eq(membership.personId, person.id), eq(membership.state, 'active')))
    .orderBy(membership.id);
  for (const { id } of places) await handTurnsOver(work, id, 'unreachable');
}
