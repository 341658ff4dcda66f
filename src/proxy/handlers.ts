import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import { findMembership } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle, listMembers } from '../circles/store.ts';
import type { CircleId, MembershipId } from '../db/ids.ts';
import { PRIORITY } from '../delivery/message.ts';
import { onBehalf } from '../family/on-behalf.ts';
import { tellFamily } from '../family/tell-family.ts';
import { guardianCard } from '../home/messages.ts';
import { onInvitation } from '../inviting/on-invitation.ts';
import { getPerson } from '../people/store.ts';
import { tellPerson } from '../people/tell-person.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { heardForm } from './heard-form.ts';
import { proxyCard } from './messages.ts';
import { endProxy, represent } from './represent.ts';
import { findProxy } from './store.ts';

/** A family that is represented by somebody else: named, acting and ended in plain sight. */
export const proxyHandlers: Handlers = {
  presses: {
    proxy: async (chat, press) => {
      const circle = await findCircle(chat.work, press.id as CircleId);
      if (!circle || !authorize(chat.actor, 'name-proxy', { circleId: circle.id, districtId: circle.districtId }))
        return await chat.toast({ key: 'press-not-yours' });
      await showProxy(chat, circle);
    },
    'consent-heard': async (chat, press) => {
      const circle = await findCircle(chat.work, press.id as CircleId);
      if (!circle || !authorize(chat.actor, 'record-consent', { circleId: circle.id, districtId: circle.districtId }))
        return await chat.toast({ key: 'not-allowed' });
      if (circle.stage !== 'forming') return await chat.toast({ key: 'invite-has-guardian' }, { alert: true });
      await openForm(chat, heardForm, circle.id);
    },
    represent: onInvitation('proxy', async (chat, invitation, circle, { value }) => {
      if (value === 0) return await chat.redraw({ text: { key: 'join-declined' } });
      const wish = { personId: chat.person.id, invitation, circleId: circle.id };
      const outcome = await chat.once('represent', () => represent(chat.work, wish));
      if (outcome.kind !== 'represents') return await chat.redraw({ text: { key: 'invitation-over' } });
      await chat.redraw(onBehalf(circle, guardianCard({ ...circle, stage: 'active' }, 0)));
      const { name } = chat.person;
      const text = { key: 'proxy-note', args: { codeName: circle.codeName, name } };
      await tellCoordinators(chat.work, { circleId: circle.id, key: `proxy:${invitation.id}`, message: { text } });
      const hasGuardian = (await listMembers(chat.work, circle.id)).some(({ role }) => role === 'guardian');
      if (hasGuardian) await tellFamily(chat.work, circle, { key: `proxy:${invitation.id}:family`, message: { text } });
    }),
    'proxy-end': async (chat, press) => {
      const membership = await findMembership(chat.work, press.id as MembershipId);
      const circle = membership && (await findCircle(chat.work, membership.circleId));
      if (!circle || !authorize(chat.actor, 'name-proxy', { circleId: circle.id, districtId: circle.districtId }))
        return await chat.toast({ key: 'press-not-yours' });
      const end = { membershipId: membership.id, by: chat.person.id };
      const ended = await chat.once('end-proxy', () => endProxy(chat.work, end));
      if (ended.kind === 'gone') return await chat.toast({ key: 'press-not-yours' });
      await tellPerson(chat.work, membership.personId, {
        key: `proxy:${membership.id}:ended`,
        message: { text: { key: 'proxy-ended-note', args: { codeName: circle.codeName } } },
        priority: PRIORITY.reminder,
        notBefore: nextLoudMoment(chat.work.now, circle.timeZone),
      });
      await showProxy(chat, circle);
    },
  },
};

async function showProxy(chat: Chat, circle: Circle): Promise<void> {
  const found = await findProxy(chat.work, circle.id);
  const proxy = found && { id: found.id, name: (await getPerson(chat.work, found.personId)).name };
  const isGuardian = authorize(chat.actor, 'withdraw-consent', { circleId: circle.id });
  await chat.redraw(proxyCard(circle, { proxy, back: isGuardian ? 'tap-more' : 'circle-more' }));
}
