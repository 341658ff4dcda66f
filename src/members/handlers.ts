import { authorize } from '../access/authorize.ts';
import { recordAct } from '../access/store.ts';
import { canAnswer } from '../buddies/answers-for.ts';
import { findPhone } from '../buddies/phone-store.ts';
import type { Handlers } from '../chat/context.ts';
import { findMembership } from '../circles/membership-store.ts';
import { findCircle, listMembers } from '../circles/store.ts';
import type { CircleId, MembershipId } from '../db/ids.ts';
import { memberCard, peopleCard } from './messages.ts';
import { caresFor, maySeePeople, readMember } from './read-member.ts';

/** The people of a circle, and each of them: one list and one way to a person. */
export const memberHandlers: Handlers = {
  presses: {
    people: async (chat, press) => {
      const circle = await findCircle(chat.work, press.id as CircleId);
      if (!circle || !maySeePeople(chat, circle)) return await chat.toast({ key: 'press-not-yours' });
      const cares = caresFor(chat, circle);
      const members = (await listMembers(chat.work, circle.id))
        .filter(({ role }) => role === 'member')
        .map((member) => ({ ...member, isOut: cares && !canAnswer(member) }));
      const place = { circleId: circle.id, districtId: circle.districtId };
      await chat.redraw(
        peopleCard(circle, members, {
          page: press.value,
          mayAdd: authorize(chat.actor, 'add-without-telegram', place),
          back: authorize(chat.actor, 'coordinate-circle', place),
        }),
      );
    },
    member: async (chat, press) => {
      const member = await readMember(chat, press.id as MembershipId);
      if (!member) return await chat.toast({ key: 'press-not-yours' });
      await chat.redraw(memberCard(member));
    },
    /** Shows the number of a member without Telegram, and writes down that it was read. */
    'member-call': async (chat, press) => {
      const member = await readMember(chat, press.id as MembershipId);
      const membership = member?.may.call ? await findMembership(chat.work, press.id as MembershipId) : undefined;
      const phone = membership && (await findPhone(chat.work, membership.personId));
      if (!member || !membership || phone === undefined) return await chat.toast({ key: 'press-not-yours' });
      await recordAct(chat.work, {
        actorId: chat.person.id,
        act: 'read-phone',
        object: 'person',
        objectId: membership.personId,
      });
      await chat.say({ text: { key: 'member-number', args: { name: member.name, phone } }, protect: true });
    },
  },
};
