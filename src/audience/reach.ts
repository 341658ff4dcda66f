import type { Load } from '../calm/room.ts';
import { hasRoomOn } from '../calm/room.ts';
import type { Language } from '../language/text.ts';
import { localDate } from '../time/wall-time.ts';

/** How many would get a message at once, when their quiet hours are over, and only when they have room again. */
export type Reach = { readers: number; now: number; afterQuiet: number; later: number };

/** So many people who are alike in what matters here. */
export type Alike = { people: number; language: Language; load: Load; loudAt: Temporal.Instant };

/** @param caps whether people get few messages a day and a week */
export function foreseeReach(
  groups: readonly Alike[],
  { now, timeZone, caps }: { now: Temporal.Instant; timeZone: string; caps: boolean },
): Reach {
  const reach = { readers: 0, now: 0, afterQuiet: 0, later: 0 };
  for (const { people, load, loudAt } of groups) {
    reach.readers += people;
    if (caps && !hasRoomOn(load, localDate(loudAt, timeZone))) reach.later += people;
    else if (Temporal.Instant.compare(loudAt, now) > 0) reach.afterQuiet += people;
    else reach.now += people;
  }
  return reach;
}

/** How many read each language. */
export function countLanguages(groups: readonly Pick<Alike, 'people' | 'language'>[]): Map<Language, number> {
  const counts = new Map<Language, number>();
  for (const { people, language } of groups) counts.set(language, (counts.get(language) ?? 0) + people);
  return counts;
}
