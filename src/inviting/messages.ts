import { TIES } from '../circles/membership-store.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import type { Invitation } from './store.ts';

/** A link for one person, with a button that opens Telegram's own list of chats to send it to, and one that takes it back. */
export function invitationMessage(text: Text, { link, id }: { link: string; id: number }): Message {
  return {
    text,
    link,
    buttons: [
      [{ label: { key: 'button-share' }, url: `https://t.me/share/url?url=${encodeURIComponent(link)}` }],
      [{ label: { key: 'button-take-back' }, press: { action: 'invitation-back', id } }],
    ],
  };
}

/** Asks whoever invites what the newcomer is to the family. */
export function inviteAsCard({ id, codeName }: { id: number; codeName: string }, open: number): Message {
  const buttons = TIES.map((tie, value): Button[] => [
    { label: { key: `tie-${tie}` }, press: { action: 'invite-as', id, value } },
  ]);
  if (open > 0) {
    const label = { key: 'button-invitations', args: { open } };
    buttons.push([{ label, press: { action: 'invitations', id: 0 } }]);
  }
  return { text: { key: 'invite-as', args: { codeName } }, buttons };
}

/** The open invitations of a person, each with a way to take it back. */
export function invitationsCard(
  invitations: readonly (Pick<Invitation, 'id' | 'tie'> & { codeName: string; until: Temporal.PlainDate })[],
): Message {
  if (invitations.length === 0) return { text: { key: 'invitations-none' } };
  const lines = invitations.map(({ tie, codeName, until }): Text => {
    const args = { codeName, until: { on: until.toString() } };
    return tie === null
      ? { key: 'invitation-line-family', args }
      : { key: 'invitation-line', args: { ...args, tie: { text: { key: `tie-${tie}` } } } };
  });
  const buttons = invitations.map(({ id, tie, codeName }): Button[] => {
    const what: Text = tie === null ? { key: 'name', args: { name: codeName } } : { key: `tie-${tie}` };
    return [
      { label: { key: 'button-take-back-of', args: { what: { text: what } } }, press: { action: 'invitations', id } },
    ];
  });
  return { text: { key: 'invitations-card', args: { open: invitations.length, lines: { lines } } }, buttons };
}

/** Tells whoever made a link that it was read by others. */
export function exposedCard({ into, circleId }: Pick<Invitation, 'into' | 'circleId'>): Message {
  const text: Text = { key: 'invitation-exposed' };
  if (circleId === null) return { text };
  const action = into === 'guardian' ? 'invite-guardian' : 'invite-member';
  return { text, buttons: [[{ label: { key: 'button-new-invitation' }, press: { action, id: circleId } }]] };
}

/** The one line a group gets: it names nobody and nothing. */
export function privateOnlyCard(botUsername: string): Message {
  return {
    text: { key: 'group-private-only' },
    buttons: [[{ label: { key: 'button-private-chat' }, url: `https://t.me/${botUsername}` }]],
    silent: true,
  };
}
