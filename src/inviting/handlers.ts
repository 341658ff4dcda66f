import type { Action, Place } from '../access/authorize.ts';
import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { TIES } from '../circles/membership-store.ts';
import { findCircle, listCirclesById } from '../circles/store.ts';
import type { CircleId, InvitationId } from '../db/ids.ts';
import type { Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import { localDate } from '../time/wall-time.ts';
import { invite } from './invite.ts';
import { invitationMessage, invitationsCard, inviteAsCard } from './messages.ts';
import type { InvitationPlace } from './store.ts';
import { listOpenInvitations } from './store.ts';
import { takeBack } from './take-back.ts';
import { invitationLink } from './token.ts';

/** The buttons that make one-time links, and those that take them back. */
export const inviteHandlers: Handlers = {
  presses: {
    'invite-guardian': async (chat, press) => {
      const circle = await findCircle(chat.work, press.id as CircleId);
      if (!circle) return await chat.toast({ key: 'not-allowed' });
      await sendLink(chat, {
        action: 'invite-guardian',
        place: { into: 'guardian', circleId: circle.id },
        within: { circleId: circle.id, districtId: circle.districtId },
        text: { key: 'invite-guardian', args: { codeName: circle.codeName } },
      });
    },
    'invite-proxy': async (chat, press) => {
      const circle = await findCircle(chat.work, press.id as CircleId);
      if (!circle) return await chat.toast({ key: 'not-allowed' });
      await sendLink(chat, {
        action: 'name-proxy',
        place: { into: 'proxy', circleId: circle.id },
        within: { circleId: circle.id, districtId: circle.districtId },
        text: { key: 'invite-proxy', args: { codeName: circle.codeName } },
      });
    },
    'invite-member': async (chat, press) => {
      const circle = await findCircle(chat.work, press.id as CircleId);
      const within = circle && { circleId: circle.id, districtId: circle.districtId };
      if (!circle || !within || !authorize(chat.actor, 'invite-member', within))
        return await chat.toast({ key: 'not-allowed' });
      if (circle.stage !== 'active') return await chat.toast({ key: 'invite-awaits-consent' }, { alert: true });
      const open = (await listOpenInvitations(chat.work, chat.person.id)).length;
      await chat.say(inviteAsCard(circle, open));
    },
    'invite-as': async (chat, press) => {
      const circle = await findCircle(chat.work, press.id as CircleId);
      const tie = TIES[press.value];
      if (!circle || !tie) return await chat.toast({ key: 'not-allowed' });
      await sendLink(chat, {
        action: 'invite-member',
        place: { into: 'member', circleId: circle.id, tie },
        within: { circleId: circle.id, districtId: circle.districtId },
        text: { key: 'invite-member', args: { codeName: circle.codeName, tie: { text: { key: `tie-${tie}` } } } },
        instead: true,
      });
    },
    'invitation-back': async (chat, press) => {
      const taken = await chat.once('take-back', () => takeBack(chat.work, press.id as InvitationId, chat.person.id));
      if (taken.kind === 'gone') return await chat.toast({ key: 'press-not-yours' });
      await chat.redraw({ text: { key: taken.kind === 'used' ? 'invitation-was-used' : 'invitation-taken-back' } });
    },
    /** Shows a person's open invitations; with an id that one is taken back first. */
    invitations: async (chat, press) => {
      if (press.id !== 0) {
        const taken = await chat.once('take-back', () => takeBack(chat.work, press.id as InvitationId, chat.person.id));
        await chat.toast({ key: taken.kind === 'taken-back' ? 'invitation-taken-back' : 'press-not-yours' });
      }
      await chat.redraw(await openInvitations(chat));
    },
  },
};

const SHOWN = 5;

async function openInvitations(chat: Chat): Promise<Message> {
  const open = (await listOpenInvitations(chat.work, chat.person.id)).filter(
    ({ circleId, relinks }) => circleId !== null && relinks === null,
  );
  const circleIds = open.flatMap(({ circleId }) => (circleId === null ? [] : [circleId]));
  const circles = await listCirclesById(chat.work, circleIds);
  const lines = open.slice(0, SHOWN).map(({ id, tie, circleId, expiresAt }) => {
    const circle = circles.find((one) => one.id === circleId);
    const until = localDate(expiresAt, circle?.timeZone ?? 'UTC');
    return { id, tie, codeName: circle?.codeName ?? '', until };
  });
  return invitationsCard(lines);
}

type LinkWish = { action: Action; place: InvitationPlace; within?: Place; text: Text; instead?: boolean };

async function sendLink(chat: Chat, wish: LinkWish): Promise<void> {
  if (!authorize(chat.actor, wish.action, wish.within ?? {})) return await chat.toast({ key: 'not-allowed' });
  const invited = await invite(chat.work, { by: chat.person.id, place: wish.place });
  if (invited.kind === 'invited') {
    const link = invitationLink(chat.botUsername, invited.token);
    return await chat[wish.instead ? 'redraw' : 'say'](invitationMessage(wish.text, { link, id: invited.id }));
  }
  const why = {
    'awaits-consent': 'invite-awaits-consent',
    'has-guardian': 'invite-has-guardian',
    'too-many': 'invite-too-many',
  };
  await chat.toast({ key: why[invited.kind] }, { alert: true });
}
