import { recordAct } from '../access/store.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { findMembership } from '../circles/membership-store.ts';
import type { MembershipId } from '../db/ids.ts';
import type { Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { CHARTER_VERSION } from './charter.ts';
import { setCharter } from './store.ts';

/** The press of a member who accepts the charter as it is now. */
export const charterHandlers: Handlers = {
  presses: {
    'charter-accept': async (chat, press) => {
      const own = chat.actor.memberships.find(({ id, role }) => id === press.id && role === 'member');
      if (!own || press.version !== CHARTER_VERSION) return await chat.toast({ key: 'press-not-yours' });
      await setCharter(chat.work, own.id, CHARTER_VERSION);
      await recordAct(chat.work, {
        actorId: chat.person.id,
        act: 'accept-charter',
        object: 'membership',
        objectId: own.id,
      });
      await chat.redraw({ text: { key: 'charter-accepted' } });
    },
  },
};

/** Shows a member, once for each version, the charter that has changed since they accepted it. They may go on meanwhile. */
export async function showNewCharter(chat: Chat): Promise<void> {
  for (const { id, role } of chat.actor.memberships) {
    const accepted = role === 'member' ? (await findMembership(chat.work, id))?.charterVersion : CHARTER_VERSION;
    if ((accepted ?? 0) >= CHARTER_VERSION) continue;
    await queueMessage(chat.work, {
      chatId: chat.person.telegramId,
      key: `charter:${CHARTER_VERSION}:${id}`,
      message: charterAgainCard(id),
      priority: PRIORITY.answer,
    });
  }
}

/** After one of these cards that a member opens anyway, the charter that has changed comes once. Presses that answer something are left alone. */
export function followedByCharter(handlers: Handlers, cards: readonly string[]): Handlers {
  const { commands = {}, presses = {} } = handlers;
  const after =
    <Given>(act: (chat: Chat, given: Given) => Promise<void>) =>
    async (chat: Chat, given: Given) => {
      await act(chat, given);
      await showNewCharter(chat);
    };
  const isCard = ([name]: [string, unknown]) => cards.includes(name);
  const follow = <Given>([name, act]: [string, (chat: Chat, given: Given) => Promise<void>]) => [name, after(act)];
  return {
    commands: { ...commands, ...Object.fromEntries(Object.entries(commands).filter(isCard).map(follow)) },
    presses: { ...presses, ...Object.fromEntries(Object.entries(presses).filter(isCard).map(follow)) },
  };
}

function charterAgainCard(id: MembershipId): Message {
  return {
    text: { key: 'charter-again', args: { charter: { text: { key: 'charter-text' } } } },
    buttons: [
      [{ label: { key: 'button-charter-accept' }, press: { action: 'charter-accept', id, version: CHARTER_VERSION } }],
    ],
  };
}
