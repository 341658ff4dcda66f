import { eq } from 'drizzle-orm';
import type { PersonId } from '../db/ids.ts';
import { absence, offeredHelp, preference } from '../db/schema/preferences.ts';
import type { Work } from '../db/work.ts';
import type { Text } from '../language/text.ts';
import { COLUMN, KEPT } from '../quiet/messages.ts';
import { NIGHTS } from '../quiet/profile.ts';
import { listAbsencesOf } from './absence-store.ts';
import { timesCard, weekdayName } from './messages.ts';
import type { Preferences } from './store.ts';
import { listOfferedHelp, loadPreferences } from './store.ts';
import { hasWeekday } from './weekdays.ts';

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** What a person has chosen, one text for each thing. */
export async function listChoices(work: Work, personId: PersonId): Promise<Text[]> {
  const chosen = await loadPreferences(work, personId);
  const away = (await listAbsencesOf(work, [personId])).get(personId) ?? [];
  return [
    { key: `address-form-${chosen.addressForm ?? 'n'}` },
    ...(chosen.prefersVoice ? [{ key: 'button-prefer-voice' }] : []),
    ...(chosen.helpsElsewhere ? [{ key: 'button-elsewhere' }] : []),
    timesCard(chosen).text,
    ...quietInWords(chosen),
    ...WEEK.filter((day) => hasWeekday(chosen.weekdays, day)).map(weekdayName),
    ...(await listOfferedHelp(work, personId)).map((kind): Text => ({ key: `kind-${kind}` })),
    ...away.map(
      ({ fromOn, untilOn }): Text => ({
        key: 'absence-line',
        args: { from: { on: fromOn.toString() }, to: { on: untilOn.toString() } },
      }),
    ),
  ];
}

function quietInWords(chosen: Preferences): Text[] {
  const night = NIGHTS[chosen.quietNight];
  const kept = KEPT.filter((one) => chosen[COLUMN[one]]).map((one): Text => ({ key: `button-quiet-${one}` }));
  const until = chosen.silentUntil?.toString();
  return [
    ...(night ? [{ key: 'own-quiet', args: { from: { at: night.from }, to: { at: night.until } } }] : []),
    ...kept,
    ...(until === undefined ? [] : [{ key: 'silence-until', args: { until: { on: until } } }]),
  ];
}

/** Forgets everything a person has chosen. */
export async function forgetChoices(work: Work, personId: PersonId): Promise<void> {
  await work.tx.delete(preference).where(eq(preference.personId, personId));
  await work.tx.delete(offeredHelp).where(eq(offeredHelp.personId, personId));
  await work.tx.delete(absence).where(eq(absence.personId, personId));
}
