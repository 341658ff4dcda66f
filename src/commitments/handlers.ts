import { authorize } from '../access/authorize.ts';
import { mayAnswerFor } from '../buddies/answers-for.ts';
import { forSomebody } from '../buddies/messages.ts';
import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import { findMembership, lockMembership } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle, getCircle, lockCircle } from '../circles/store.ts';
import type { CommitmentId, MembershipId } from '../db/ids.ts';
import type { Message, Press } from '../delivery/message.ts';
import { leaveRota } from '../leaving/leave-rota.ts';
import { getPerson } from '../people/store.ts';
import { handTurnsOverIn } from '../planning/hand-over.ts';
import { planTurns } from '../planning/plan-turns.ts';
import { isRestricted } from '../restricting/store.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { joinRota } from './add-commitment.ts';
import { placeTakenCard, promiseDecidedNote, RENEWALS_MONTHS } from './messages.ts';
import { letEnd, renewCommitment } from './review.ts';
import type { Commitment } from './store.ts';
import { findCommitment, getCommitment, listCommitments, listCommitmentsOf, lockCommitment } from './store.ts';

/** What the one button of earlier cards meant. */
const RENEWED_FOR_MONTHS = 6;

export const commitmentHandlers: Handlers = {
  presses: {
    'commitment-renew': onDecision(async (chat, { commitment, circle, isOwnPromise }, { value }) => {
      const months = RENEWALS_MONTHS.find((term) => term === value) ?? RENEWED_FOR_MONTHS;
      const wish = { id: commitment.id, months };
      const renewed = await chat.once('renew-commitment', () => renewCommitment(chat.work, wish));
      const now = await getCommitment(chat.work, commitment.id);
      if (renewed.kind === 'gone') return await chat.redraw({ text: { key: 'commitment-lets-end' } });
      await chat.redraw({ text: { key: 'commitment-renewed', args: { until: { on: now.reviewOn.toString() } } } });
      if (isOwnPromise && renewed.kind === 'renewed') await tellDecided(chat, now, circle, 'renewed');
    }),
    'commitment-let-end': onDecision(async (chat, { commitment, circle, isOwnPromise }) => {
      await letEnd(chat.work, commitment.id);
      await chat.redraw({ text: { key: 'commitment-lets-end' } });
      if (isOwnPromise) await tellDecided(chat, commitment, circle, 'ends');
    }),
    'rota-join': async (chat, press) => {
      await withPlace(chat, press, async (commitment, membershipId, redraw) => {
        if (commitment.promisedBy !== null) return await chat.toast({ key: 'press-not-yours' });
        if (await isRestricted(chat.work, membershipId, commitment.kind))
          return await redraw({
            text: { key: 'rota-covered', args: { what: { text: { key: `kind-${commitment.kind}` } } } },
          });
        await joinRota(chat.work, commitment, membershipId);
        await planTurns(chat.work, commitment.id);
        const circle = await findCircle(chat.work, commitment.circleId);
        const own = await listCommitmentsOf(chat.work, membershipId);
        const others = (await listCommitments(chat.work, commitment.circleId)).filter(
          ({ id, promisedBy }) => promisedBy === null && !own.includes(id),
        );
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

type Decision = { commitment: Commitment; circle: Circle; isOwnPromise: boolean };

/** Whether a commitment goes on is for its coordinators to say, and of a promise for whoever made it, or answers for them. */
function onDecision(act: (chat: Chat, decision: Decision, press: Required<Press>) => Promise<void>): PressHandler {
  return async (chat, press) => {
    const commitment = await findCommitment(chat.work, press.id as CommitmentId);
    const circle = commitment && (await findCircle(chat.work, commitment.circleId));
    if (!commitment || !circle) return await chat.toast({ key: 'not-allowed' });
    const isOwnPromise =
      commitment.promisedBy !== null && (await findPlace(chat, commitment, commitment.promisedBy)) !== undefined;
    const place = { circleId: circle.id, districtId: circle.districtId };
    const isTheirs = commitment.promisedBy === null && authorize(chat.actor, 'add-commitment', place);
    if (isOwnPromise || isTheirs) await act(chat, { commitment, circle, isOwnPromise }, press);
    else await chat.toast({ key: 'not-allowed' });
  };
}

async function tellDecided(
  chat: Chat,
  commitment: Commitment,
  circle: Circle,
  decision: 'renewed' | 'ends',
): Promise<void> {
  await tellCoordinators(chat.work, {
    circleId: circle.id,
    key: `commitment:${commitment.id}:${decision}:${commitment.reviewOn.toString()}`,
    message: promiseDecidedNote(commitment, circle, decision),
  });
}

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
