import type { Circle } from '../circles/store.ts';
import type { Commitment } from '../commitments/store.ts';
import { listRota } from '../commitments/store.ts';
import type { Work } from '../db/work.ts';
import { isAnnounced } from '../planning/announced.ts';
import { callOff } from '../planning/call-off.ts';
import { eligibleOn } from '../planning/eligible.ts';
import { planTurns } from '../planning/plan-turns.ts';
import { takeUpTurns } from '../planning/take-up-turns.ts';
import type { Window } from '../planning/window-on.ts';
import { meet, windowOn } from '../planning/window-on.ts';
import type { SeasonHours } from '../season-hours/hours.ts';
import { hoursOn, isLeftOut, loadSeasonHours } from '../season-hours/hours.ts';
import { dropSwaps } from '../swaps/drop-swaps.ts';
import { occurrencesOf } from '../time/recurrence.ts';
import { localDate } from '../time/wall-time.ts';
import { askMoment } from '../turns/moments.ts';
import { moveTurn } from '../turns/move-turn.ts';
import { planAsking, planFollowUp, planLapse } from '../turns/steps.ts';
import type { Turn } from '../turns/store.ts';
import { findHolder, setTurn } from '../turns/store.ts';
import { pairDates } from './pair-dates.ts';
import type { ComingTurn } from './store.ts';
import { listDatesCalledOff } from './store.ts';
import type { Moved } from './tell-moved.ts';
import { tellMoved } from './tell-moved.ts';
import { isUntouched } from './touched.ts';

/**
 * Brings the coming turns that nobody has touched in line with a commitment as it is now: those on its dates take its window, others move to a near date or are
 * called off, and what is missing is planned. Whoever knew of a turn that moved is told once, in one message. Turns that somebody has
 * touched stay, and no date whose window would meet theirs is planned. Doing it twice changes nothing more.
 * @param turns locked, as the commitment and its circle are
 */
export async function bringInLine(
  work: Work,
  { commitment, circle, turns }: { commitment: Commitment; circle: Circle; turns: readonly ComingTurn[] },
): Promise<void> {
  const untouched = turns.filter((turn) => !turn.isAskedFor && isUntouched(turn, turn.held, work.now));
  const kept = turns.filter((turn) => !untouched.includes(turn));
  const hours = await loadSeasonHours(work, [circle.id]);
  const place: Place = { commitment, circle, hours };
  const dates = await freeDates(work, { ...place, untouched, kept });
  const { moves, off } = pairDates(untouched, dates);
  const changed = moves.filter(({ turn, to }) => !hasWindow(turn, windowIn(place, to), commitment.effort));
  for (const turn of off) await callOff(work, turn);
  const rota = await listRota(work, commitment.id);
  const moving: Moving[] = [];
  for (const { turn, to } of changed) {
    const eligible = await eligibleOn(work, rota, to);
    const holder = await findHolder(work, turn.id);
    const mayStay = !holder || turn.onDate.equals(to) || eligible.some(({ member }) => member === holder.membershipId);
    if (mayStay) moving.push({ turn, to, eligible, holder, wasTold: await isAnnounced(work, turn) });
    else await callOff(work, turn);
  }
  await tellMoved(work, await move(work, moving, place));
  if (commitment.state !== 'active') return;
  await takeUpTurns(work, commitment.id);
  await planTurns(work, commitment.id);
}

type Place = { commitment: Commitment; circle: Circle; hours: SeasonHours };
type Moving = {
  turn: ComingTurn;
  to: Temporal.PlainDate;
  eligible: ComingTurn['eligible'];
  holder: Awaited<ReturnType<typeof findHolder>>;
  wasTold: boolean;
};

/** All of them leave their old windows first, so that none meets one that has not moved yet. */
async function move(work: Work, moving: readonly Moving[], place: Place): Promise<Moved[]> {
  const { commitment, circle } = place;
  for (const { turn } of moving) {
    await dropSwaps(work, turn);
    await moveTurn(work, turn, 'cancel');
  }
  const told: Moved[] = [];
  for (const { turn, to, eligible, holder, wasTold } of moving) {
    const values = { ...windowIn(place, to), eligible, effort: commitment.effort };
    await setTurn(work, turn.id, values);
    const left: Turn = { ...turn, ...values, status: 'cancelled' };
    const planned = await moveTurn(work, left, holder ? 'plan' : 'escalate', { toSomebodyElse: true });
    if (!holder) {
      await planLapse(work, planned);
      continue;
    }
    const isRemindedLater = isAhead(work, to, circle);
    await planAsking(work, planned);
    if (!isRemindedLater) await planFollowUp(work, await moveTurn(work, planned, 'remind'));
    if (wasTold || !isRemindedLater) told.push({ turn: planned, holder, isRemindedLater });
  }
  return told;
}

/** The dates on which a turn may stand: those of the series that no called-off turn and no window that stays is in the way of. */
async function freeDates(
  work: Work,
  place: Place & { untouched: readonly ComingTurn[]; kept: readonly ComingTurn[] },
): Promise<Temporal.PlainDate[]> {
  const { commitment, circle, untouched, kept } = place;
  if (commitment.state !== 'active') return [];
  const calledOff = await listDatesCalledOff(work, commitment.id);
  const today = localDate(work.now, circle.timeZone);
  const last = untouched.at(-1)?.onDate ?? today;
  const ends = last.add({ days: 7 });
  const until = Temporal.PlainDate.compare(ends, commitment.reviewOn) < 0 ? ends : commitment.reviewOn;
  const from = Temporal.PlainDate.compare(today, commitment.anchorOn) < 0 ? commitment.anchorOn : today;
  if (Temporal.PlainDate.compare(from, until) > 0) return [];
  const own = new Set(untouched.map(({ onDate }) => onDate.toString()));
  return occurrencesOf(commitment.recurrence, { anchor: commitment.anchorOn, from, until }).filter((on) => {
    const { startsAt, endsAt } = windowIn(place, on);
    const isInTime = own.has(on.toString()) ? isLater(startsAt, work.now) : isAhead(work, on, circle);
    const isTaken = calledOff.has(on.toString()) || kept.some((turn) => meet(turn, { startsAt, endsAt }));
    return isInTime && !isTaken && !isLeftOut(on, commitment, place.hours);
  });
}

/** The window on a date as the commitment and the season have it. */
function windowIn({ commitment, circle, hours }: Place, on: Temporal.PlainDate): Window {
  return windowOn(on, hoursOn(on, commitment, hours), circle);
}

function hasWindow(turn: ComingTurn, window: Window, effort: number): boolean {
  const isSame = turn.onDate.equals(window.onDate) && turn.opensAt.equals(window.opensAt);
  return (
    isSame && turn.lastsDays === window.lastsDays && turn.closesAt.equals(window.closesAt) && turn.effort === effort
  );
}

/** Whether the evening before is still to come. */
function isAhead(work: Work, on: Temporal.PlainDate, { timeZone }: Circle): boolean {
  return isLater(askMoment(on, timeZone), work.now);
}

function isLater(one: Temporal.Instant, other: Temporal.Instant): boolean {
  return Temporal.Instant.compare(one, other) > 0;
}
