import { authorize } from '../access/authorize.ts';
import type { Form } from '../chat/form.ts';
import { readName } from '../people/read-name.ts';
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
        const read = readName(words);
        if ('problem' in read) return read;
        return (await isDistrictNameTaken(chat.work, read.answer)) ? { problem: { key: 'district-name-taken' } } : read;
      },
    },
  ],
  finish: async (chat, { answers }) => {
    if (!authorize(chat.actor, 'open-district', {})) return { text: { key: 'not-allowed' } };
    const name = String(answers['name']);
    const opened = await chat.once('open-district', () => openDistrict(chat.work, { name, by: chat.person.id }));
    if (opened.kind === 'name-taken') return { text: { key: 'district-name-taken' } };
    return districtCard({ id: opened.districtId, name }, [], {
      open: true,
      roles: true,
      groups: false,
      broadcasts: true,
    });
  },
};
