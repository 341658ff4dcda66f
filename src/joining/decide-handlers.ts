import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle } from '../circles/store.ts';
import { listCommitments } from '../commitments/store.ts';
import type { MembershipId } from '../db/ids.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { getPerson } from '../people/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { decideOnJoining } from './decide-on-joining.ts';
import { decidedCard, welcomeCard } from './messages.ts';
import type { Membership } from './store.ts';
import { findMembership } from './store.ts';
import { tellOtherDeciders } from './tell-deciders.ts';

/** The guardian's or a coordinator's answer to somebody who asks to join. */
export const decideHandlers: Handlers = {
  presses: {
    decide: async (chat, press) => {
      const seen = await findMembership(chat.work, press.id as MembershipId);
      const circle = seen && (await findCircle(chat.work, seen.circleId));
      const place = circle && { circleId: circle.id, districtId: circle.districtId };
      if (!seen || !circle || !place || !authorize(chat.actor, 'decide-on-joining', place))
        return await chat.toast({ key: 'press-not-yours' });
      const outcome = await decideOnJoining(chat.work, {
        membershipId: seen.id,
        by: chat.person.id,
        accept: press.value === 1,
      });
      if (outcome.kind === 'gone') return await chat.toast({ key: 'press-not-yours' });
      const newcomer = await getPerson(chat.work, outcome.membership.personId);
      await chat.redraw(decidedCard(outcome.membership, { name: newcomer.name, codeName: circle.codeName }));
      if (outcome.kind === 'already') return await chat.toast({ key: 'join-decided-before' });
      await tellNewcomer(chat, circle, outcome.membership);
      await tellOtherDeciders(chat.work, circle, {
        membership: outcome.membership,
        name: newcomer.name,
        by: chat.person.id,
      });
    },
  },
};

async function tellNewcomer(chat: Chat, circle: Circle, membership: Membership): Promise<void> {
  const newcomer = await getPerson(chat.work, membership.personId);
  const commitments = membership.state === 'active' ? await listCommitments(chat.work, circle.id) : [];
  await queueMessage(chat.work, {
    chatId: newcomer.telegramId,
    key: `request:${membership.id}:answer`,
    message:
      membership.state === 'active' ? welcomeCard(circle.codeName, commitments) : { text: { key: 'join-not-now' } },
    priority: PRIORITY.reminder,
    notBefore: nextLoudMoment(chat.work.now, circle.timeZone),
  });
}
