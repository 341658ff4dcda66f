import { tellBuddyNeeded } from '../buddies/tell-coordinators.ts';
import { findReader, tellMember } from '../buddies/tell-member.ts';
import type { RotaPlace } from '../commitments/store.ts';
import { getCommitment, listOutsideRota, listRota } from '../commitments/store.ts';
import type { MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { nextMomentFor } from '../preferences/quiet.ts';
import { findOwnQuietHours } from '../preferences/store.ts';
import { nextToAsk } from '../rota/order.ts';
import { coverCard } from '../turns/messages.ts';
import { momentToTell, usefulUntil } from '../turns/moments.ts';
import { moveTurn } from '../turns/move-turn.ts';
import { planAsking, planPassingOn } from '../turns/steps.ts';
import type { Turn } from '../turns/store.ts';
import { assign, getTurnInWords, listAsked } from '../turns/store.ts';
import { tellTimeIsShort } from '../turns/tell-coordinators.ts';
import { eligibleOn } from './eligible.ts';
import { expectedState } from './expected-state.ts';

/** Nearer than this a turn is offered and never simply given. */
const OFFERED_WITHIN_HOURS = 48;

export type Candidate = RotaPlace & { reason: string };

/**
 * Who comes next for a turn in the fair order: free on its day, and neither asked before nor asked now. Where it is to be asked for at
 * once, those are passed over for whom nobody could answer, and the coordinators hear of it.
 */
export async function findCandidate(
  work: Work,
  turn: Turn,
  { mustAsk }: { mustAsk: boolean },
): Promise<Candidate | undefined> {
  const rota = await listRota(work, turn.commitmentId);
  const state = await expectedState(work, turn.commitmentId, turn.onDate);
  const refused = await listAsked(work, turn.id);
  const isAsked = mustAsk || !isFarAhead(work, turn);
  const eligible = await eligibleOn(work, rota, turn.onDate);
  for (;;) {
    const next = nextToAsk(state, { eligible, refused, effort: turn.effort });
    const place = next && rota.find(({ member }) => member === next.member);
    if (!place) return await findOutsider(work, turn, refused);
    if (place.answers || !isAsked) return { ...place, reason: next.reason };
    refused.add(place.member);
    await tellBuddyNeeded(work, { ...place, membershipId: place.member }, `turn:${turn.id}:${turn.epoch}`);
  }
}

/**
 * A standing promise has no rota behind it: its cover comes from the rest of the circle, first from whoever was asked longest ago. What they do
 * is a gift and counts in no rota.
 */
async function findOutsider(
  work: Work,
  turn: Turn,
  refused: ReadonlySet<MembershipId>,
): Promise<Candidate | undefined> {
  const commitment = await getCommitment(work, turn.commitmentId);
  if (commitment.promisedBy === null) return undefined;
  const others = (await listOutsideRota(work, turn.commitmentId)).filter(({ answers }) => answers);
  const free = new Set((await eligibleOn(work, others, turn.onDate)).map(({ member }) => member));
  const place = others.find(
    ({ member }) => free.has(member) && !refused.has(member) && member !== commitment.promisedBy,
  );
  return place && { ...place, reason: 'cover' };
}

/**
 * Brings a turn that nobody holds to the next person and raises its epoch. One far ahead is planned for them; a near one, or one
 * that somebody said no to (`mustAsk`), is offered and counts as uncovered until they say yes. The turn and its commitment must be locked.
 */
export async function giveTurn(
  work: Work,
  turn: Turn,
  { to, mustAsk, kind = 'cover' }: { to: Candidate; mustAsk: boolean; kind?: 'cover' | 'handover' },
): Promise<void> {
  const isPlanned = !mustAsk && isFarAhead(work, turn);
  const moved = await moveTurn(work, turn, isPlanned ? 'plan' : 'seek', { toSomebodyElse: true });
  await assign(work, {
    turn,
    membershipId: to.member,
    kind: isPlanned ? 'original' : kind,
    why: isPlanned ? to.reason : kind,
  });
  if (isPlanned) await planAsking(work, moved);
  else await askToCover(work, moved, to);
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

/** Asks one person. Where their answer may come too late for asking another, the coordinators hear it at once. */
async function askToCover(work: Work, turn: Turn, place: RotaPlace): Promise<void> {
  const to = { ...place, membershipId: place.member };
  const { notBefore: loudAt, silent } = momentToTell(work.now, turn);
  const chatId = await findReader(work, to);
  const quiet = chatId === undefined ? undefined : await findOwnQuietHours(work, chatId);
  const notBefore = nextMomentFor(quiet, loudAt, turn.timeZone);
  await tellMember(work, to, {
    key: cardKey(turn),
    message: { ...coverCard(await getTurnInWords(work, turn.id)), silent },
    priority: PRIORITY.urgent,
    reason: { kind: 'turn', id: turn.id, epoch: turn.epoch },
    notBefore,
    expiresAt: turn.endsAt,
  });
  const passesOnAt = await planPassingOn(work, turn, notBefore);
  if (Temporal.Instant.compare(passesOnAt, usefulUntil(turn)) < 0) return;
  await moveTurn(work, turn, 'escalate');
  await tellTimeIsShort(work, turn);
}

/** The outbox key of the card that asks for a turn at this epoch. */
export function cardKey(turn: Pick<Turn, 'id' | 'epoch'>): string {
  return `turn:${turn.id}:${turn.epoch}:card`;
}
