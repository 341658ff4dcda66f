import { recordAct } from '../access/store.ts';
import type { TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { tellPerson } from '../people/tell-person.ts';
import { localDate } from '../time/wall-time.ts';
import { exposedCard, privateOnlyCard } from './messages.ts';
import { findInvitation, revokeInvitation } from './store.ts';
import { hashToken } from './token.ts';

type Group = { chatId: TelegramId; botUsername: string; timeZone: string };

/**
 * A link was used where everybody can read it (`/start@bot token` in a group, Bot API facts F9): it opens nothing from now on, and whoever
 * made it is told privately. The group gets one neutral line a day at most, whatever the token was.
 */
export async function withdrawExposed(work: Work, token: string, group: Group): Promise<void> {
  const tokenHash = hashToken(token);
  const invitation = tokenHash && (await findInvitation(work, { tokenHash }));
  if (invitation && (await revokeInvitation(work, invitation.id))) {
    await recordAct(work, { actorId: null, act: 'expose', object: 'invitation', objectId: invitation.id });
    await tellPerson(work, invitation.invitedBy, {
      key: `invitation:${invitation.id}:exposed`,
      message: exposedCard(invitation),
      priority: PRIORITY.answer,
    });
  }
  await queueMessage(work, {
    chatId: group.chatId,
    key: `group:${group.chatId}:private-only:${localDate(work.now, group.timeZone).toString()}`,
    message: privateOnlyCard(group.botUsername),
    priority: PRIORITY.answer,
    policy: 'at_most_once',
  });
}
