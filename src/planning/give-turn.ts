import { tellBuddyNeeded } from '../buddies/tell-coordinators.ts';
import { findReader, tellMember } from '../buddies/tell-member.ts';
import type { RotaPlace } from '../commitments/store.ts';
import { listRota } from '../commitments/store.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { nextMomentFor } from '../preferences/quiet.ts';
import { findOwnQuietHours } from '../preferences/store.ts';
import { nextToAsk } from '../rota/order.ts';
import { coverCard } from '../turns/messages.ts';
import { momentToTell, usefulUntil } from '../turns/moments.ts';
import { planAsking, planPassingOn } from '../turns/steps.ts';
import type { Turn } from '../turns/store.ts';
import { assign, getTurnInWords, listAsked, setTurn } from '../turns/store.ts';
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
    if (!place || place.answers || !isAsked) return place && { ...place, reason: next.reason };
    refused.add(place.member);
    await tellBuddyNeeded(work, { ...place, membershipId: place.member }, `turn:${turn.id}:${turn.epoch}`);
  }
}

/**
 * Brings a turn that nobody holds to the next person and raises its epoch. One far ahead is planned for them; a near one, or one
 * that somebody said no to (`mustAsk`), is offered and counts as uncovered until they say yes. The turn and its commitment must be locked.
 */
export async function giveTurn(
  work: Work,
  turn: Turn,
  { to, mustAsk }: { to: Candidate; mustAsk: boolean },
): Promise<void> {
  const isPlanned = !mustAsk && isFarAhead(work, turn);
  const moved: Turn = { ...turn, epoch: turn.epoch + 1, status: isPlanned ? 'planned' : 'seeking_cover' };
  await setTurn(work, turn.id, { epoch: moved.epoch, status: moved.status });
  await assign(work, {
    turn,
    membershipId: to.member,
    kind: isPlanned ? 'original' : 'cover',
    why: isPlanned ? to.reason : 'cover',
  });
  if (isPlanned) await planAsking(work, moved);
  else await askToCover(work, moved, to);
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
  if (Temporal.Instant.compare(passesOnAt, usefulUntil(turn)) >= 0) await tellTimeIsShort(work, turn);
}

/** The outbox key of the card that asks for a turn at this epoch. */
export function cardKey(turn: Pick<Turn, 'id' | 'epoch'>): string {
  return `turn:${turn.id}:${turn.epoch}:card`;
}
