import type { Action, Place } from '../access/authorize.ts';
import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { findCircle } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import type { Text } from '../language/text.ts';
import { invite } from './invite.ts';
import { invitationMessage } from './messages.ts';
import type { InvitationPlace } from './store.ts';
import { invitationLink } from './token.ts';

/** The buttons that make one-time links. */
export const inviteHandlers: Handlers = {
  presses: {
    'invite-guardian': async (chat, press) => await inviteIntoCircle(chat, press.id, 'guardian'),
    'invite-member': async (chat, press) => await inviteIntoCircle(chat, press.id, 'member'),
  },
};

async function inviteIntoCircle(chat: Chat, id: number, into: 'guardian' | 'member'): Promise<void> {
  const circle = await findCircle(chat.work, id as CircleId);
  if (!circle) return await chat.toast({ key: 'not-allowed' });
  const text = { key: `invite-${into}`, args: { codeName: circle.codeName } };
  const within = { circleId: circle.id, districtId: circle.districtId };
  await sendLink(chat, { action: `invite-${into}`, place: { into, circleId: circle.id }, within, text });
}

async function sendLink(
  chat: Chat,
  wish: { action: Action; place: InvitationPlace; within?: Place; text: Text },
): Promise<void> {
  if (!authorize(chat.actor, wish.action, wish.within ?? {})) return await chat.toast({ key: 'not-allowed' });
  const invited = await invite(chat.work, { by: chat.person.id, place: wish.place });
  switch (invited.kind) {
    case 'invited':
      return await chat.say(invitationMessage(wish.text, invitationLink(chat.botUsername, invited.token)));
    case 'awaits-consent':
      return await chat.toast({ key: 'invite-awaits-consent' }, { alert: true });
    case 'has-guardian':
      return await chat.toast({ key: 'invite-has-guardian' }, { alert: true });
  }
}
