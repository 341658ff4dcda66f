import type { Circle } from '../circles/store.ts';
import { lockCircle } from '../circles/store.ts';
import type { Commitment, RotaPlace } from '../commitments/store.ts';
import { findCommitment, listCommitmentsOf, listRota, lockCommitment } from '../commitments/store.ts';
import { isAllowed, isWantedOn, loadTap } from '../consent/tap.ts';
import type { CommitmentId, MembershipId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { planStep } from '../jobs/steps.ts';
import { nextToAsk } from '../rota/order.ts';
import { occurrencesOf } from '../time/recurrence.ts';
import { deriveWindow, localDate, TZ_VERSION } from '../time/wall-time.ts';
import { askMoment } from '../turns/moments.ts';
import { planAsking } from '../turns/steps.ts';
import type { Turn } from '../turns/store.ts';
import { assign, insertTurn } from '../turns/store.ts';
import { tellNobodyIsFree } from '../turns/tell-coordinators.ts';
import { eligibleOn } from './eligible.ts';
import { expectedState } from './expected-state.ts';
import { offerTurnsWithoutHolder } from './take-up-turns.ts';

const HORIZON_DAYS = 8 * 7;
const PLANS_AGAIN_AFTER_DAYS = 7;

/**
 * Plans the turns of a commitment for the next eight weeks, each with the person whose turn it fairly is. Turns that exist stay
 * as they are, so planning again adds only what is missing. Nothing is planned of a kind the family does not consent to, or for a date it
 * has paused. A turn for which nobody is free is told to the coordinators now,
 * not on the day.
 * @returns the new turns
 */
export async function planTurns(work: Work, commitmentId: CommitmentId): Promise<TurnId[]> {
  const found = await findCommitment(work, commitmentId);
  const circle = found && (await lockCircle(work, found.circleId, 'share'));
  const commitment = await lockCommitment(work, commitmentId);
  if (circle?.stage !== 'active' || commitment?.state !== 'active') return [];
  const tap = await loadTap(work, circle.id);
  if (!isAllowed(tap, commitment.kind)) return [];
  const rota = await listRota(work, commitmentId);
  const today = localDate(work.now, circle.timeZone);
  const planned: Turn[] = [];
  await offerTurnsWithoutHolder(work, commitmentId);
  for (const on of datesToPlan(commitment, today)) {
    const isLate = Temporal.Instant.compare(askMoment(on, circle.timeZone), work.now) <= 0;
    const turn =
      isLate || !isWantedOn(tap, commitment.kind, on)
        ? undefined
        : await planTurn(work, { commitment, circle, rota, on });
    if (turn) planned.push(turn);
  }
  await tellNobodyIsFree(
    work,
    planned.filter(({ status }) => status === 'seeking_cover'),
  );
  await planNextPlanning(work, commitment, today);
  return planned.map(({ id }) => id);
}

/** Plans what is missing in every rota a member stands in, for instance because they are back from a rest. */
export async function planTurnsOf(work: Work, membershipId: MembershipId): Promise<void> {
  for (const commitmentId of await listCommitmentsOf(work, membershipId)) await planTurns(work, commitmentId);
}

/** The weekly step that keeps eight weeks planned ahead. */
export const planningStep: StepHandler = async (work, step) => {
  await planTurns(work, step.subject as CommitmentId);
};

function datesToPlan({ recurrence, anchorOn, reviewOn }: Commitment, today: Temporal.PlainDate): Temporal.PlainDate[] {
  const from = Temporal.PlainDate.compare(today, anchorOn) < 0 ? anchorOn : today;
  const horizon = today.add({ days: HORIZON_DAYS });
  const until = Temporal.PlainDate.compare(horizon, reviewOn) < 0 ? horizon : reviewOn;
  return Temporal.PlainDate.compare(from, until) > 0
    ? []
    : occurrencesOf(recurrence, { anchor: anchorOn, from, until });
}

type Place = { commitment: Commitment; circle: Circle; rota: readonly RotaPlace[]; on: Temporal.PlainDate };

async function planTurn(work: Work, { commitment, circle, rota, on }: Place): Promise<Turn | undefined> {
  const { opensAt, lastsDays, closesAt, effort } = commitment;
  const eligible = await eligibleOn(work, rota, on);
  const next = nextToAsk(await expectedState(work, commitment.id, on), { eligible, effort });
  const window = deriveWindow({ on, startsAt: opensAt, lastsDays: lastsDays - 1, endsAt: closesAt }, circle.timeZone);
  const turn = await insertTurn(work, {
    ...window,
    commitmentId: commitment.id,
    circleId: circle.id,
    onDate: on,
    opensAt,
    lastsDays,
    closesAt,
    effort,
    timeZone: circle.timeZone,
    tzVersion: TZ_VERSION,
    eligible,
    status: next ? 'planned' : 'seeking_cover',
  });
  if (turn && next) {
    await assign(work, { turn, membershipId: next.member as RotaPlace['member'], kind: 'original', why: next.reason });
    await planAsking(work, turn);
  }
  return turn;
}

async function planNextPlanning(work: Work, commitment: Commitment, today: Temporal.PlainDate): Promise<void> {
  const on = today.add({ days: PLANS_AGAIN_AFTER_DAYS });
  const dueAt = work.now.add({ hours: 24 * PLANS_AGAIN_AFTER_DAYS });
  await planStep(work, {
    kind: 'plan',
    subject: commitment.id,
    slot: on.toString(),
    dueAt,
    expiresAt: dueAt.add({ hours: 24 * 365 }),
  });
}
