import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { findMembership } from '../circles/membership-store.ts';
import { findCircle } from '../circles/store.ts';
import type { MembershipId } from '../db/ids.ts';
import { getPerson } from '../people/store.ts';
import { forgive } from './forgive.ts';
import { forgiveCard } from './messages.ts';

/** A member starts afresh: what is past counts no more. Nobody is told how much that was. */
export const forgiveHandlers: Handlers = {
  presses: {
    forgive: async (chat, press) => {
      const found = await findForgiven(chat, press.id as MembershipId);
      if (!found) return await chat.toast({ key: 'press-not-yours' });
      await chat.redraw(forgiveCard(found));
    },
    'forgive-yes': async (chat, press) => {
      const found = await findForgiven(chat, press.id as MembershipId);
      const wish = { membershipId: press.id as MembershipId, by: chat.person.id };
      const forgiven = found && (await forgive(chat.work, wish));
      if (forgiven?.kind !== 'forgiven') return await chat.toast({ key: 'press-not-yours' });
      await chat.redraw({ text: { key: 'forgive-done', args: { name: found?.name ?? '' } } });
    },
  },
};

/** Nobody forgives themselves. */
async function findForgiven(chat: Chat, id: MembershipId) {
  const membership = await findMembership(chat.work, id);
  const circle = membership && (await findCircle(chat.work, membership.circleId));
  const place = circle && { circleId: circle.id, districtId: circle.districtId };
  const isOther =
    membership?.role === 'member' && membership.state === 'active' && membership.personId !== chat.person.id;
  if (!isOther || !circle || !place || !authorize(chat.actor, 'forgive-balance', place)) return undefined;
  const { name } = await getPerson(chat.work, membership.personId);
  return { id, name, codeName: circle.codeName };
}
