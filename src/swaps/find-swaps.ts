import type { RotaPlace } from '../commitments/store.ts';
import { listRota } from '../commitments/store.ts';
import type { Work } from '../db/work.ts';
import { eligibleOn } from '../planning/eligible.ts';
import { isCovered } from '../turns/states.ts';
import type { Holder, Turn } from '../turns/store.ts';
import { findHolder, listAsked, listOpenTurns } from '../turns/store.ts';
import { listAskedInVain, listTurnsInSwaps } from './store.ts';

const OFFERED = 3;
/** Whoever is asked needs some time to answer before the first of the two begins. */
const NOTICE_HOURS = 2;

/** Another member's turn for which one's own could be taken in exchange. */
export type SwapOffer = { turn: Turn; holder: Holder };

/**
 * The turns of other members of the rota that fit for a swap, nearest first and one for each member: each of the two is free on the other's
 * day and welcome, and has not said no to that turn.
 */
export async function findSwapOffers(work: Work, own: Turn, asker: Holder): Promise<SwapOffer[]> {
  const rota = await listRota(work, own.commitmentId);
  const asking = rota.find(({ member }) => member === asker.membershipId);
  if (!asking || !isInTime(work, own)) return [];
  const others = (await listOpenTurns(work, own.commitmentId)).filter(
    (one) => one.id !== own.id && isInTime(work, one),
  );
  const busy = await listTurnsInSwaps(
    work,
    [own, ...others].map(({ id }) => id),
  );
  if (busy.has(own.id)) return [];
  const inVain = await listAskedInVain(work, own.id);
  const offers: SwapOffer[] = [];
  for (const turn of nearestFirst(others, own).filter(({ id, status }) => isCovered(status) && !busy.has(id))) {
    const holder = await findHolder(work, turn.id);
    const isNew =
      holder &&
      !inVain.has(holder.membershipId) &&
      offers.every((one) => one.holder.membershipId !== holder.membershipId);
    if (isNew && (await fits(work, { rota, own, turn, asking, holder }))) offers.push({ turn, holder });
    if (offers.length === OFFERED) break;
  }
  return offers;
}

type Fitting = {
  rota: readonly RotaPlace[];
  own: Turn;
  turn: Turn;
  asking: RotaPlace;
  holder: Pick<Holder, 'membershipId'>;
};

/** Whether two members could take each other's turn. */
export async function fits(work: Work, { rota, own, turn, asking, holder }: Fitting): Promise<boolean> {
  const asked = rota.find(({ member }) => member === holder.membershipId);
  if (!asked?.answers || asked.member === asking.member || turn.effort !== own.effort) return false;
  const isSameMonth = turn.onDate.toPlainYearMonth().equals(own.onDate.toPlainYearMonth());
  return (
    (await couldTake(work, { place: asked, turn: own, isSameMonth })) &&
    (await couldTake(work, { place: asking, turn, isSameMonth }))
  );
}

/** Within one month a swap leaves everybody with as many turns as before. */
async function couldTake(
  work: Work,
  { place, turn, isSameMonth }: { place: RotaPlace; turn: Turn; isSameMonth: boolean },
): Promise<boolean> {
  if ((await listAsked(work, turn.id)).has(place.member)) return false;
  const counted = isSameMonth ? { ...place, capacity: null } : place;
  return (await eligibleOn(work, [counted], turn.onDate)).length > 0;
}

function isInTime(work: Work, { startsAt }: Turn): boolean {
  return Temporal.Instant.compare(startsAt, work.now.add({ hours: NOTICE_HOURS })) > 0;
}

function nearestFirst(turns: readonly Turn[], to: Turn): Turn[] {
  const distance = ({ startsAt }: Turn) => Math.abs(startsAt.epochMilliseconds - to.startsAt.epochMilliseconds);
  return turns.toSorted((a, b) => distance(a) - distance(b));
}
