import type { Form } from '../chat/form.ts';
import { readName } from '../people/read-name.ts';
import { setName } from '../people/store.ts';
import { callingCard } from './messages.ts';
import { loadPreferences } from './store.ts';

/** How somebody wants to be called, with the honorific they choose. */
export const ownNameForm: Form = {
  name: 'own-name',
  questions: [
    {
      name: 'name',
      text: () => ({ key: 'own-name-ask' }),
      typed: async (_, words) => readName(words),
    },
  ],
  finish: async (chat, { answers }) => {
    const name = String(answers['name']);
    await setName(chat.work, chat.person, name);
    return callingCard(name, await loadPreferences(chat.work, chat.person.id));
  },
};
