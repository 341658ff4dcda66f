import { asc, eq } from 'drizzle-orm';
import type { PersonId } from '../db/ids.ts';
import { offeredHelp, preference } from '../db/schema/preferences.ts';
import type { Work } from '../db/work.ts';
import type { AddressForm } from '../language/languages.ts';
import { EVERY_DAY } from './weekdays.ts';

export type Preferences = {
  addressForm: AddressForm | null;
  addressAskedAt: Temporal.Instant | null;
  prefersVoice: boolean;
  livesAbroad: boolean;
  helpsElsewhere: boolean;
  quietFrom: Temporal.PlainTime | null;
  quietUntil: Temporal.PlainTime | null;
  quietNight: number;
  quietFriday: boolean;
  quietRamadan: boolean;
  quietFeast: boolean;
  silentUntil: Temporal.PlainDate | null;
  weekdays: number;
  capacity: number | null;
};

const NOTHING_CHOSEN: Preferences = {
  addressForm: null,
  addressAskedAt: null,
  prefersVoice: false,
  livesAbroad: false,
  helpsElsewhere: false,
  quietFrom: null,
  quietUntil: null,
  quietNight: 1,
  quietFriday: true,
  quietRamadan: true,
  quietFeast: true,
  silentUntil: null,
  weekdays: EVERY_DAY,
  capacity: null,
};

export async function loadPreferences(work: Work, personId: PersonId): Promise<Preferences> {
  const [row] = await work.tx.select().from(preference).where(eq(preference.personId, personId));
  return row ?? NOTHING_CHOSEN;
}

export async function setPreferences(work: Work, personId: PersonId, chosen: Partial<Preferences>): Promise<void> {
  await work.tx
    .insert(preference)
    .values({ personId, ...chosen })
    .onConflictDoUpdate({ target: preference.personId, set: chosen });
}

export async function listOfferedHelp(work: Work, personId: PersonId): Promise<string[]> {
  const rows = await work.tx
    .select({ kind: offeredHelp.kind })
    .from(offeredHelp)
    .where(eq(offeredHelp.personId, personId))
    .orderBy(asc(offeredHelp.kind));
  return rows.map(({ kind }) => kind);
}

export async function setOfferedHelp(work: Work, personId: PersonId, kinds: readonly string[]): Promise<void> {
  await work.tx.delete(offeredHelp).where(eq(offeredHelp.personId, personId));
  if (kinds.length > 0) await work.tx.insert(offeredHelp).values(kinds.map((kind) => ({ personId, kind })));
}
