import { tellBuddyNeeded } from '../buddies/tell-coordinators.ts';
import { findReader } from '../buddies/tell-member.ts';
import { hasRoomForQuestion } from '../calm/room-for-question.ts';
import type { RotaPlace } from '../commitments/store.ts';
import { getCommitment, listOutsideRota, listRota } from '../commitments/store.ts';
import type { MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { eligibleOn } from '../planning/eligible.ts';
import { expectedState } from '../planning/expected-state.ts';
import { orderOfTurn } from '../rota/order.ts';
import type { Turn } from '../turns/store.ts';
import { listAsked } from '../turns/store.ts';
import type { Round } from './ladder.ts';
import { listLastAsked } from './store.ts';

/** Whether somebody can be asked to stand in at this moment: an answer to a question of hours has to come by itself. */
export function mayBeAskedNow({ answers }: RotaPlace): boolean {
  return answers;
}

/** Whether a question would reach them today, or wait because they have been written to enough. */
async function hasRoom(work: Work, { timeZone }: Turn, place: RotaPlace): Promise<boolean> {
  const telegramId = await findReader(work, { ...place, membershipId: place.member });
  return await hasRoomForQuestion(work, { telegramId: telegramId ?? null, timeZone });
}

/**
 * Whom the next round asks: free on the turn's day, and neither asked before nor asked now. Of those for whom nobody could answer the
 * coordinators hear.
 */
export async function findPeople(work: Work, turn: Turn, { order, atOnce }: Round): Promise<RotaPlace[]> {
  const refused = await listAsked(work, turn.id);
  const rota = (await listRota(work, turn.commitmentId)).filter(({ member }) => !refused.has(member));
  const inOrder = order === 'fair' ? await inFairOrder(work, turn, rota) : await longestUnaskedFirst(work, turn, rota);
  const found = await askable(work, turn, { places: inOrder, atOnce });
  return found.length > 0 ? found : await findOutsiders(work, turn, { refused, atOnce });
}

async function inFairOrder(work: Work, turn: Turn, rota: readonly RotaPlace[]): Promise<RotaPlace[]> {
  const state = await expectedState(work, turn.commitmentId, turn.onDate);
  const eligible = await eligibleOn(work, rota, turn.onDate);
  return orderOfTurn(state, { eligible, effort: turn.effort }).flatMap(({ member }) =>
    rota.filter((place) => place.member === member),
  );
}

async function longestUnaskedFirst(work: Work, turn: Turn, rota: readonly RotaPlace[]): Promise<RotaPlace[]> {
  const fair = await inFairOrder(work, turn, rota);
  const last = await listLastAsked(
    work,
    fair.map(({ member }) => member),
  );
  const since = ({ member }: RotaPlace) => last.get(member)?.epochMilliseconds ?? 0;
  return fair.toSorted((a, b) => since(a) - since(b));
}

async function askable(
  work: Work,
  turn: Turn,
  { places, atOnce }: { places: readonly RotaPlace[]; atOnce: number },
): Promise<RotaPlace[]> {
  const found: RotaPlace[] = [];
  const full: RotaPlace[] = [];
  for (const place of places) {
    if (found.length === atOnce) break;
    if (mayBeAskedNow(place)) ((await hasRoom(work, turn, place)) ? found : full).push(place);
    else await tellBuddyNeeded(work, { ...place, membershipId: place.member }, `turn:${turn.id}:${turn.epoch}`);
  }
  // Whoever has been written to enough is asked only where nobody else is left.
  return found.length > 0 ? found : full.slice(0, atOnce);
}

/**
 * A standing promise has no rota behind it: its cover comes from the rest of the circle, first from whoever was asked longest ago. What they do
 * is a gift and counts in no rota.
 */
export async function findOutsiders(
  work: Work,
  turn: Turn,
  { refused, atOnce }: { refused: ReadonlySet<MembershipId>; atOnce: number },
): Promise<RotaPlace[]> {
  const { promisedBy } = await getCommitment(work, turn.commitmentId);
  if (promisedBy === null) return [];
  const others = (await listOutsideRota(work, turn.commitmentId)).filter(mayBeAskedNow);
  const free = new Set((await eligibleOn(work, others, turn.onDate)).map(({ member }) => member));
  return others
    .filter(({ member }) => free.has(member) && !refused.has(member) && member !== promisedBy)
    .slice(0, atOnce);
}
