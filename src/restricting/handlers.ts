import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import type { Membership } from '../circles/membership-store.ts';
import { findMembership } from '../circles/membership-store.ts';
import { listMembers } from '../circles/store.ts';
import type { MembershipId } from '../db/ids.ts';
import type { Press } from '../delivery/message.ts';
import { listVetoes } from '../exclusions/store.ts';
import type { Family } from '../family/on-behalf.ts';
import { drawnFor, findFamily, onFamily } from '../family/on-behalf.ts';
import { getPerson } from '../people/store.ts';
import { memberCard, membersCard, readRestriction } from './messages.ts';
import { liftRestriction, restrict } from './restrict.ts';
import { listRestricted, listRestrictions } from './store.ts';

/** From whom a family accepts which help. Nobody but the family sees any of it. */
export const restrictingHandlers: Handlers = {
  presses: {
    restrictions: onFamily('restrict-member', async (chat, family, { value }) => {
      const members = (await listMembers(chat.work, family.circle.id)).filter(({ role }) => role === 'member');
      const restricted = await listRestricted(chat.work, family.circle.id);
      const vetoed = (await listVetoes(chat.work, family.circle.id)).length;
      await chat.redraw(drawnFor(family, membersCard(family.circle, members, { restricted, page: value, vetoed })));
    }),
    restriction: onMember(async (chat, family, membership, { value: page }) => {
      await showMember(chat, family, { membership, page });
    }),
    restrict: onMember(async (chat, family, membership, { value, version: page }) => {
      const wish = readRestriction(value);
      if (!wish) return await chat.toast({ key: 'press-not-yours' });
      const change = { membershipId: membership.id, scope: wish.scope, acting: family };
      if (wish.bar) await chat.once('restrict', () => restrict(chat.work, change));
      else await chat.once('lift-restriction', () => liftRestriction(chat.work, change));
      await showMember(chat, family, { membership, page });
    }),
  },
};

/** A press whose id is a membership's, by somebody who speaks for its family. */
function onMember(
  act: (chat: Chat, family: Family, membership: Membership, press: Required<Press>) => Promise<void>,
): PressHandler {
  return async (chat, press) => {
    const membership = await findMembership(chat.work, press.id as MembershipId);
    const family = membership && (await findFamily(chat, membership.circleId, 'restrict-member'));
    if (!family || membership.state !== 'active' || membership.role !== 'member')
      return await chat.toast({ key: 'press-not-yours' });
    await act(chat, family, membership, press);
  };
}

async function showMember(
  chat: Chat,
  family: Family,
  { membership: { id, personId }, page }: { membership: Membership; page: number },
): Promise<void> {
  const scopes = await listRestrictions(chat.work, id);
  const { name } = await getPerson(chat.work, personId);
  await chat.redraw(drawnFor(family, memberCard(family.circle.id, { id, name }, { scopes, page })));
}
