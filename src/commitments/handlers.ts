import { authorize } from '../access/authorize.ts';
import { mayAnswerFor } from '../buddies/answers-for.ts';
import { forSomebody } from '../buddies/messages.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import { findMembership, lockMembership } from '../circles/membership-store.ts';
import { findCircle, getCircle, listMembers, lockCircle } from '../circles/store.ts';
import { isAllowed, loadTap } from '../consent/tap.ts';
import type { CircleId, CommitmentId, MembershipId } from '../db/ids.ts';
import type { Message, Press } from '../delivery/message.ts';
import { leaveRota } from '../leaving/leave-rota.ts';
import { getPerson } from '../people/store.ts';
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
      await withPlace(chat, press, async (commitment, membershipId, redraw) => {
        if (await isRestricted(chat.work, membershipId, commitment.kind))
          return await redraw({
            text: { key: 'rota-covered', args: { what: { text: { key: `kind-${commitment.kind}` } } } },
          });
        await joinRota(chat.work, commitment, membershipId);
        await planTurns(chat.work, commitment.id);
        const circle = await findCircle(chat.work, commitment.circleId);
        const own = await listCommitmentsOf(chat.work, membershipId);
        const others = (await listCommitments(chat.work, commitment.circleId)).filter(({ id }) => !own.includes(id));
        await redraw(placeTakenCard(commitment, { codeName: circle?.codeName ?? '', others, member: membershipId }));
      });
    },
    'rota-later': async (chat) => await chat.redraw({ text: { key: 'rota-later' } }),
    'rota-decline': async (chat, press) => {
      await withPlace(chat, press, async (commitment, membershipId, redraw) => {
        await handTurnsOverIn(chat.work, commitment.id, membershipId);
        await leaveRota(chat.work, commitment.id, membershipId);
        await redraw({
          text: { key: 'rota-declined', args: { what: { text: { key: `kind-${commitment.kind}` } } } },
        });
      });
    },
  },
};

type ActOnPlace = (
  commitment: Commitment,
  membershipId: MembershipId,
  redraw: (card: Message) => Promise<void>,
) => Promise<void>;

/**
 * Lets a person act on their own place in the rota of a circle they belong to, or on that of a member they answer for, and keeps its holder
 * from leaving meanwhile.
 */
async function withPlace(chat: Chat, press: Required<Press>, act: ActOnPlace): Promise<void> {
  const commitment = await findCommitment(chat.work, press.id as CommitmentId);
  const place = commitment && (await findPlace(chat, commitment, press.value as MembershipId));
  if (!commitment || !place) return await chat.toast({ key: 'press-not-yours' });
  const membership = await lockMembership(chat.work, place.membershipId, 'share');
  await lockCircle(chat.work, commitment.circleId, 'share');
  await lockCommitment(chat.work, commitment.id);
  if (membership?.state !== 'active' || commitment.state !== 'active')
    return await chat.toast({ key: 'press-not-yours' });
  const { name } = place;
  const redraw = async (card: Message) => await chat.redraw(name === undefined ? card : forSomebody(card, { name }));
  await act(commitment, place.membershipId, redraw);
}

/** @param wanted whose place the card was about; cards of earlier releases did not say, and were about the reader's own */
async function findPlace(
  chat: Chat,
  { circleId }: Commitment,
  wanted: MembershipId,
): Promise<{ membershipId: MembershipId; name?: string } | undefined> {
  const own = chat.actor.memberships.find((one) => one.circleId === circleId && one.role === 'member');
  if (own && (wanted === 0 || wanted === own.id))
    return authorize(chat.actor, 'take-turns', { circleId }) ? { membershipId: own.id } : undefined;
  const membership = wanted === 0 ? undefined : await findMembership(chat.work, wanted);
  if (membership?.circleId !== circleId || membership.role !== 'member') return undefined;
  const { districtId } = await getCircle(chat.work, circleId);
  const { id: membershipId, personId } = membership;
  if (!(await mayAnswerFor(chat.work, chat.actor, { membershipId, personId }, { circleId, districtId })))
    return undefined;
  return { membershipId, name: (await getPerson(chat.work, personId)).name };
}
