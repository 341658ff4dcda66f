import { eq } from 'drizzle-orm';
import type { TelegramId } from '../db/ids.ts';
import { person } from '../db/schema/people.ts';
import { preference } from '../db/schema/preferences.ts';
import type { Work } from '../db/work.ts';
import { NIGHTS, nextLoudFor, type QuietProfile, USUAL_PROFILE } from '../quiet/profile.ts';
import type { Known } from '../seasons/calendar.ts';
import { seasonOn } from '../seasons/calendar.ts';
import { loadKnownSeasons } from '../seasons/store.ts';
import type { QuietPeriod } from '../time/quiet-hours.ts';
import { localDate, startOfDay } from '../time/wall-time.ts';
import type { Preferences } from './store.ts';

/** Choices of hours of one's own, besides those of everybody. The first one is none. */
export const OWN_QUIET_HOURS = [
  undefined,
  { from: '08:00', until: '12:00' },
  { from: '08:00', until: '17:00' },
  { from: '12:00', until: '15:00' },
  { from: '18:00', until: '21:00' },
] as const satisfies readonly (QuietPeriod | undefined)[];

/** When somebody is not written to, with what is known of the seasons. */
export type OwnQuiet = {
  profile: QuietProfile;
  seasons: readonly Known[];
  /** Nothing but safety reaches them before that day. */
  silentUntil: Temporal.PlainDate | null;
};

type Chosen = Omit<Preferences, 'addressForm'>;
type ChosenHours = Pick<
  Chosen,
  'quietNight' | 'quietFriday' | 'quietRamadan' | 'quietFeast' | 'quietFrom' | 'quietUntil'
>;

/** The quiet hours of whoever reads in this chat. @returns undefined for a group, or a stranger */
export async function findOwnQuietHours(work: Work, reader: TelegramId): Promise<OwnQuiet | undefined> {
  const [row] = await work.tx
    .select({ chosen: preference })
    .from(person)
    .leftJoin(preference, eq(preference.personId, person.id))
    .where(eq(person.telegramId, reader));
  return row && ownQuiet(row.chosen, await loadKnownSeasons(work));
}

/** The quiet hours of somebody, by what they chose. */
export function ownQuiet(chosen: Chosen | null, seasons: readonly Known[]): OwnQuiet {
  const profile = chosen ? profileOf(chosen) : USUAL_PROFILE;
  return { profile, seasons, silentUntil: chosen?.silentUntil ?? null };
}

/** When somebody may be written to: the instant itself, or the end of the silence they chose. Who wants none at all for a time is not asked here. */
export function nextMomentFor(
  quiet: OwnQuiet | undefined,
  instant: Temporal.Instant,
  timeZone: string,
): Temporal.Instant {
  if (!quiet) return instant;
  return nextLoudFor(quiet.profile, instant, { timeZone, seasonOn: (on) => seasonOn(on, quiet.seasons) });
}

/** Whether somebody wants nothing at all on a local date. */
export function isSilentOn({ silentUntil }: Pick<Preferences, 'silentUntil'>, on: Temporal.PlainDate): boolean {
  return silentUntil !== null && Temporal.PlainDate.compare(on, silentUntil) < 0;
}

const SILENCE_LOOKED_DAYS = 14;

/** When a message may be sent to somebody; `isSilence` when they want none until then. An open silence is looked at again after two weeks. */
export function sendMoment(
  quiet: OwnQuiet | undefined,
  now: Temporal.Instant,
  { timeZone, isSafety }: { timeZone: string; isSafety: boolean },
): { until: Temporal.Instant; isSilence: boolean } {
  const today = localDate(now, timeZone);
  if (!isSafety && quiet?.silentUntil && isSilentOn(quiet, today)) {
    const latest = today.add({ days: SILENCE_LOOKED_DAYS });
    const isNear = Temporal.PlainDate.compare(quiet.silentUntil, latest) < 0;
    return { until: startOfDay(isNear ? quiet.silentUntil : latest, timeZone), isSilence: true };
  }
  return { until: nextMomentFor(quiet, now, timeZone), isSilence: false };
}

/** The quiet hours that somebody's choices make. */
export function profileOf(chosen: ChosenHours): QuietProfile {
  const { quietNight, quietFriday, quietRamadan, quietFeast, quietFrom, quietUntil } = chosen;
  return {
    night: NIGHTS[quietNight] ?? USUAL_PROFILE.night,
    friday: quietFriday,
    ramadan: quietRamadan,
    feast: quietFeast,
    ...(quietFrom && quietUntil ? { own: { from: short(quietFrom), until: short(quietUntil) } } : {}),
  };
}

function short(time: Temporal.PlainTime): string {
  return time.toString({ smallestUnit: 'minute' });
}
