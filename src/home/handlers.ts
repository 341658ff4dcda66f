import type { HeldMembership } from '../access/authorize.ts';
import { authorize } from '../access/authorize.ts';
import { actsFor } from '../access/for-family.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { countForFamily, listCirclesById } from '../circles/store.ts';
import { districtsFor } from '../districts/handlers.ts';
import { drawnFor } from '../family/on-behalf.ts';
import { showNewCharter } from '../joining/charter-again.ts';
import { showInvitation } from '../joining/show-invitation.ts';
import { listRequests } from '../joining/store.ts';
import { guardianCard, languageRows, memberCard, rolesHeldCard } from './messages.ts';

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
    const card = guardianCard(circle, await countForFamily(chat.work, circle.id));
    await chat.say(drawnFor({ ...actsFor(chat.actor, circle.id), circle }, card));
  }
  const led = own.filter(({ id }) => chat.actor.memberships.some((one) => one.circleId === id && one.isCaptain));
  const inviting = inRole('member').filter(
    ({ id, districtId, stage }) =>
      stage === 'active' && authorize(chat.actor, 'invite-member', { circleId: id, districtId }),
  );
  if (inRole('member').length > 0) await chat.say(memberCard(inRole('member'), { led, inviting }));
  await showNewCharter(chat);
  const roles = chat.actor.roles.filter(({ kind }) => kind !== 'coordinator');
  if (roles.length > 0) await chat.say(rolesHeldCard(roles));
  if (districts || own.length > 0 || roles.length > 0) return;
  const requests = await listRequests(chat.work, chat.person.id);
  if (requests.length > 0) return await chat.say({ text: { key: 'join-waiting' } });
  await chat.say({
    text: { key: 'home-stranger' },
    buttons: [
      [{ label: { key: 'button-write-to-team' }, press: { action: 'write-to-team', id: 0 } }],
      ...languageRows(),
    ],
  });
}
