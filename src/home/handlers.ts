import type { HeldMembership } from '../access/authorize.ts';
import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { listCirclesById, listWaiting } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import { districtsFor } from '../districts/handlers.ts';
import { showInvitation } from '../joining/join-handlers.ts';
import { renewConsent, reopenTap } from '../joining/reopen-tap.ts';
import { listRequests } from '../joining/store.ts';
import { guardianCard, languageRow, memberCard } from './messages.ts';

/** Where everybody arrives: with an invitation, or to see where they stand. */
export const homeHandlers: Handlers = {
  commands: {
    start: async (chat, token) => {
      if (token) await showInvitation(chat, token);
      else await showHome(chat);
    },
    help: async (chat) => {
      await chat.say({
        text: { key: 'help' },
        buttons: [[{ label: { key: 'button-write-to-team' }, press: { action: 'write-to-team', id: 0 } }]],
      });
    },
  },
  presses: {
    'write-to-team': async (chat) => await chat.say({ text: { key: 'message-write-now' } }),
    'consent-renew': async (chat, press) => {
      const circleId = press.id as CircleId;
      if (!authorize(chat.actor, 'withdraw-consent', { circleId })) return await chat.toast({ key: 'press-not-yours' });
      const renewed = await chat.once('renew-consent', () => renewConsent(chat.work, circleId, chat.person.id));
      await chat.redraw({ text: { key: renewed.kind === 'renewed' ? 'consent-renewed' : 'form-over' } });
    },
    'consent-let-end': async (chat) => await chat.redraw({ text: { key: 'consent-lets-end' } }),
    'reopen-tap': async (chat, press) => {
      const circleId = press.id as CircleId;
      if (!authorize(chat.actor, 'withdraw-consent', { circleId })) return await chat.toast({ key: 'press-not-yours' });
      await chat.once('reopen-tap', () => reopenTap(chat.work, circleId, chat.person.id));
      const [circle] = await listCirclesById(chat.work, [circleId]);
      if (circle) await chat.redraw(guardianCard(circle, (await listWaiting(chat.work, circle.id)).length));
    },
  },
};

async function showHome(chat: Chat): Promise<void> {
  const own = await listCirclesById(
    chat.work,
    chat.actor.memberships.map(({ circleId }) => circleId),
  );
  const inRole = (...roles: HeldMembership['role'][]) =>
    own.filter(({ id }) =>
      chat.actor.memberships.some((membership) => membership.circleId === id && roles.includes(membership.role)),
    );
  const districts = await districtsFor(chat);
  if (districts) await chat.say(districts);
  for (const circle of inRole('guardian', 'proxy')) {
    await chat.say(guardianCard(circle, (await listWaiting(chat.work, circle.id)).length));
  }
  if (inRole('member').length > 0) await chat.say(memberCard(inRole('member')));
  if (districts || own.length > 0) return;
  const requests = await listRequests(chat.work, chat.person.id);
  if (requests.length > 0) return await chat.say({ text: { key: 'join-waiting' } });
  await chat.say({
    text: { key: 'home-stranger' },
    buttons: [[{ label: { key: 'button-write-to-team' }, press: { action: 'write-to-team', id: 0 } }], languageRow()],
  });
}
