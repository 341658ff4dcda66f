import { tellMember } from '../buddies/tell-member.ts';
import type { Handlers } from '../chat/context.ts';
import { findMembership } from '../circles/membership-store.ts';
import { findCircle } from '../circles/store.ts';
import type { MembershipId } from '../db/ids.ts';
import { PRIORITY } from '../delivery/message.ts';
import { caresFor } from '../members/read-member.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { localDate } from '../time/wall-time.ts';
import { pauseOfferCard } from './messages.ts';

/** Offering somebody a rest, and saying that one goes on. */
export const fadingHandlers: Handlers = {
  presses: {
    /** They are offered it once a day at most, whoever presses. */
    'pause-offer': async (chat, press) => {
      const place = await findMembership(chat.work, press.id as MembershipId);
      const circle = place && (await findCircle(chat.work, place.circleId));
      const isOthers = place?.state === 'active' && place.role === 'member' && place.personId !== chat.person.id;
      if (!circle || !isOthers || !caresFor(chat, circle)) return await chat.toast({ key: 'press-not-yours' });
      const { work } = chat;
      const to = { membershipId: place.id, personId: place.personId, circleId: circle.id };
      await tellMember(work, to, {
        key: `pause-offer:${place.id}:${localDate(work.now, circle.timeZone).toString()}`,
        message: pauseOfferCard(place.id, circle.codeName),
        priority: PRIORITY.reminder,
        reason: { kind: 'membership', id: place.id, epoch: 0 },
        notBefore: nextLoudMoment(work.now, circle.timeZone),
      });
      await chat.toast({ key: 'pause-offered' }, { alert: true });
    },
    'stay-on': async (chat, press) => {
      const isOwn = chat.actor.memberships.some(({ id, role }) => id === press.id && role === 'member');
      if (!isOwn) return await chat.toast({ key: 'press-not-yours' });
      await chat.redraw({ text: { key: 'stay-thanks' } });
    },
  },
};
