import type { RotaPlace } from '../commitments/store.ts';
import { type Standings, settle } from '../rota/ledger.ts';
import { type AskReason, nextToAsk } from '../rota/order.ts';
import type { Turn } from '../turns/store.ts';
import { eligibleAmong, monthOf, type TurnsInMonths } from './free.ts';

/** A turn that somebody holds and is expected to do. */
export type Held = Pick<Turn, 'onDate' | 'effort' | 'eligible'> & { holder: RotaPlace['member'] };

export type PlannedDate = {
  on: Temporal.PlainDate;
  eligible: Turn['eligible'];
  /** Undefined when nobody is free. */
  given: { to: RotaPlace; why: AskReason } | undefined;
};

/**
 * Who is given a turn on each date by the fair order, as if every turn before it were done by whoever holds it.
 * @param plan `held` by start, `dates` in order; `turnsInMonths` goes up with each turn that is given
 */
export function planDates(
  standings: Standings,
  plan: {
    rota: readonly RotaPlace[];
    held: readonly Held[];
    dates: readonly Temporal.PlainDate[];
    effort: number;
    turnsInMonths: TurnsInMonths;
  },
): PlannedDate[] {
  const { rota, effort, turnsInMonths } = plan;
  const places = new Map(rota.map((place) => [place.member as number, place]));
  const held = [...plan.held];
  let expected = standings;
  return plan.dates.map((on) => {
    while (held[0] && Temporal.PlainDate.compare(held[0].onDate, on) < 0) expected = settleAs(expected, held.shift());
    const eligible = eligibleAmong(rota, on, turnsInMonths);
    const next = nextToAsk(expected, { eligible, effort });
    const to = next && places.get(next.member);
    if (!to) return { on, eligible, given: undefined };
    count(turnsInMonths, to, on);
    expected = settle(expected, { effort, eligible, doer: to.member });
    return { on, eligible, given: { to, why: next.reason } };
  });
}

/** Where the rota will stand on a date if every turn before it is done by whoever holds it. @param held by start */
export function expectedOn(standings: Standings, held: readonly Held[], on: Temporal.PlainDate): Standings {
  return held.filter(({ onDate }) => Temporal.PlainDate.compare(onDate, on) < 0).reduce(settleAs, standings);
}

function settleAs(standings: Standings, held: Held | undefined): Standings {
  return held ? settle(standings, { ...held, doer: held.holder }) : standings;
}

function count(turns: TurnsInMonths, { personId, capacity }: RotaPlace, on: Temporal.PlainDate): void {
  if (capacity === null) return;
  const month = monthOf(personId, on);
  turns.set(month, (turns.get(month) ?? 0) + 1);
}
