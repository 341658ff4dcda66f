import type { Form } from '../chat/form.ts';
import { cleanName } from '../people/person.ts';
import { setName } from '../people/store.ts';
import { callingCard } from './messages.ts';
import { loadPreferences } from './store.ts';

const LONGEST = 40;

/** How somebody wants to be called, with the honorific they choose. */
export const ownNameForm: Form = {
  name: 'own-name',
  questions: [
    {
      name: 'name',
      text: () => ({ key: 'own-name-ask' }),
      typed: async (_, words) => {
        const name = cleanName(words);
        if (name === undefined) return { problem: { key: 'name-unreadable' } };
        return [...words.trim()].length > LONGEST
          ? { problem: { key: 'name-too-long', args: { longest: LONGEST } } }
          : { answer: name };
      },
    },
  ],
  finish: async (chat, { answers }) => {
    const name = String(answers['name']);
    await setName(chat.work, chat.person, name);
    return callingCard(name, await loadPreferences(chat.work, chat.person.id));
  },
};
