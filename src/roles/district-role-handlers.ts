import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import type { DistrictId, InvitationId, PersonId } from '../db/ids.ts';
import { findDistrict } from '../districts/store.ts';
import { invite } from '../inviting/invite.ts';
import { invitationMessage } from '../inviting/messages.ts';
import { showClosed } from '../inviting/on-invitation.ts';
import { openInvitation } from '../inviting/open-invitation.ts';
import { markUsed } from '../inviting/store.ts';
import { invitationLink } from '../inviting/token.ts';
import { getPerson } from '../people/store.ts';
import { localDate } from '../time/wall-time.ts';
import type { DistrictRole } from './kinds.ts';
import { DISTRICT_ROLES } from './kinds.ts';
import { holderCard, roleEndedCard, roleName, rolesCard, roleYoursCard, withdrawCard } from './messages.ts';
import { grantAlone, takeDistrictRole } from './offer-role.ts';
import { listHolders } from './store.ts';
import type { Office } from './tell-about-role.ts';
import { askToConfirm, tellOne } from './tell-about-role.ts';
import { withdrawRole } from './withdraw-role.ts';

/** The roles of a district: who holds them, giving one by a link, and ending one at once. */
export function createDistrictRoleHandlers(office: Office): Handlers {
  return {
    presses: {
      roles: async (chat, press) => await showRoles(chat, press.id as DistrictId),
      'role-invite': async (chat, press) => {
        const kind = DISTRICT_ROLES[press.value];
        const district = await findDistrict(chat.work, press.id as DistrictId);
        if (!kind || !district || !authorize(chat.actor, 'propose-role', { districtId: district.id }))
          return await chat.toast({ key: 'not-allowed' });
        const invited = await invite(chat.work, { by: chat.person.id, place: { into: kind, districtId: district.id } });
        if (invited.kind === 'too-many') return await chat.toast({ key: 'invite-too-many' }, { alert: true });
        if (invited.kind !== 'invited') return await chat.toast({ key: 'not-allowed' });
        const text = { key: 'role-invitation', args: { role: { text: roleName(kind) }, district: district.name } };
        const link = invitationLink(chat.botUsername, invited.token);
        await chat.say(invitationMessage(text, { link, id: invited.id }));
      },
      'role-take': async (chat, press) => await take(chat, office, press),
      'role-holder': async (chat, press) => {
        await withHolder(chat, press, async (held, { name, since }) => {
          const on = localDate(since, office.timeZone).toString();
          await chat.redraw(holderCard(held, { name, since: on }));
        });
      },
      'role-withdraw': async (chat, press) => {
        await withHolder(chat, press, async (held, { name }) => await chat.redraw(withdrawCard(held, name)));
      },
      'role-withdraw-yes': async (chat, press) => {
        await withHolder(chat, press, async (held, { name }) => {
          const withdrawn = await chat.once('withdraw-role', () =>
            withdrawRole(chat.work, { ...held, by: chat.person.id }),
          );
          const args = { name, role: { text: roleName(held.kind) } };
          await chat.redraw({ text: { key: 'role-withdrawn', args } });
          if (withdrawn.kind !== 'withdrawn' || held.personId === chat.person.id) return;
          await tellOne(chat.work, held.personId, {
            key: `role-ended:${held.kind}:${held.districtId}:${chat.updateKey}`,
            message: roleEndedCard(held.kind),
            timeZone: office.timeZone,
          });
        });
      },
    },
  };
}

async function showRoles(chat: Chat, id: DistrictId): Promise<void> {
  const district = await findDistrict(chat.work, id);
  if (!district || !authorize(chat.actor, 'propose-role', { districtId: id }))
    return await chat.toast({ key: 'not-allowed' });
  await chat.redraw(rolesCard(district, await listHolders(chat.work, id)));
}

/** The yes or no of whoever opened a link to a role. */
async function take(chat: Chat, office: Office, press: { id: number; value: number }): Promise<void> {
  const opened = await openInvitation(chat.work, chat.person, { id: press.id as InvitationId });
  const kind = opened.kind === 'open' ? DISTRICT_ROLES.find((one) => one === opened.invitation.into) : undefined;
  if (opened.kind !== 'open' || !kind || opened.invitation.districtId === null) return await showClosed(chat, opened);
  if (press.value === 0) return await chat.redraw({ text: { key: 'join-declined' } });
  const { id, districtId, invitedBy } = opened.invitation;
  const wish = { kind, personId: chat.person.id, districtId, invitedBy };
  await markUsed(chat.work, id, chat.person.id);
  const taken = await takeDistrictRole(chat.work, wish);
  if (taken.kind === 'on-its-way') return await chat.redraw({ text: { key: 'role-waits' } });
  if ((await askToConfirm(chat.work, taken.proposal, office)) > 0)
    return await chat.redraw({ text: { key: 'role-waits' } });
  await grantAlone(chat.work, taken.proposal);
  await chat.redraw(roleYoursCard(kind));
}

type Held = { personId: PersonId; districtId: DistrictId; kind: DistrictRole };

/** Runs only for somebody who may end the role, and while it is held. */
async function withHolder(
  chat: Chat,
  press: { id: number; version: number; value: number },
  act: (held: Held, holder: { name: string; since: Temporal.Instant }) => Promise<void>,
): Promise<void> {
  const districtId = press.version as DistrictId;
  const kind = DISTRICT_ROLES[press.value];
  if (!kind || !authorize(chat.actor, 'withdraw-role', { districtId })) return await chat.toast({ key: 'not-allowed' });
  const holders = await listHolders(chat.work, districtId);
  const holder = holders.find((one) => one.personId === press.id && one.kind === kind);
  if (!holder) return await chat.toast({ key: 'role-not-held' });
  const { name } = await getPerson(chat.work, holder.personId);
  await act({ personId: holder.personId, districtId, kind }, { name, since: holder.since });
}
