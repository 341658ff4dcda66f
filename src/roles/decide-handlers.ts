import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import type { ProposalId } from '../db/ids.ts';
import type { Message } from '../delivery/message.ts';
import { decideOnRole } from './grant-role.ts';
import { rightsOver } from './kinds.ts';
import { confirmedCard, roleEndedCard, roleYoursCard } from './messages.ts';
import type { CircleRoleHolder, Proposal } from './store.ts';
import { findProposal } from './store.ts';
import type { Office } from './tell-about-role.ts';
import { describe, tellOne, tellOtherApprovers } from './tell-about-role.ts';

/** The answer of the second person. */
export function createDecideRoleHandlers(office: Office): Handlers {
  return {
    presses: {
      'role-decide': async (chat, press) => {
        const seen = await findProposal(chat.work, press.id as ProposalId);
        if (!seen || !mayConfirm(chat, seen)) return await chat.toast({ key: 'press-not-yours' });
        const decided = await decideOnRole(chat.work, { id: seen.id, by: chat.person.id, accept: press.value === 1 });
        if (decided.kind === 'gone' || decided.kind === 'own') return await chat.toast({ key: 'press-not-yours' });
        const { proposal } = decided;
        await chat.redraw(confirmedCard(await describe(chat.work, proposal), proposal.state === 'granted'));
        if (decided.kind === 'already') return await chat.toast({ key: 'join-decided-before' });
        await tellOtherApprovers(chat.work, proposal, office);
        await tellConcerned(chat, office, proposal, decided.kind === 'granted' ? decided.before : undefined);
      },
    },
  };
}

function mayConfirm(chat: Chat, proposal: Proposal): boolean {
  const { districtId, circleId, kind } = proposal;
  const place = { districtId, ...(circleId === null ? {} : { circleId }) };
  return authorize(chat.actor, rightsOver(kind).approve, place) || (chat.actor.isAdministrator && circleId === null);
}

/** The new holder, whoever proposed them, and the captain whose place they take. */
async function tellConcerned(
  chat: Chat,
  office: Office,
  proposal: Proposal,
  before: CircleRoleHolder | undefined,
): Promise<void> {
  const say = async (personId: Proposal['personId'], key: string, message: Message) =>
    await tellOne(chat.work, personId, { key: `role:${proposal.id}:${key}`, message, timeZone: office.timeZone });
  const isGranted = proposal.state === 'granted';
  await say(proposal.personId, 'answer', isGranted ? roleYoursCard(proposal.kind) : { text: { key: 'role-not-now' } });
  await say(proposal.proposedBy, 'proposer', confirmedCard(await describe(chat.work, proposal), isGranted));
  if (before) await say(before.personId, 'before', roleEndedCard(proposal.kind));
}
