import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import { lockMembership } from '../circles/membership-store.ts';
import { findCircle, listMembers, lockCircle } from '../circles/store.ts';
import { isAllowed, loadTap } from '../consent/tap.ts';
import type { CircleId, CommitmentId, MembershipId } from '../db/ids.ts';
import { leaveRota } from '../leaving/leave-rota.ts';
import { handTurnsOverIn } from '../planning/hand-over.ts';
import { planTurns } from '../planning/plan-turns.ts';
import { isRestricted } from '../restricting/store.ts';
import { joinRota } from './add-commitment.ts';
import { commitmentForm } from './form.ts';
import { KINDS } from './kinds.ts';
import { placeTakenCard } from './messages.ts';
import { renewCommitment } from './review.ts';
import type { Commitment } from './store.ts';
import { findCommitment, getCommitment, listCommitments, listCommitmentsOf, lockCommitment } from './store.ts';

export const commitmentHandlers: Handlers = {
  presses: {
    'commitment-new': async (chat, press) => {
      const circle = await findCircle(chat.work, press.id as CircleId);
      if (!circle || !authorize(chat.actor, 'add-commitment', { districtId: circle.districtId }))
        return await chat.toast({ key: 'not-allowed' });
      if (circle.stage !== 'active') return await chat.toast({ key: 'invite-awaits-consent' }, { alert: true });
      const members = await listMembers(chat.work, circle.id);
      if (!members.some(({ role }) => role === 'member'))
        return await chat.toast({ key: 'commitment-needs-members' }, { alert: true });
      const tap = await loadTap(chat.work, circle.id);
      if (!Object.keys(KINDS).some((kind) => isAllowed(tap, kind)))
        return await chat.toast({ key: 'commitment-none-wanted' }, { alert: true });
      await openForm(chat, commitmentForm, circle.id);
    },
    'commitment-renew': async (chat, press) => {
      const commitment = await findCommitment(chat.work, press.id as CommitmentId);
      const circle = commitment && (await findCircle(chat.work, commitment.circleId));
      if (!commitment || !circle || !authorize(chat.actor, 'add-commitment', { districtId: circle.districtId })) {
        return await chat.toast({ key: 'not-allowed' });
      }
      await chat.once('renew-commitment', () => renewCommitment(chat.work, commitment.id));
      const { reviewOn } = await getCommitment(chat.work, commitment.id);
      await chat.redraw({ text: { key: 'commitment-renewed', args: { until: { on: reviewOn.toString() } } } });
    },
    'commitment-let-end': async (chat) => await chat.redraw({ text: { key: 'commitment-lets-end' } }),
    'rota-join': async (chat, press) => {
      await withOwnPlace(chat, press.id, async (commitment, membershipId) => {
        if (await isRestricted(chat.work, membershipId, commitment.kind))
          return await chat.redraw({
            text: { key: 'rota-covered', args: { what: { text: { key: `kind-${commitment.kind}` } } } },
          });
        await joinRota(chat.work, commitment, membershipId);
        await planTurns(chat.work, commitment.id);
        const circle = await findCircle(chat.work, commitment.circleId);
        const own = await listCommitmentsOf(chat.work, membershipId);
        const others = (await listCommitments(chat.work, commitment.circleId)).filter(({ id }) => !own.includes(id));
        await chat.redraw(placeTakenCard(commitment, circle?.codeName ?? '', others));
      });
    },
    'rota-later': async (chat) => await chat.redraw({ text: { key: 'rota-later' } }),
    'rota-decline': async (chat, press) => {
      await withOwnPlace(chat, press.id, async (commitment, membershipId) => {
        await handTurnsOverIn(chat.work, commitment.id, membershipId);
        await leaveRota(chat.work, commitment.id, membershipId);
        await chat.redraw({
          text: { key: 'rota-declined', args: { what: { text: { key: `kind-${commitment.kind}` } } } },
        });
      });
    },
  },
};

/** Lets a person act on their own place in the rota of a circle they belong to, and keeps them from leaving meanwhile. */
async function withOwnPlace(
  chat: Chat,
  id: number,
  act: (commitment: Commitment, membershipId: MembershipId) => Promise<void>,
): Promise<void> {
  const commitment = await findCommitment(chat.work, id as CommitmentId);
  const own = chat.actor.memberships.find(
    ({ circleId, role }) => circleId === commitment?.circleId && role === 'member',
  );
  if (!commitment || !own || !authorize(chat.actor, 'take-turns', { circleId: commitment.circleId }))
    return await chat.toast({ key: 'press-not-yours' });
  const membership = await lockMembership(chat.work, own.id, 'share');
  await lockCircle(chat.work, commitment.circleId, 'share');
  await lockCommitment(chat.work, commitment.id);
  if (membership?.state !== 'active' || commitment.state !== 'active')
    return await chat.toast({ key: 'press-not-yours' });
  await act(commitment, own.id);
}
