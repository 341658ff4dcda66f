import { authorize } from '../access/authorize.ts';
import type { Form } from '../chat/form.ts';
import type { PersonId } from '../db/ids.ts';
import { getPerson } from '../people/store.ts';
import { findPersonToErase } from './find-person.ts';
import { foundCard } from './messages.ts';
import { listPlacesToErase } from './store.ts';

/** Whom an administrator speaks for: one thing is typed, and one person is found or nobody. What was typed leaves the chat. */
export const eraseForm: Form = {
  name: 'erase',
  questions: [
    {
      name: 'person',
      text: () => ({ key: 'erase-find' }),
      typed: async (chat, words) => {
        if (!authorize(chat.actor, 'erase-on-request', {})) return { problem: { key: 'not-allowed' } };
        await chat.removeWords();
        const id = await findPersonToErase(chat.work, { words, by: chat.person.id });
        if (id === undefined) return { problem: { key: 'erase-not-found' } };
        return id === chat.person.id ? { problem: { key: 'erase-own' } } : { answer: id };
      },
    },
  ],
  finish: async (chat, { answers }) => {
    if (!authorize(chat.actor, 'erase-on-request', {})) return { text: { key: 'not-allowed' } };
    const id = Number(answers['person']) as PersonId;
    const { name } = await getPerson(chat.work, id);
    return foundCard(id, { name, places: await listPlacesToErase(chat.work, id) });
  },
};
