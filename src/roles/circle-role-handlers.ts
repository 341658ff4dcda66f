import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { findMembership } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle } from '../circles/store.ts';
import type { MembershipId, ProposalId } from '../db/ids.ts';
import type { Message } from '../delivery/message.ts';
import { getPerson } from '../people/store.ts';
import type { CircleRole } from './kinds.ts';
import { CIRCLE_ROLES } from './kinds.ts';
import { circleMemberCard, roleEndedCard, roleName, roleOfferCard, roleYoursCard } from './messages.ts';
import { answerOffer, grantAlone, offerCircleRole } from './offer-role.ts';
import { findProposal, listCircleRoles } from './store.ts';
import type { Office } from './tell-about-role.ts';
import { askToConfirm, tellOne } from './tell-about-role.ts';
import { withdrawCircleRole } from './withdraw-role.ts';

/** Captain and inner circle: offered to a member, accepted by them, confirmed by a second person, ended at once. */
export function createCircleRoleHandlers(office: Office): Handlers {
  return {
    presses: {
      'circle-role-of': async (chat, press) => {
        await withMember(
          chat,
          press.id,
          async (member, circle) => await chat.redraw(await cardOf(chat, member, circle)),
        );
      },
      'circle-role-offer': async (chat, press) => {
        await withMember(
          chat,
          press.id,
          async (member, circle) => await offer(chat, office, { member, circle, kind: CIRCLE_ROLES[press.value] }),
        );
      },
      'circle-role-withdraw': async (chat, press) => {
        await withMember(chat, press.id, async (member, circle) => {
          const kind = CIRCLE_ROLES[press.value];
          if (!kind || !may(chat, circle).withdraw) return await chat.toast({ key: 'not-allowed' });
          const wish = { membershipId: member.id, kind, by: chat.person.id };
          const withdrawn = await chat.once('withdraw-role', () => withdrawCircleRole(chat.work, wish));
          if (withdrawn.kind === 'not-held') await chat.toast({ key: 'role-not-held' });
          else await tellEnded(chat, office, { personId: member.personId, kind });
          await chat.redraw(await cardOf(chat, member, circle));
        });
      },
      'role-accept': async (chat, press) => await accept(chat, office, press),
    },
  };
}

type Member = { id: MembershipId; personId: Chat['person']['id']; name: string };

async function offer(
  chat: Chat,
  office: Office,
  { member, circle, kind }: { member: Member; circle: Circle; kind: CircleRole | undefined },
): Promise<void> {
  if (!kind || !may(chat, circle).offer) return await chat.toast({ key: 'not-allowed' });
  const wish = { kind, membershipId: member.id, circle, by: chat.person.id };
  const offered = await chat.once('offer-role', () => offerCircleRole(chat.work, wish));
  if (offered.kind === 'gone') return await chat.toast({ key: 'press-not-yours' });
  if (offered.kind === 'held') return await chat.redraw(await cardOf(chat, member, circle));
  const args = { name: member.name, role: { text: roleName(kind) } };
  await chat.redraw({ text: { key: 'role-offered', args } });
  if (offered.kind !== 'offered') return;
  await tellOne(chat.work, member.personId, {
    key: `role:${offered.id}:offer`,
    message: roleOfferCard(offered.id, kind, circle.codeName),
    timeZone: office.timeZone,
  });
}

async function accept(chat: Chat, office: Office, press: { id: number; value: number }): Promise<void> {
  const id = press.id as ProposalId;
  const answered = await chat.once('answer-offer', async () => {
    const { kind } = await answerOffer(chat.work, { id, by: chat.person.id, accept: press.value === 1 });
    return { kind };
  });
  if (answered.kind === 'over') return await chat.toast({ key: 'press-not-yours' });
  const proposal = await findProposal(chat.work, id);
  if (answered.kind === 'refused' || !proposal) return await chat.redraw({ text: { key: 'role-refused' } });
  if ((await askToConfirm(chat.work, proposal, office)) > 0) return await chat.redraw({ text: { key: 'role-waits' } });
  await grantAlone(chat.work, proposal);
  await chat.redraw(roleYoursCard(proposal.kind));
}

/** Tells a member that a role of theirs is over, and says thanks. */
async function tellEnded(
  chat: Chat,
  office: Office,
  { personId, kind }: { personId: Member['personId']; kind: CircleRole },
): Promise<void> {
  if (personId === chat.person.id) return;
  await tellOne(chat.work, personId, {
    key: `role-ended:${kind}:${chat.updateKey}`,
    message: roleEndedCard(kind),
    timeZone: office.timeZone,
  });
}

async function cardOf(chat: Chat, member: Member, circle: Circle): Promise<Message> {
  const roles = await listCircleRoles(chat.work, circle.id);
  const held = roles.filter(({ membershipId }) => membershipId === member.id).map(({ kind }) => kind);
  return circleMemberCard(member, { held, may: may(chat, circle) });
}

async function withMember(
  chat: Chat,
  id: number,
  act: (member: Member, circle: Circle) => Promise<void>,
): Promise<void> {
  const membership = await findMembership(chat.work, id as MembershipId);
  const circle = membership && (await findCircle(chat.work, membership.circleId));
  if (!membership || !circle || !maySee(chat, circle)) return await chat.toast({ key: 'not-allowed' });
  const { name, telegramId } = await getPerson(chat.work, membership.personId);
  // A role is accepted by the person themselves, in their own chat.
  if (membership.state !== 'active' || membership.role !== 'member' || telegramId === null)
    return await chat.toast({ key: 'press-not-yours' });
  await act({ id: membership.id, personId: membership.personId, name }, circle);
}

function may(chat: Chat, { id: circleId, districtId }: Circle) {
  const place = { circleId, districtId };
  return {
    offer: authorize(chat.actor, 'propose-circle-role', place),
    withdraw: authorize(chat.actor, 'withdraw-circle-role', place),
  };
}

function maySee(chat: Chat, circle: Circle): boolean {
  return may(chat, circle).offer || may(chat, circle).withdraw;
}
