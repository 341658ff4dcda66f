import { getCircle, lockCircle } from '../circles/store.ts';
import { listCommitments, lockCommitment } from '../commitments/store.ts';
import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { callOffUnwanted } from '../planning/call-off.ts';
import { SEASON_KINDS, type SeasonYear, seasonOf } from '../seasons/calendar.ts';
import { circleStep } from '../seasons/say-season.ts';
import { loadKnownSeasons } from '../seasons/store.ts';
import { bringInLine } from '../series/bring-in-line.ts';
import { lockComingTurns } from '../series/store.ts';
import { askAboutTouched } from './ask-touched.ts';
import { changesHours } from './hours.ts';
import { movePauses, moveRests } from './move-pauses.ts';
import { suggest } from './suggest.ts';
import { tellHours } from './tell-hours.ts';

/** A season takes effect in one circle: its date, or what is known of it, has changed. */
export const seasonCircleSteps: { readonly [kind: string]: StepHandler } = Object.fromEntries(
  SEASON_KINDS.map((kind): [string, StepHandler] => [
    circleStep(kind),
    async (work, { subject, slot }) => {
      const [year, isTold] = slot.split(':');
      const one = { kind, year: Number(year) };
      await takeEffectIn(work, subject as CircleId, one, { isTold: isTold === 'told' });
    },
  ]),
);

/**
 * Everything in a circle that hangs on a season: pauses until after Ramadan, hours and dates of its coming turns, what its captain hears of them, and
 * what is suggested. Doing it twice changes nothing more and tells nobody again.
 */
export async function takeEffectIn(
  work: Work,
  circleId: CircleId,
  one: SeasonYear,
  { isTold }: { isTold: boolean },
): Promise<void> {
  const season = seasonOf(one, await loadKnownSeasons(work));
  if ((await getCircle(work, circleId)).stage !== 'active') return;
  if (changesHours(one.kind)) {
    await moveRests(work, circleId, one);
    await lockCircle(work, circleId, 'update');
    await movePauses(work, circleId, one);
    await bringCircleInLine(work, circleId);
    if (isTold) await tellHours(work, circleId, season);
    if (isTold) await askAboutTouched(work, circleId, season);
  }
  if (season.state === 'confirmed') await suggest(work, circleId, season);
}

/** Brings the coming turns of every commitment of a circle in line with the seasons as they stand. */
export async function bringCircleInLine(work: Work, circleId: CircleId): Promise<void> {
  const circle = await lockCircle(work, circleId, 'update');
  await callOffUnwanted(work, circleId);
  for (const { id } of await listCommitments(work, circleId)) {
    const turns = await lockComingTurns(work, id);
    const commitment = await lockCommitment(work, id);
    if (commitment?.state === 'active') await bringInLine(work, { commitment, circle, turns });
  }
}
