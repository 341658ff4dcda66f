import { recordAct } from '../access/store.ts';
import { lockCircle } from '../circles/store.ts';
import { isAllowed, loadTap } from '../consent/tap.ts';
import type { CircleId, CommitmentId, MembershipId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { keepPlace } from '../family-profile/place-store.ts';
import { appendRotaEvent } from './ledger-store.ts';
import type { Series } from './series.ts';
import { isWindow, overlapsItself } from './series.ts';
import { insertCommitment, insertRotaMember, lockCommitment } from './store.ts';

/** The latest day on which a commitment is looked at again. */
const LONGEST = { months: 12 } as const;

/** What one share is: half, normal or double. */
export const WEIGHTS = { half: 1, normal: 2, double: 4 } as const;

export type NewCommitment = {
  circleId: CircleId;
  kind: string;
  series: Series;
  reviewOn: Temporal.PlainDate;
  until: 'review' | 'end';
  effort: number;
  /** A rota in list order, or one member's promise, which waits until the other side has said yes. */
  who: readonly { member: MembershipId; weight: number }[] | { promisedBy: MembershipId };
  /** Where, if not at the family's home. */
  place?: string;
  by: PersonId;
};

export type Added =
  | { kind: 'added'; commitmentId: CommitmentId }
  | { kind: 'not-active' }
  | { kind: 'not-wanted' }
  | { kind: 'overlaps' };

/** Writes a commitment of a kind the family consents to, with its rota or as a promise that is proposed. Nothing is planned yet. */
export async function addCommitment(work: Work, wish: NewCommitment): Promise<Added> {
  const { circleId, series, who, place } = wish;
  const circle = await lockCircle(work, circleId, 'share');
  if (circle.stage !== 'active') return { kind: 'not-active' };
  if (!isAllowed(await loadTap(work, circle.id), wish.kind)) return { kind: 'not-wanted' };
  if (!isWindow(series) || overlapsItself(series)) return { kind: 'overlaps' };
  const isPromise = 'promisedBy' in who;
  const commitment = await insertCommitment(work, {
    circleId,
    kind: wish.kind,
    ...series,
    reviewOn: earlier(wish.reviewOn, series.anchorOn.add(LONGEST)),
    until: wish.until,
    effort: wish.effort,
    madeBy: wish.by,
    ...(isPromise ? { promisedBy: who.promisedBy, state: 'proposed' } : {}),
  });
  if (place !== undefined) await keepPlace(work, commitment, place);
  if (!isPromise) for (const { member, weight } of who) await joinRota(work, commitment, member, weight);
  await recordAct(work, { actorId: wish.by, act: 'add', object: 'commitment', objectId: commitment.id });
  return { kind: 'added', commitmentId: commitment.id };
}

/** Puts a member at the end of a rota, owing nothing. Turns that are planned stay with whom they are. @returns false when they were in it */
export async function joinRota(
  work: Work,
  { id: commitmentId, circleId }: { id: CommitmentId; circleId: CircleId },
  membershipId: MembershipId,
  weight: number = WEIGHTS.normal,
): Promise<boolean> {
  await lockCommitment(work, commitmentId);
  const joined = await insertRotaMember(work, { commitmentId, circleId, membershipId, weight });
  if (joined) await appendRotaEvent(work, { commitmentId, event: { kind: 'joined', member: membershipId, weight } });
  return joined;
}

function earlier(one: Temporal.PlainDate, other: Temporal.PlainDate): Temporal.PlainDate {
  return Temporal.PlainDate.compare(one, other) <= 0 ? one : other;
}
