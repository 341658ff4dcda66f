import { lockMembership } from '../circles/membership-store.ts';
import type { MembershipId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { planStep } from '../jobs/steps.ts';
import { givePlaceUp } from '../leaving/give-place-up.ts';
import type { Turn } from '../turns/store.ts';
import { findTurnOfGuest } from './store.ts';

const GUEST_OVER = 'guest-over';
/** The question of the morning after, and what a coordinator finds out then, come before. */
const STAYS_HOURS = 48;

/** Plans that the place of a guest ends two days after the window of their turn. */
export async function planGuestEnd(work: Work, id: MembershipId, { endsAt }: Pick<Turn, 'endsAt'>): Promise<void> {
  const dueAt = endsAt.add({ hours: STAYS_HOURS });
  const expiresAt = dueAt.add({ hours: 24 * 365 });
  await planStep(work, { kind: GUEST_OVER, subject: id, slot: dueAt.toString(), dueAt, expiresAt });
}

/** A guest's place ends by itself. Where the turn's window has moved meanwhile, later. */
export const guestSteps: { readonly [kind: string]: StepHandler } = {
  [GUEST_OVER]: async (work, { subject }) => {
    const place = await lockMembership(work, subject as MembershipId, 'update');
    if (place?.state !== 'guest') return;
    const turn = await findTurnOfGuest(work, place.id);
    if (turn && Temporal.Instant.compare(turn.endsAt.add({ hours: STAYS_HOURS }), work.now) > 0)
      return await planGuestEnd(work, place.id, turn);
    await givePlaceUp(work, place);
  },
};
