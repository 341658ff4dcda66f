import type { Chat } from '../chat/context.ts';
import { findMembership } from '../circles/membership-store.ts';
import { getCircle } from '../circles/store.ts';
import type { MembershipId } from '../db/ids.ts';
import { PRIORITY } from '../delivery/message.ts';
import { getPerson } from '../people/store.ts';
import { tellPerson } from '../people/tell-person.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { askBuddy } from './ask-buddy.ts';
import { buddyAskedCard } from './messages.ts';

/** Asks a member, in their own chat, whether they would answer for another. @returns their name, when they could be asked */
export async function askInChat(
  chat: Chat,
  { membershipId, buddyMembershipId }: { membershipId: MembershipId; buddyMembershipId: MembershipId },
): Promise<string | undefined> {
  const wish = { membershipId, buddyMembershipId, by: chat.person.id };
  const asked = await chat.once('ask-buddy', () => askBuddy(chat.work, wish));
  const member = await findMembership(chat.work, membershipId);
  const other = await findMembership(chat.work, buddyMembershipId);
  if (asked.kind === 'gone' || !member || !other) return undefined;
  const { codeName, timeZone } = await getCircle(chat.work, member.circleId);
  const { name } = await getPerson(chat.work, member.personId);
  await tellPerson(chat.work, other.personId, {
    key: `buddy:${asked.id}:ask`,
    message: buddyAskedCard(asked.id, { name, codeName, tie: member.tie ?? 'friend' }),
    priority: PRIORITY.reminder,
    reason: { kind: 'membership', id: membershipId, epoch: 0 },
    notBefore: nextLoudMoment(chat.work.now, timeZone),
  });
  return (await getPerson(chat.work, other.personId)).name;
}
