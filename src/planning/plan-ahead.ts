import type { Circle } from '../circles/store.ts';
import { listStandings } from '../commitments/ledger-store.ts';
import type { Commitment } from '../commitments/store.ts';
import { listRotas } from '../commitments/store.ts';
import { isWantedOn, type Tap } from '../consent/tap.ts';
import type { CommitmentId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { planSteps } from '../jobs/steps.ts';
import { NOBODY } from '../rota/ledger.ts';
import type { SeasonHours } from '../season-hours/hours.ts';
import { hoursOn, isLeftOut, loadSeasonHours } from '../season-hours/hours.ts';
import { occurrencesOf } from '../time/recurrence.ts';
import { deriveWindow, localDate, TZ_VERSION } from '../time/wall-time.ts';
import { askMoment } from '../turns/moments.ts';
import { planAllAsking, planLapse } from '../turns/steps.ts';
import type { Turn } from '../turns/store.ts';
import { tellNobodyIsFree } from '../turns/tell-coordinators.ts';
import { type PlannedDate, planDates } from './plan-dates.ts';
import { type Ahead, assignFirst, countTurnsInMonths, insertTurns, type NewTurn } from './plan-store.ts';

const HORIZON_DAYS = 8 * 7;
const PLANS_AGAIN_AFTER_DAYS = 7;

/** An active commitment of an active circle that its family wants. It is locked, and its circle kept from changing. */
export type PlanPlace = { commitment: Commitment; circle: Circle; tap: Tap; ahead: Ahead };

/** Plans what is missing of the next eight weeks: reads everything once, decides, writes everything at once. @returns the new turns */
export async function planAhead(work: Work, places: readonly PlanPlace[]): Promise<TurnId[]> {
  if (places.length === 0) return [];
  const ids = places.map(({ commitment }) => commitment.id);
  const rotas = await listRotas(work, ids);
  const standings = await listStandings(work, ids);
  const hours = await loadSeasonHours(
    work,
    places.map(({ circle }) => circle.id),
  );
  const missing = new Map(places.map((place) => [place.commitment.id, datesMissing(work, place, hours)]));
  const turnsInMonths = await countTurnsInMonths(work, [...rotas.values()].flat(), [...missing.values()].flat());

  const planned = places.flatMap(({ commitment, circle, ahead }) =>
    planDates(standings.get(commitment.id) ?? NOBODY, {
      rota: rotas.get(commitment.id) ?? [],
      held: ahead.held,
      dates: missing.get(commitment.id) ?? [],
      effort: commitment.effort,
      turnsInMonths,
    }).map((date) => ({ commitment, circle, date })),
  );
  const turns = await insertTurns(
    work,
    planned.map(({ commitment, circle, date }) => turnOn(date, hoursOn(date.on, commitment, hours), circle)),
  );
  await giveTo(work, turns, planned);
  await tellOpen(work, turns);
  await planNextPlanning(work, places);
  return turns.map(({ id }) => id);
}

type Planned = { commitment: Commitment; date: PlannedDate };

async function giveTo(work: Work, turns: readonly Turn[], planned: readonly Planned[]): Promise<void> {
  const key = (id: CommitmentId, on: Temporal.PlainDate) => `${id} ${on.toString()}`;
  const givenOn = new Map(planned.map(({ commitment, date }) => [key(commitment.id, date.on), date.given]));
  const held = turns.flatMap((turn) => {
    const given = givenOn.get(key(turn.commitmentId, turn.onDate));
    return given ? [{ turn, membershipId: given.to.member, why: given.why }] : [];
  });
  await assignFirst(work, held);
  await planAllAsking(
    work,
    held.map(({ turn }) => turn),
  );
}

/** One note a commitment for those that nobody is free for. */
async function tellOpen(work: Work, turns: readonly Turn[]): Promise<void> {
  const open = turns.filter(({ status }) => status === 'escalated');
  for (const turn of open) await planLapse(work, turn);
  for (const some of Map.groupBy(open, ({ commitmentId }) => commitmentId).values()) {
    await tellNobodyIsFree(work, some);
  }
}

/** The dates of the next eight weeks that have no turn yet, that the family wants help on, that are no feast, and whose evening before is not past. */
function datesMissing(
  work: Work,
  { commitment, circle, tap, ahead }: PlanPlace,
  hours: SeasonHours,
): Temporal.PlainDate[] {
  const { recurrence, anchorOn, reviewOn, kind } = commitment;
  const today = localDate(work.now, circle.timeZone);
  const from = Temporal.PlainDate.compare(today, anchorOn) < 0 ? anchorOn : today;
  const horizon = today.add({ days: HORIZON_DAYS });
  const until = Temporal.PlainDate.compare(horizon, reviewOn) < 0 ? horizon : reviewOn;
  if (Temporal.PlainDate.compare(from, until) > 0) return [];
  return occurrencesOf(recurrence, { anchor: anchorOn, from, until }).filter(
    (on) =>
      !ahead.dates.has(on.toString()) &&
      isWantedOn(tap, kind, on) &&
      !isLeftOut(on, commitment, hours) &&
      Temporal.Instant.compare(askMoment(on, circle.timeZone), work.now) > 0,
  );
}

function turnOn(
  { on, eligible, given }: PlannedDate,
  commitment: Commitment,
  { id: circleId, timeZone }: Circle,
): NewTurn {
  const { id: commitmentId, opensAt, lastsDays, closesAt, effort } = commitment;
  return {
    ...deriveWindow({ on, startsAt: opensAt, lastsDays: lastsDays - 1, endsAt: closesAt }, timeZone),
    commitmentId,
    circleId,
    onDate: on,
    opensAt,
    lastsDays,
    closesAt,
    effort,
    timeZone,
    tzVersion: TZ_VERSION,
    eligible,
    status: given ? 'planned' : 'escalated',
  };
}

async function planNextPlanning(work: Work, places: readonly PlanPlace[]): Promise<void> {
  const dueAt = work.now.add({ hours: 24 * PLANS_AGAIN_AFTER_DAYS });
  const expiresAt = dueAt.add({ hours: 24 * 365 });
  await planSteps(
    work,
    places.map(({ commitment, circle }) => ({
      kind: 'plan',
      subject: commitment.id,
      slot: localDate(work.now, circle.timeZone).add({ days: PLANS_AGAIN_AFTER_DAYS }).toString(),
      dueAt,
      expiresAt,
    })),
  );
}
