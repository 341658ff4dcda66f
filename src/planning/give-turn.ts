import type { RotaPlace } from '../commitments/store.ts';
import { listOutsideRota, listRota } from '../commitments/store.ts';
import { findOutsiders } from '../covering/find-people.ts';
import { beginSearch } from '../covering/search.ts';
import type { MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { nextToAsk } from '../rota/order.ts';
import { moveTurn } from '../turns/move-turn.ts';
import { planAsking } from '../turns/steps.ts';
import type { Turn } from '../turns/store.ts';
import { assign, listAsked } from '../turns/store.ts';
import { eligibleOn } from './eligible.ts';
import { expectedState } from './expected-state.ts';

/** Nearer than this a turn is offered and never simply given. */
const OFFERED_WITHIN_HOURS = 48;

/**
 * Brings a turn that nobody holds to somebody else, in a new epoch. One far ahead is planned for whoever comes next in the fair order; a near one, or one
 * that somebody said no to (`mustAsk`), is asked for and counts as uncovered until somebody says yes. The turn and its commitment must be locked.
 * @param named is asked first
 * @returns false when there is nobody to bring it to: then nothing has changed
 */
export async function giveTurn(
  work: Work,
  turn: Turn,
  { mustAsk, named }: { mustAsk: boolean; named?: RotaPlace | undefined },
): Promise<boolean> {
  if (mustAsk || named || !isFarAhead(work, turn)) return await beginSearch(work, turn, named);
  const next = await findNext(work, turn);
  if (!next) return false;
  const planned = await moveTurn(work, turn, 'plan', { toSomebodyElse: true });
  await assign(work, { turn, membershipId: next.member, kind: 'original', why: next.reason });
  await planAsking(work, planned);
  return true;
}

/** Who comes next for a turn in the fair order: free on its day, and neither asked before nor asked now. */
async function findNext(work: Work, turn: Turn): Promise<{ member: MembershipId; reason: string } | undefined> {
  const rota = await listRota(work, turn.commitmentId);
  const state = await expectedState(work, turn.commitmentId, turn.onDate);
  const refused = await listAsked(work, turn.id);
  const eligible = await eligibleOn(work, rota, turn.onDate);
  const next = nextToAsk(state, { eligible, refused, effort: turn.effort });
  if (next && rota.some(({ member }) => member === next.member))
    return { member: next.member as MembershipId, reason: next.reason };
  const [outsider] = await findOutsiders(work, turn, { refused, atOnce: 1 });
  return outsider && { member: outsider.member, reason: 'cover' };
}

/** Whether a member could be given, or asked for, a turn: free on its day, suited to it, and never asked for it in vain. */
export async function findPlace(work: Work, turn: Turn, membershipId: MembershipId): Promise<RotaPlace | undefined> {
  if ((await listAsked(work, turn.id)).has(membershipId)) return undefined;
  const rota = await listRota(work, turn.commitmentId);
  const places = [...rota, ...(await listOutsideRota(work, turn.commitmentId))];
  const place = places.find(({ member }) => member === membershipId);
  const free = place ? await eligibleOn(work, [place], turn.onDate) : [];
  return free.length > 0 ? place : undefined;
}

function isFarAhead(work: Work, { startsAt }: Turn): boolean {
  return Temporal.Instant.compare(startsAt, work.now.add({ hours: OFFERED_WITHIN_HOURS })) > 0;
}

/** The outbox key of the card that reminds of a turn at this epoch. */
export function cardKey(turn: Pick<Turn, 'id' | 'epoch'>): string {
  return `turn:${turn.id}:${turn.epoch}:card`;
}
