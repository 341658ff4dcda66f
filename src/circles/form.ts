import { authorize } from '../access/authorize.ts';
import type { Form } from '../chat/form.ts';
import type { DistrictId } from '../db/ids.ts';
import { readName } from '../people/read-name.ts';
import { circleCard } from './messages.ts';
import { openCircle } from './open-circle.ts';
import { findCircle, isCodeNameTaken, nextCircleNumber } from './store.ts';

const LONGEST_CODE_NAME = 20;

/** Opening a circle asks one thing: the code name. @param timeZone where the association's families live */
export function createCircleForm(timeZone: string): Form {
  return {
    name: 'circle',
    questions: [
      {
        name: 'codeName',
        text: () => ({ key: 'circle-ask-code-name' }),
        options: async (chat) => {
          const codeName = `F-${await nextCircleNumber(chat.work)}`;
          if (await isCodeNameTaken(chat.work, codeName)) return [];
          return [{ label: { key: 'name', args: { name: codeName } }, value: codeName }];
        },
        typed: async (chat, words) => {
          const read = readName(words, LONGEST_CODE_NAME);
          if ('problem' in read) return read;
          return (await isCodeNameTaken(chat.work, read.answer))
            ? { problem: { key: 'circle-code-name-taken' } }
            : read;
        },
      },
    ],
    finish: async (chat, { subject, answers }) => {
      const districtId = subject as DistrictId;
      if (!authorize(chat.actor, 'open-circle', { districtId })) return { text: { key: 'not-allowed' } };
      const wish = {
        districtId,
        codeName: String(answers['codeName']),
        timeZone,
        by: chat.person.id,
      };
      const opened = await chat.once('open-circle', () => openCircle(chat.work, wish));
      const circle = opened.kind === 'opened' ? await findCircle(chat.work, opened.circleId) : undefined;
      return circle ? circleCard(circle, { members: 0, requests: 0 }) : { text: { key: 'circle-code-name-taken' } };
    },
  };
}
