import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { findMembership } from '../circles/membership-store.ts';
import { findCircle, getCircle } from '../circles/store.ts';
import type { InvitationId, MembershipId, RelinkId } from '../db/ids.ts';
import { invite } from '../inviting/invite.ts';
import { invitationMessage } from '../inviting/messages.ts';
import { showClosed } from '../inviting/on-invitation.ts';
import { openInvitation } from '../inviting/open-invitation.ts';
import { markUsed } from '../inviting/store.ts';
import { invitationLink } from '../inviting/token.ts';
import { getPerson } from '../people/store.ts';
import type { Office } from '../roles/tell-about-role.ts';
import { localDate } from '../time/wall-time.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { relinkWantedCard } from './messages.ts';
import { decideOnRelink } from './move-account.ts';
import { findRelink, insertRelink } from './store.ts';
import { askToConfirmRelink, listSecondPeople, tellRelinked } from './tell-about-relink.ts';

/** Somebody has another phone or account: a coordinator makes a link, the new account says yes, a second person confirms. */
export function createRelinkHandlers(office: Office): Handlers {
  return {
    presses: {
      relink: makeLink,
      'relink-ask': async (chat) => await askTeam(chat),
      'relink-yes': async (chat, press) => await accept(chat, office, press),
      'relink-decide': async (chat, press) => {
        const relink = await findRelink(chat.work, press.id as RelinkId);
        const readers = relink ? await listSecondPeople(chat.work, relink, office) : [];
        if (!relink || !readers.some(({ id }) => id === chat.person.id))
          return await chat.toast({ key: 'press-not-yours' });
        const wish = { id: relink.id, by: chat.person.id, accept: press.value === 1 };
        const decided = await decideOnRelink(chat.work, wish);
        if (decided.kind === 'own' || decided.kind === 'gone') return await chat.toast({ key: 'press-not-yours' });
        const { name } = await getPerson(chat.work, relink.personId);
        const key = decided.relink.state === 'moved' ? 'relink-done-note' : 'relink-not-note';
        await chat.redraw({ text: { key, args: { name } } });
        if (decided.kind === 'already') return await chat.toast({ key: 'join-decided-before' });
        await tellRelinked(chat.work, decided, office);
      },
    },
  };
}

/** Somebody will have another phone or account, and says so while the former one still works. */
async function askTeam(chat: Chat): Promise<void> {
  const { memberships } = chat.actor;
  if (memberships.length === 0) return await chat.toast({ key: 'press-not-yours' });
  for (const { id, circleId } of memberships) {
    const { codeName, timeZone } = await getCircle(chat.work, circleId);
    const key = `relink-wanted:${id}:${localDate(chat.work.now, timeZone).toString()}`;
    const message = relinkWantedCard(id, { name: chat.person.name, codeName });
    await tellCoordinators(chat.work, { circleId, key, message });
  }
  await chat.redraw({ text: { key: 'relink-asked' } });
}

async function makeLink(chat: Chat, press: { id: number }): Promise<void> {
  const membership = await findMembership(chat.work, press.id as MembershipId);
  const circle = membership && (await findCircle(chat.work, membership.circleId));
  const place = circle && { circleId: circle.id, districtId: circle.districtId };
  if (membership?.state !== 'active' || !circle || !place || !authorize(chat.actor, 'relink-account', place))
    return await chat.toast({ key: 'press-not-yours' });
  if (membership.personId === chat.person.id) return await chat.toast({ key: 'relink-not-self' }, { alert: true });
  const wish = { into: 'relink', circleId: circle.id, relinks: membership.personId } as const;
  const invited = await invite(chat.work, { by: chat.person.id, place: wish });
  if (invited.kind !== 'invited') return await chat.toast({ key: 'invite-too-many' }, { alert: true });
  const { name } = await getPerson(chat.work, membership.personId);
  const link = invitationLink(chat.botUsername, invited.token);
  await chat.say(invitationMessage({ key: 'relink-link', args: { name } }, { link, id: invited.id }));
}

async function accept(chat: Chat, office: Office, press: { id: number; value: number }): Promise<void> {
  // What an administrator may do belongs to the account and not to a person: it is nobody's new account.
  if (chat.actor.isAdministrator) return await showClosed(chat, { kind: 'over' });
  const opened = await openInvitation(chat.work, chat.person, { id: press.id as InvitationId });
  if (opened.kind !== 'open' || opened.invitation.relinks === null || opened.invitation.circleId === null)
    return await showClosed(chat, opened);
  if (press.value !== 1) return await chat.redraw({ text: { key: 'relink-left' } });
  const { id, relinks: personId, circleId, invitedBy: askedBy } = opened.invitation;
  await markUsed(chat.work, id, chat.person.id);
  const account = { accountId: chat.person.id, telegramId: chat.person.telegramId };
  const relink = await insertRelink(chat.work, { ...account, invitationId: id, personId, circleId, askedBy });
  if ((await askToConfirmRelink(chat.work, relink, office)) > 0)
    return await chat.redraw({ text: { key: 'relink-waits' } });
  const decided = await decideOnRelink(chat.work, { id: relink.id, by: null, accept: true });
  await chat.redraw({ text: { key: decided.kind === 'moved' ? 'relink-here' : 'relink-not-now' } });
  if ('relink' in decided) await tellRelinked(chat.work, decided, office);
}
