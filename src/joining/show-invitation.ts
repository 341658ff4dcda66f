import type { Chat } from '../chat/context.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle, listMembers } from '../circles/store.ts';
import { showNeed } from '../claims/handlers.ts';
import { consentCard } from '../consent/messages.ts';
import type { Work } from '../db/work.ts';
import { findDistrict } from '../districts/store.ts';
import { showHelp } from '../helping/wish-handlers.ts';
import { showClosed } from '../inviting/on-invitation.ts';
import { openInvitation } from '../inviting/open-invitation.ts';
import type { Invitation } from '../inviting/store.ts';
import { countTry, isSilenced } from '../inviting/tries.ts';
import type { Text } from '../language/text.ts';
import { getPerson } from '../people/store.ts';
import { representCard } from '../proxy/messages.ts';
import { relinkCard } from '../relinking/messages.ts';
import { tellAccountHasPlaces } from '../relinking/tell-about-relink.ts';
import { DISTRICT_ROLES } from '../roles/kinds.ts';
import { roleInvitationCard } from '../roles/messages.ts';
import { withWording } from '../wording/messages.ts';
import { findApproved } from '../wording/store.ts';
import { invitedCard, tieCard } from './messages.ts';

/** Shows what an invitation link leads to for this person. Whoever tries many that lead nowhere gets no answer for an hour. */
export async function showInvitation(chat: Chat, token: string): Promise<void> {
  if ((await showHelp(chat, token)) || (await showNeed(chat, token))) return;
  if (await isSilenced(chat.work, chat.person.id)) return;
  const opened = await openInvitation(chat.work, chat.person, { token });
  if (opened.kind === 'over' && (await countTry(chat.work, chat.person.id)))
    return await chat.say({ text: { key: 'invitation-tries-over' } });
  if (opened.kind === 'has-places') await tellAccountHasPlaces(chat.work, opened.about);
  if (opened.kind !== 'open') return await showClosed(chat, opened);
  const { invitation } = opened;
  if (invitation.into === 'relink') return await chat.say(relinkCard(invitation.id));
  if (invitation.districtId !== null) {
    const kind = DISTRICT_ROLES.find((one) => one === invitation.into);
    const district = await findDistrict(chat.work, invitation.districtId);
    if (!kind || !district) return await showClosed(chat, { kind: 'over' });
    return await chat.say(roleInvitationCard(invitation.id, kind, district.name));
  }
  const circle = invitation.circleId === null ? undefined : await findCircle(chat.work, invitation.circleId);
  if (!circle) return await showClosed(chat, { kind: 'over' });
  const about = { id: invitation.id, codeName: circle.codeName };
  if (invitation.into === 'proxy') return await chat.say(representCard(about));
  if (invitation.into === 'guardian') return await chat.say(consentCard(about));
  // Links of an earlier release did not say what the newcomer is to the family.
  if (invitation.tie === null) return await chat.say(tieCard(about));
  const card = invitedCard(about, { inviter: await inviterOf(chat.work, invitation, circle), tie: invitation.tie });
  await chat.say(withWording(card, await findApproved(chat.work, circle.id)));
}

/** Who asks the newcomer: the family itself, or a named coordinator. A family is never named. */
export async function inviterOf(work: Work, invitation: Pick<Invitation, 'invitedBy'>, circle: Circle): Promise<Text> {
  const members = await listMembers(work, circle.id);
  const own = members.filter(({ personId, role }) => personId === invitation.invitedBy && role !== 'member');
  if (own.some(({ role }) => role === 'guardian')) return { key: 'inviter-family' };
  if (own.length > 0) return { key: 'inviter-proxy' };
  return { key: 'name', args: { name: (await getPerson(work, invitation.invitedBy)).name } };
}
