import { grantCoordination } from '../access/store.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle, listMembers } from '../circles/store.ts';
import type { InvitationId } from '../db/ids.ts';
import { findDistrict } from '../districts/store.ts';
import type { Text } from '../language/text.ts';
import { getPerson } from '../people/store.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { askToJoin } from './ask-to-join.ts';
import { giveConsent } from './give-consent.ts';
import { consentCard, factsCard, tieCard } from './messages.ts';
import { nameForm, nameSubject } from './name-form.ts';
import type { Opened } from './open-invitation.ts';
import { openInvitation } from './open-invitation.ts';
import type { Invitation, Tie } from './store.ts';
import { markUsed, TIES } from './store.ts';
import { askDeciders } from './tell-deciders.ts';

/** The cards a person walks through after opening an invitation. Each press looks at the invitation again. */
export const joinHandlers: Handlers = {
  presses: {
    consent: onInvitation('guardian', async (chat, invitation, circle, value) => {
      if (value === 0) return await sayNotNow(chat, invitation, circle);
      const given = await chat.once('give-consent', () =>
        giveConsent(chat.work, { guardian: chat.person, invitation, circleId: circle.id }),
      );
      if (given.kind === 'has-guardian') return await chat.redraw({ text: { key: 'invitation-over' } });
      await chat.redraw({
        text: { key: 'consent-given', args: { codeName: circle.codeName } },
        buttons: [[{ label: { key: 'button-invite-member' }, press: { action: 'invite-member', id: circle.id } }]],
      });
      await tellDistrict(chat, circle, `consent:${invitation.id}`, {
        key: 'consent-given-note',
        args: { codeName: circle.codeName },
      });
    }),
    tie: onInvitation('member', async (chat, { id }, { codeName }, value) => {
      const tie = TIES[value];
      if (tie) await chat.redraw(factsCard({ id, codeName }, { tie, name: chat.person.name }));
    }),
    'join-name': onInvitation(
      'member',
      async (chat, { id }, _, value) => await openForm(chat, nameForm, nameSubject(id, value)),
    ),
    'join-no': onInvitation('member', async (chat) => await chat.redraw({ text: { key: 'join-declined' } })),
    join: onInvitation('member', async (chat, invitation, circle, value) => {
      const tie = TIES[value];
      if (tie) await join(chat, invitation, circle, tie);
    }),
    coordinate: async (chat, press) => {
      const opened = await openInvitation(chat.work, chat.person, { id: press.id as InvitationId });
      if (opened.kind !== 'open' || opened.invitation.districtId === null) return await showClosed(chat, opened);
      const { id, districtId, invitedBy } = opened.invitation;
      if (press.value === 0) return await chat.redraw({ text: { key: 'join-declined' } });
      await grantCoordination(chat.work, { personId: chat.person.id, districtId, grantedBy: invitedBy });
      await markUsed(chat.work, id, chat.person.id);
      await chat.redraw({
        text: { key: 'coordinator-welcome' },
        buttons: [[{ label: { key: 'button-open-districts' }, press: { action: 'districts', id: 0 } }]],
      });
    },
  },
};

/** Shows what an invitation link leads to for this person. */
export async function showInvitation(chat: Chat, token: string): Promise<void> {
  const opened = await openInvitation(chat.work, chat.person, { token });
  if (opened.kind !== 'open') return await showClosed(chat, opened);
  const { invitation } = opened;
  if (invitation.districtId !== null) {
    const district = await findDistrict(chat.work, invitation.districtId);
    const press = (value: number) => ({ action: 'coordinate', id: invitation.id, value });
    return await chat.say({
      text: { key: 'coordinator-ask', args: { district: district?.name ?? '' } },
      buttons: [
        [{ label: { key: 'button-accept' }, press: press(1) }],
        [{ label: { key: 'button-no-thanks' }, press: press(0) }],
      ],
    });
  }
  const circle = invitation.circleId === null ? undefined : await findCircle(chat.work, invitation.circleId);
  if (!circle) return await showClosed(chat, { kind: 'over' });
  const about = { id: invitation.id, codeName: circle.codeName };
  await chat.say(
    invitation.into === 'guardian' ? consentCard(about) : tieCard(about, await inviterOf(chat, invitation, circle)),
  );
}

async function join(chat: Chat, invitation: Invitation, circle: Circle, tie: Tie): Promise<void> {
  const wish = { person: chat.person, invitation, circleId: circle.id, tie };
  const asked = await chat.once('ask-to-join', () => askToJoin(chat.work, wish));
  if (asked.kind === 'not-active') return await chat.redraw({ text: { key: 'invitation-over' } });
  await chat.redraw({ text: { key: 'join-asked', args: { codeName: circle.codeName } } });
  await askDeciders(chat.work, circle, {
    id: asked.membershipId,
    personId: chat.person.id,
    tie,
    name: chat.person.name,
  });
}

async function sayNotNow(chat: Chat, invitation: Invitation, circle: Circle): Promise<void> {
  await chat.redraw(withChangeOfMind(invitation.id));
  await tellDistrict(chat, circle, `consent-not-now:${invitation.id}`, {
    key: 'consent-not-now-note',
    args: { codeName: circle.codeName },
  });
}

/** The card after "not now": nothing happens, and she may still say yes while the invitation lasts. */
function withChangeOfMind(id: number) {
  return {
    text: { key: 'consent-not-now' },
    buttons: [[{ label: { key: 'button-consent' }, press: { action: 'consent', id, value: 1 } }]],
  };
}

async function tellDistrict(chat: Chat, circle: Circle, key: string, text: Text): Promise<void> {
  const buttons = [[{ label: { key: 'button-circle' }, press: { action: 'circle', id: circle.id } }]];
  await tellCoordinators(chat.work, { circleId: circle.id, key, message: { text, buttons } });
}

/** Who asks the newcomer: the family itself, or a named coordinator. A family is never named. */
async function inviterOf(chat: Chat, invitation: Invitation, circle: Circle): Promise<Text> {
  const members = await listMembers(chat.work, circle.id);
  const isGuardian = members.some(({ personId, role }) => personId === invitation.invitedBy && role === 'guardian');
  if (isGuardian) return { key: 'inviter-family' };
  return { key: 'name', args: { name: (await getPerson(chat.work, invitation.invitedBy)).name } };
}

function onInvitation(
  into: 'guardian' | 'member',
  act: (chat: Chat, invitation: Invitation, circle: Circle, value: number) => Promise<void>,
) {
  return async (chat: Chat, press: { id: number; value: number }) => {
    const opened = await openInvitation(chat.work, chat.person, { id: press.id as InvitationId });
    const circleId = opened.kind === 'open' && opened.invitation.into === into ? opened.invitation.circleId : null;
    const circle = circleId === null ? undefined : await findCircle(chat.work, circleId);
    if (opened.kind === 'open' && circle) await act(chat, opened.invitation, circle, press.value);
    else await showClosed(chat, opened);
  };
}

async function showClosed(chat: Chat, opened: Opened): Promise<void> {
  const keys = {
    used: 'join-decided-before',
    open: 'invitation-over',
    over: 'invitation-over',
    own: 'invitation-own',
    waiting: 'join-waiting',
    belongs: 'invitation-belongs',
  };
  const text = { key: keys[opened.kind] };
  const isTheirs = opened.kind === 'used' || opened.kind === 'belongs' || opened.kind === 'waiting';
  if (isTheirs) await chat.tell(text);
  else await chat.redraw({ text });
}
