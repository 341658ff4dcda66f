import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import type { PersonId } from '../db/ids.ts';
import { queueMade } from '../delivery/queue.ts';
import { erasePerson } from './erase-person.ts';
import { dataCard, eraseCard } from './messages.ts';
import { personCode } from './person-code.ts';
import { planForgetting } from './steps.ts';

/** What a person decides about everything stored of them: to have it in their hands, and to have it erased. */
export const dataHandlers: Handlers = {
  presses: {
    'my-data': async (chat) => {
      const code = personCode(chat.work.vault, chat.person.id);
      await chat.redraw(dataCard({ code, hasPlace: chat.actor.memberships.length > 0 }));
    },
    'data-copy': async (chat) => {
      if (!authorize(chat.actor, 'export-own-data', { subjectId: chat.person.id }))
        return await chat.toast({ key: 'not-allowed' });
      await queueMade(chat.work, {
        chatId: chat.person.telegramId,
        key: `${chat.updateKey}:copy`,
        maker: 'own-data',
        id: chat.person.id,
        method: 'sendDocument',
      });
      await chat.toast({ key: 'data-copy-comes' });
    },
    'data-erase': async (chat) =>
      await chat.redraw(eraseCard({ id: chat.person.id, isGuardian: representsFamily(chat) })),
    'data-erase-yes': async (chat, press) => {
      const { work, person } = chat;
      if (!authorize(chat.actor, 'erase-own-data', { subjectId: press.id as PersonId }))
        return await chat.toast({ key: 'not-allowed' });
      await chat.once('erase', () => erasePerson(work, { personId: person.id, by: person.id, how: 'self' }));
      await chat.redraw({ text: { key: 'data-erased' }, language: person.language });
      await planForgetting(work, { personId: person.id, key: `${chat.updateKey}:0` });
    },
  },
};

function representsFamily({ actor }: Chat): boolean {
  return actor.memberships.some(({ role }) => role === 'guardian');
}
