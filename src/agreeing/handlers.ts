import { authorize } from '../access/authorize.ts';
import { mayAnswerFor } from '../buddies/answers-for.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import { findMembership } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle, getCircle, listMembers } from '../circles/store.ts';
import { KINDS } from '../commitments/kinds.ts';
import type { Commitment } from '../commitments/store.ts';
import { findCommitment } from '../commitments/store.ts';
import { isAllowed, loadTap } from '../consent/tap.ts';
import type { CircleId, CommitmentId } from '../db/ids.ts';
import { answerPromise } from './answer-promise.ts';
import { commitmentForm, kindsToPromise, promiseForm } from './form.ts';
import { promiseAgreedCard, promiseDroppedCard } from './messages.ts';
import { tellPromiseAnswer } from './tell-promise.ts';

/** How commitments come about: a coordinator adds one, or a promise is proposed by one side and agreed to by the other. */
export const agreeingHandlers: Handlers = {
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
    'promise-new': async (chat, press) => {
      const circle = await findCircle(chat.work, press.id as CircleId);
      if (!circle || !authorize(chat.actor, 'take-turns', { circleId: circle.id }))
        return await chat.toast({ key: 'press-not-yours' });
      if (circle.stage !== 'active') return await chat.toast({ key: 'promise-not-now' }, { alert: true });
      if ((await kindsToPromise(chat, circle.id)).length === 0)
        return await chat.toast({ key: 'promise-not-now' }, { alert: true });
      await openForm(chat, promiseForm, circle.id, 'say');
    },
    'promise-answer': async (chat, { id, value }) => {
      const commitment = await findCommitment(chat.work, id as CommitmentId);
      const circle = commitment && (await getCircle(chat.work, commitment.circleId));
      const answeredBy = commitment && circle && (await whoAnswers(chat, commitment, circle));
      if (!commitment || !circle || !answeredBy) return await chat.toast({ key: 'press-not-yours' });
      const wish = { id: commitment.id, by: chat.person.id, yes: value === 1 };
      const answered = await chat.once('promise-answer', () => answerPromise(chat.work, wish));
      if (answered.kind === 'answered-before') await chat.toast({ key: 'promise-answered' });
      const now = (await findCommitment(chat.work, commitment.id)) ?? commitment;
      const card = now.state === 'ended' ? promiseDroppedCard : promiseAgreedCard;
      await chat.redraw(card(now, circle, answeredBy));
      if (answered.kind === 'agreed' || answered.kind === 'dropped')
        await tellPromiseAnswer(chat.work, now, circle, { agreed: answered.kind === 'agreed', answeredBy });
    },
  },
};

/** The member answers what a coordinator wrote down, and a coordinator what a member offered; nobody their own proposal. */
async function whoAnswers(chat: Chat, commitment: Commitment, circle: Circle): Promise<'member' | 'team' | undefined> {
  const membership =
    commitment.promisedBy === null ? undefined : await findMembership(chat.work, commitment.promisedBy);
  if (!membership) return undefined;
  const place = { circleId: circle.id, districtId: circle.districtId };
  if (membership.personId === commitment.madeBy)
    return authorize(chat.actor, 'add-commitment', place) ? 'team' : undefined;
  const isOwn = membership.personId === chat.person.id && authorize(chat.actor, 'take-turns', place);
  const { id: membershipId, personId } = membership;
  const answers = isOwn || (await mayAnswerFor(chat.work, chat.actor, { membershipId, personId }, place));
  return answers ? 'member' : undefined;
}
