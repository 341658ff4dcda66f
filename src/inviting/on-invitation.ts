import type { Chat, PressHandler } from '../chat/context.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle } from '../circles/store.ts';
import type { InvitationId } from '../db/ids.ts';
import type { Press } from '../delivery/message.ts';
import type { Opened } from './open-invitation.ts';
import { openInvitation } from './open-invitation.ts';
import type { Invitation } from './store.ts';

/** A press on a card that an invitation led to. Each press looks at the invitation again, as this person. */
export function onInvitation(
  into: 'guardian' | 'proxy' | 'member',
  act: (chat: Chat, invitation: Invitation, circle: Circle, press: Required<Press>) => Promise<void>,
): PressHandler {
  return async (chat, press) => {
    const opened = await openInvitation(chat.work, chat.person, { id: press.id as InvitationId });
    const circleId = opened.kind === 'open' && opened.invitation.into === into ? opened.invitation.circleId : null;
    const circle = circleId === null ? undefined : await findCircle(chat.work, circleId);
    if (opened.kind === 'open' && circle) await act(chat, opened.invitation, circle, press);
    else await showClosed(chat, opened);
  };
}

/** What somebody is told whose invitation leads nowhere (any more). */
export async function showClosed(chat: Chat, opened: Opened): Promise<void> {
  const keys = {
    used: 'invitation-used',
    open: 'invitation-over',
    over: 'invitation-over',
    own: 'invitation-own',
    waiting: 'join-waiting',
    belongs: 'invitation-belongs',
    family: 'invitation-family',
    'not-for-team': 'invitation-not-for-team',
    resting: 'invitation-resting',
    'has-places': 'relink-has-places',
  };
  const text = { key: keys[opened.kind] };
  const endsTheCard = opened.kind === 'over' || opened.kind === 'open' || opened.kind === 'own';
  if (endsTheCard) await chat.redraw({ text });
  else await chat.tell(text);
}
