import { authorize } from '../access/authorize.ts';
import type { Form } from '../chat/form.ts';
import { cleanName } from '../people/person.ts';
import { districtCard } from './messages.ts';
import { openDistrict } from './open-district.ts';
import { isDistrictNameTaken } from './store.ts';

export const districtForm: Form = {
  name: 'district',
  questions: [
    {
      name: 'name',
      text: () => ({ key: 'district-ask-name' }),
      typed: async (chat, words) => {
        const name = cleanName(words);
        if (name === undefined) return { problem: { key: 'name-unreadable' } };
        if ([...words.trim()].length > 40) return { problem: { key: 'name-too-long', args: { longest: 40 } } };
        if (await isDistrictNameTaken(chat.work, name)) return { problem: { key: 'district-name-taken' } };
        return { answer: name };
      },
    },
  ],
  finish: async (chat, { answers }) => {
    if (!authorize(chat.actor, 'open-district', {})) return { text: { key: 'not-allowed' } };
    const name = String(answers['name']);
    const opened = await chat.once('open-district', () => openDistrict(chat.work, { name, by: chat.person.id }));
    if (opened.kind === 'name-taken') return { text: { key: 'district-name-taken' } };
    return districtCard({ id: opened.districtId, name }, [], { open: true, roles: true });
  },
};
