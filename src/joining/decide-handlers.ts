import type { Place } from '../access/authorize.ts';
import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import type { Membership } from '../circles/membership-store.ts';
import { findMembership } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle, listWaiting } from '../circles/store.ts';
import { listCommitments } from '../commitments/store.ts';
import type { CircleId, MembershipId } from '../db/ids.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { getPerson } from '../people/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { decideOnJoining } from './decide-on-joining.ts';
import { decidedCard, requestCard, welcomeCard } from './messages.ts';
import { tellOtherDeciders } from './tell-deciders.ts';

const REQUESTS_SHOWN = 5;

/** The guardian's or a coordinator's answer to somebody who asks to join. */
export const decideHandlers: Handlers = {
  presses: {
    requests: async (chat, press) => {
      const circle = await findCircle(chat.work, press.id as CircleId);
      const place = circle && { circleId: circle.id, districtId: circle.districtId };
      if (!circle || !place || !mayDecide(chat, place)) return await chat.toast({ key: 'press-not-yours' });
      const waiting = (await listWaiting(chat.work, circle.id)).filter(({ personId }) => personId !== chat.person.id);
      if (waiting.length === 0) return await chat.toast({ key: 'join-nobody-waits' });
      for (const { id, tie, name } of waiting.slice(0, REQUESTS_SHOWN)) {
        if (tie) await chat.say(requestCard({ id, tie }, { name, codeName: circle.codeName }));
      }
    },
    decide: async (chat, press) => {
      const seen = await findMembership(chat.work, press.id as MembershipId);
      const circle = seen && (await findCircle(chat.work, seen.circleId));
      const place = circle && { circleId: circle.id, districtId: circle.districtId };
      if (!seen || seen.personId === chat.person.id || !circle || !place || !mayDecide(chat, place))
        return await chat.toast({ key: 'press-not-yours' });
      const outcome = await decideOnJoining(chat.work, {
        membershipId: seen.id,
        by: chat.person.id,
        accept: press.value === 1,
      });
      if (outcome.kind === 'not-active') return await chat.toast({ key: 'invite-awaits-consent' }, { alert: true });
      if (outcome.kind === 'gone') return await chat.toast({ key: 'press-not-yours' });
      const newcomer = await getPerson(chat.work, outcome.membership.personId);
      await chat.redraw(decidedCard(outcome.membership, { name: newcomer.name, codeName: circle.codeName }));
      if (outcome.kind === 'already') return await chat.toast({ key: 'join-decided-before' });
      await tellOtherDeciders(chat.work, circle, {
        membership: outcome.membership,
        name: newcomer.name,
        by: chat.person.id,
      });
      await tellNewcomer(chat, circle, outcome.membership);
    },
  },
};

function mayDecide(chat: Chat, place: Place): boolean {
  return authorize(chat.actor, 'approve-joiner', place) || authorize(chat.actor, 'veto-joiner', place);
}

async function tellNewcomer(chat: Chat, circle: Circle, membership: Membership): Promise<void> {
  const newcomer = await getPerson(chat.work, membership.personId);
  const commitments = membership.state === 'active' ? await listCommitments(chat.work, circle.id) : [];
  await queueMessage(chat.work, {
    chatId: newcomer.telegramId,
    key: `request:${membership.id}:answer`,
    message:
      membership.state === 'active' ? welcomeCard(circle.codeName, commitments) : { text: { key: 'join-not-now' } },
    priority: PRIORITY.reminder,
    ...(membership.state === 'active' ? { reason: { kind: 'membership' as const, id: membership.id, epoch: 0 } } : {}),
    notBefore: nextLoudMoment(chat.work.now, circle.timeZone),
  });
}
