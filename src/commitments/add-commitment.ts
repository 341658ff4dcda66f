import { recordAct } from '../access/store.ts';
import { lockCircle } from '../circles/store.ts';
import { isAllowed, loadTap } from '../consent/tap.ts';
import type { CircleId, CommitmentId, MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { weekly } from '../time/recurrence.ts';
import { localDate } from '../time/wall-time.ts';
import type { Kind, WindowChoice } from './kinds.ts';
import { appendRotaEvent } from './ledger-store.ts';
import { insertCommitment, insertRotaMember, lockCommitment } from './store.ts';

const REVIEWED_AFTER = { months: 6 } as const;

export type NewCommitment = {
  circleId: CircleId;
  kind: Kind;
  /** ISO: 1 is Monday. */
  weekday: number;
  window: WindowChoice;
  members: readonly MembershipId[];
  by: PersonId;
};

/** Writes a weekly commitment of a kind the family consents to, and its rota. It begins tomorrow at the earliest and is looked at again after six months. */
export async function addCommitment(
  work: Work,
  wish: NewCommitment,
): Promise<{ kind: 'added'; commitmentId: CommitmentId } | { kind: 'not-active' } | { kind: 'not-wanted' }> {
  const circle = await lockCircle(work, wish.circleId, 'share');
  if (circle.stage !== 'active') return { kind: 'not-active' };
  if (!isAllowed(await loadTap(work, circle.id), wish.kind)) return { kind: 'not-wanted' };
  const tomorrow = localDate(work.now, circle.timeZone).add({ days: 1 });
  const anchorOn = tomorrow.add({ days: (wish.weekday - tomorrow.dayOfWeek + 7) % 7 });
  const commitment = await insertCommitment(work, {
    circleId: wish.circleId,
    kind: wish.kind,
    recurrence: weekly({ weekday: wish.weekday }),
    anchorOn,
    opensAt: Temporal.PlainTime.from(wish.window.opensAt),
    lastsDays: wish.window.lastsDays,
    closesAt: Temporal.PlainTime.from(wish.window.closesAt),
    reviewOn: anchorOn.add(REVIEWED_AFTER),
    madeBy: wish.by,
  });
  for (const membershipId of wish.members) await joinRota(work, commitment, membershipId);
  await recordAct(work, { actorId: wish.by, act: 'add', object: 'commitment', objectId: commitment.id });
  return { kind: 'added', commitmentId: commitment.id };
}

/** Puts a member at the end of a rota, owing nothing. Turns that are planned stay with whom they are. @returns false when they were in it */
export async function joinRota(
  work: Work,
  commitment: { id: CommitmentId; circleId: CircleId },
  membershipId: MembershipId,
): Promise<boolean> {
  await lockCommitment(work, commitment.id);
  const joined = await insertRotaMember(work, {
    commitmentId: commitment.id,
    circleId: commitment.circleId,
    membershipId,
  });
  if (joined)
    await appendRotaEvent(work, {
      commitmentId: commitment.id,
      event: { kind: 'joined', member: membershipId, weight: 2 },
    });
  return joined;
}
