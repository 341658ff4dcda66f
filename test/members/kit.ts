import { and, eq, isNull } from 'drizzle-orm';
import { decideOnJoining } from '../../src/approving/decide-on-joining.ts';
import { addMemberWithoutTelegram } from '../../src/buddies/add-member.ts';
import { answerAsBuddy, askBuddy } from '../../src/buddies/ask-buddy.ts';
import { joinRota } from '../../src/commitments/add-commitment.ts';
import { getCommitment } from '../../src/commitments/store.ts';
import type { MembershipId, PersonId, TurnId } from '../../src/db/ids.ts';
import { assignment } from '../../src/db/schema/turns.ts';
import type { Work } from '../../src/db/work.ts';
import { assign, findTurn, setTurn } from '../../src/turns/store.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';

export type Place = { membershipId: MembershipId; personId: PersonId };

/** Somebody without Telegram in the circle and its rota. */
export async function addIbrahim({ work }: Workshop, circle: BuiltCircle, phone?: string): Promise<Place> {
  return await work(async (one) => {
    const wish = {
      circleId: circle.circleId,
      name: 'الحاج إبراهيم',
      tie: 'neighbour',
      phone,
      by: circle.coordinator,
    } as const;
    const added = await addMemberWithoutTelegram(one, wish);
    if (added.kind !== 'asked') throw new Error(added.kind);
    const { membershipId } = added;
    const decision = await decideOnJoining(one, { membershipId, by: circle.coordinator, accept: true });
    if (decision.kind !== 'decided') throw new Error(decision.kind);
    await joinRota(one, await getCommitment(one, circle.commitmentId), membershipId);
    return { membershipId, personId: decision.membership.personId };
  });
}

/** A member agrees to answer for another. */
export async function answersFor({ work }: Workshop, place: Place, { buddy, by }: { buddy: Place; by: PersonId }) {
  return await work(async (one) => {
    const wish = { membershipId: place.membershipId, buddyMembershipId: buddy.membershipId, by };
    const asked = await askBuddy(one, wish);
    if (asked.kind !== 'asked') throw new Error(asked.kind);
    await answerAsBuddy(one, { id: asked.id, by: buddy.personId, accept: true });
    return asked.id;
  });
}

/** A turn is with this member, planned. */
export async function hold(work: Work, turnId: TurnId, membershipId: MembershipId): Promise<void> {
  const turn = await findTurn(work, turnId);
  if (!turn) throw new Error('no turn');
  await work.tx
    .update(assignment)
    .set({ endedAt: work.now, outcome: 'left' })
    .where(and(eq(assignment.turnId, turnId), isNull(assignment.endedAt)));
  await assign(work, { turn, membershipId, kind: 'original', why: 'test' });
  await setTurn(work, turnId, { status: 'planned' });
}
