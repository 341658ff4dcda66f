import type { Work } from '../db/work.ts';
import { planSteps } from '../jobs/steps.ts';
import { localDate } from '../time/wall-time.ts';
import type { SeasonYear } from './calendar.ts';
import { comingSeasons, SEASON_KINDS, SEASONS, seasonOf } from './calendar.ts';
import { codeOf } from './code.ts';
import { SEASON_MOMENTS, SEASON_STEPS } from './moments.ts';
import { listWaitingSeasonSteps, loadKnownSeasons, moveSeasonStep } from './store.ts';

/** As many as there may be until the next two of each kind are among them. */
const AHEAD = 3 * SEASON_KINDS.length;
/** A question is of use until the season has begun; what stands without an answer has to be written down however late. */
const LATE_DAYS = 30;

/** Plans the eves of the next ones of each season. Planning it again changes nothing but what was planned by older time zone data. */
export async function planSeasons(work: Work, timeZone: string): Promise<void> {
  for (const step of await listWaitingSeasonSteps(work)) {
    const dueAt = SEASON_MOMENTS[step.kind]?.(Temporal.PlainDate.from(step.slot), timeZone);
    if (dueAt && !dueAt.equals(step.dueAt)) await moveSeasonStep(work, { ...step, dueAt });
  }
  for (const kind of SEASON_KINDS) await planNextEves(work, kind, timeZone);
}

/** Plans the eves of the next two of a season that lie ahead: that of the year after is there before this one is over. */
export async function planNextEves(work: Work, kind: SeasonYear['kind'], timeZone: string): Promise<void> {
  const today = localDate(work.now, timeZone);
  const next = comingSeasons(today, await loadKnownSeasons(work), AHEAD).filter(
    (one) => one.kind === kind && Temporal.PlainDate.compare(today, one.startsOn) < 0,
  );
  for (const one of next.slice(0, 2)) await planEve(work, one, timeZone);
}

/** Plans what is asked on the eve of a season as its date stands now, and what stands at dawn where that is announced by people. */
export async function planEve(work: Work, { kind, year }: SeasonYear, timeZone: string): Promise<void> {
  const { startsOn } = seasonOf({ kind, year }, await loadKnownSeasons(work));
  const subject = codeOf({ kind, year });
  const slot = startsOn.toString();
  const dawn = momentOf(SEASON_STEPS.dawn, startsOn, timeZone);
  const isAsked = SEASONS[kind].by === 'hijri';
  await planSteps(work, [
    {
      kind: SEASON_STEPS.eve,
      subject,
      slot,
      dueAt: momentOf(SEASON_STEPS.eve, startsOn, timeZone),
      expiresAt: isAsked ? dawn : dawn.add({ hours: 24 * LATE_DAYS }),
    },
    ...(isAsked
      ? [{ kind: SEASON_STEPS.dawn, subject, slot, dueAt: dawn, expiresAt: dawn.add({ hours: 24 * LATE_DAYS }) }]
      : []),
  ]);
}

/** Plans that the question is asked once more the same evening. @returns whether that evening is still to come */
export async function planAgain(
  work: Work,
  one: SeasonYear,
  { startsOn, timeZone }: { startsOn: Temporal.PlainDate; timeZone: string },
): Promise<boolean> {
  const dueAt = momentOf(SEASON_STEPS.again, startsOn, timeZone);
  if (Temporal.Instant.compare(dueAt, work.now) <= 0) return false;
  const expiresAt = momentOf(SEASON_STEPS.dawn, startsOn, timeZone);
  await planSteps(work, [
    { kind: SEASON_STEPS.again, subject: codeOf(one), slot: startsOn.toString(), dueAt, expiresAt },
  ]);
  return true;
}

function momentOf(step: string, startsOn: Temporal.PlainDate, timeZone: string): Temporal.Instant {
  const moment = SEASON_MOMENTS[step];
  if (!moment) throw new Error(`no moment for ${step}`);
  return moment(startsOn, timeZone);
}
