import { authorize } from '../access/authorize.ts';
import { decideOnJoining } from '../approving/decide-on-joining.ts';
import { askAboutNewcomer, tellDecided } from '../approving/tell-approvers.ts';
import { tellNewcomer } from '../approving/tell-newcomer.ts';
import type { Chat } from '../chat/context.ts';
import type { Form } from '../chat/form.ts';
import { TIES } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle, listMembers } from '../circles/store.ts';
import type { CircleId, MembershipId, TelegramId } from '../db/ids.ts';
import type { Message } from '../delivery/message.ts';
import { hasChat } from '../people/person.ts';
import { normalisePhone } from '../people/phone.ts';
import { readName } from '../people/read-name.ts';
import { addMemberWithoutTelegram } from './add-member.ts';
import { askInChat } from './ask-in-chat.ts';

const NO_PHONE = '';
const NO_BUDDY = 0;
const BUDDIES_SHOWN = 8;

/** A coordinator or a captain writes down a member who has no Telegram: four short questions. */
export function createAddMemberForm(administrators: ReadonlySet<TelegramId>): Form {
  return {
    name: 'member-add',
    questions: [
      {
        name: 'name',
        text: () => ({ key: 'member-add-name' }),
        typed: async (_, words) => readName(words),
      },
      {
        name: 'tie',
        text: () => ({ key: 'member-add-tie' }),
        columns: 2,
        options: async () => TIES.map((tie) => ({ label: { key: `tie-${tie}` }, value: tie })),
      },
      {
        name: 'phone',
        text: () => ({ key: 'member-add-phone' }),
        options: async () => [{ label: { key: 'button-no-phone' }, value: NO_PHONE }],
        typed: async (_, words) => {
          const phone = normalisePhone(words);
          return phone === undefined ? { problem: { key: 'phone-unreadable' } } : { answer: phone };
        },
      },
      {
        name: 'buddy',
        text: ({ name }) => ({ key: 'member-add-buddy', args: { name: String(name) } }),
        options: async (chat, { subject }) => [
          ...(await listPossibleBuddies(chat, subject as CircleId)).map(({ id, name }) => ({
            label: { key: 'name', args: { name } },
            value: id,
          })),
          { label: { key: 'button-later' }, value: NO_BUDDY },
        ],
      },
    ],
    finish: async (chat, { subject, answers }) => {
      const circle = await findCircle(chat.work, subject as CircleId);
      const place = circle && { circleId: circle.id, districtId: circle.districtId };
      if (!circle || !place || !authorize(chat.actor, 'add-without-telegram', place))
        return { text: { key: 'not-allowed' } };
      const tie = TIES.find((one) => one === answers['tie']) ?? 'friend';
      const phone = answers['phone'] === NO_PHONE ? undefined : String(answers['phone']);
      const wish = { circleId: circle.id, name: String(answers['name']), tie, phone, by: chat.person.id };
      const added = await chat.once('add-member', () => addMemberWithoutTelegram(chat.work, wish));
      if (added.kind !== 'asked') return { text: { key: `member-add-${added.kind}` } };
      const { membershipId } = added;
      const buddyMembershipId = Number(answers['buddy']) as MembershipId;
      if (buddyMembershipId !== NO_BUDDY) await askInChat(chat, { membershipId, buddyMembershipId });
      return await decide(chat, circle, { membershipId, name: wish.name, administrators });
    },
  };
}

/** A coordinator has decided by adding them; a captain's request goes to the coordinators. The family hears of it in either case. */
async function decide(
  chat: Chat,
  { codeName, districtId }: Circle,
  {
    membershipId,
    name,
    administrators,
  }: { membershipId: MembershipId; name: string; administrators: ReadonlySet<TelegramId> },
): Promise<Message> {
  const args = { name, codeName };
  if (!authorize(chat.actor, 'approve-joiner', { districtId })) {
    await askAboutNewcomer(chat.work, membershipId, administrators);
    return { text: { key: 'member-add-waits', args } };
  }
  const decision = await decideOnJoining(chat.work, { membershipId, by: chat.person.id, accept: true });
  if (decision.kind !== 'decided') return { text: { key: 'member-add-not-active' } };
  await tellDecided(chat.work, decision.membership, { by: chat.person.id, administrators });
  await tellNewcomer(chat.work, decision.membership);
  return {
    text: { key: 'member-added', args },
    buttons: [[{ label: { key: 'button-open-member' }, press: { action: 'member', id: membershipId } }]],
  };
}

async function listPossibleBuddies(chat: Chat, circleId: CircleId) {
  const members = await listMembers(chat.work, circleId);
  return members
    .filter(({ role, reachable }) => role === 'member' && reachable)
    .filter(hasChat)
    .slice(0, BUDDIES_SHOWN);
}
