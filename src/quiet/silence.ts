import { findMembership, listPlacesOf, lockMembership } from '../circles/membership-store.ts';
import type { PersonId, TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { releaseWaiting } from '../delivery/carry.ts';
import { comeBack, rest } from '../leaving/rest.ts';
import { planTurnsOf } from '../planning/plan-turns.ts';
import { loadPreferences, setPreferences } from '../preferences/store.ts';

/** Nothing but safety reaches a person before that day, and in every circle their turns go to others as in a rest. Saying it twice changes nothing. */
export async function beginSilence(
  work: Work,
  personId: PersonId,
  { until, timeZone }: { until: Temporal.PlainDate; timeZone: string },
): Promise<void> {
  const places = await listPlacesOf(work, personId);
  for (const id of places) await lockMembership(work, id, 'update');
  await setPreferences(work, personId, { silentUntil: until });
  for (const membershipId of places) {
    const { restsUntil = null } = (await findMembership(work, membershipId)) ?? {};
    const restsLonger = restsUntil !== null && Temporal.PlainDate.compare(restsUntil, until) >= 0;
    if (!restsLonger) await rest(work, { membershipId, until, timeZone });
  }
}

/** They are back: the rest that came with the silence ends, and what waited is sent. */
export async function endSilence(
  work: Work,
  { id, telegramId }: { id: PersonId; telegramId: TelegramId },
): Promise<void> {
  const { silentUntil } = await loadPreferences(work, id);
  if (silentUntil === null) return;
  const places = await listPlacesOf(work, id);
  for (const place of places) await lockMembership(work, place, 'update');
  await setPreferences(work, id, { silentUntil: null });
  for (const place of places) {
    const restsUntil = (await findMembership(work, place))?.restsUntil;
    if (!restsUntil?.equals(silentUntil)) continue;
    await comeBack(work, place);
    await planTurnsOf(work, place);
  }
  await releaseWaiting(work, telegramId);
}
