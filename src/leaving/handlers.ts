import { tellDecided } from '../approving/tell-approvers.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { endMembership, lockMembership } from '../circles/membership-store.ts';
import { listCirclesById } from '../circles/store.ts';
import { closeTapCard } from '../consent/messages.ts';
import type { MembershipId, TelegramId } from '../db/ids.ts';
import type { Button } from '../delivery/message.ts';
import { cancelQueued } from '../delivery/queue.ts';
import { callOffRequestSteps } from '../joining/request-steps.ts';
import { listRequests } from '../joining/store.ts';
import { resignAsProxy } from '../proxy/represent.ts';
import { leaveCircle } from './leave.ts';
import { leaveCard } from './messages.ts';

/** Leaving a circle, and the guardian's way of closing the tap. Both ask once more, with verbs on the buttons. */
export function createLeaveHandlers(administrators: ReadonlySet<TelegramId>): Handlers {
  return {
    commands: {
      leave: async (chat) => {
        const circles = await listCirclesById(
          chat.work,
          chat.actor.memberships.map(({ circleId }) => circleId),
        );
        const places = chat.actor.memberships.map((own) => ({
          ...own,
          codeName: circles.find(({ id }) => id === own.circleId)?.codeName ?? '',
        }));
        const [only] = places;
        if (!only) return await withdrawRequests(chat, administrators);
        if (places.length === 1) return await chat.say(only.role === 'guardian' ? closeTapCard(only) : leaveCard(only));
        const buttons = places.map((place): Button[] => [
          {
            label: { key: 'leave-which-circle', args: { codeName: place.codeName } },
            press: { action: 'leave', id: place.id },
          },
        ]);
        await chat.say({ text: { key: 'leave-which' }, buttons });
      },
    },
    presses: {
      leave: async (chat, press) => {
        const own = chat.actor.memberships.find(({ id }) => id === press.id);
        const [circle] = own ? await listCirclesById(chat.work, [own.circleId]) : [];
        if (!own || !circle) return await chat.toast({ key: 'press-not-yours' });
        const place = { id: own.id, circleId: circle.id, codeName: circle.codeName };
        await chat.redraw(own.role === 'guardian' ? closeTapCard(place) : leaveCard(place));
      },
      'leave-no': async (chat) => await chat.redraw({ text: { key: 'leave-stayed' } }),
      'leave-yes': async (chat, press) => {
        const membershipId = press.id as MembershipId;
        const isProxy = chat.actor.memberships.some(({ id, role }) => id === membershipId && role === 'proxy');
        const left = isProxy
          ? await chat.once('end-proxy', () => resignAsProxy(chat.work, { membershipId, by: chat.person.id }))
          : await chat.once('leave', () => leaveCircle(chat.work, membershipId, chat.person.id));
        await chat.redraw({ text: { key: left.kind === 'left' ? 'leave-done' : 'leave-nothing' } });
      },
    },
  };
}

/** Somebody who only asked to join takes the request back. Whoever was asked about them sees that. */
async function withdrawRequests(chat: Chat, administrators: ReadonlySet<TelegramId>): Promise<void> {
  const requests = await listRequests(chat.work, chat.person.id);
  for (const { id } of requests) {
    const request = await lockMembership(chat.work, id, 'update');
    if (request?.state !== 'requested') continue;
    await endMembership(chat.work, id);
    await callOffRequestSteps(chat.work, id);
    await cancelQueued(chat.work, `request:${id}:`);
    await tellDecided(chat.work, { ...request, state: 'ended' }, { by: null, administrators });
  }
  await chat.say({ text: { key: requests.length > 0 ? 'join-withdrawn' : 'leave-nothing' } });
}
