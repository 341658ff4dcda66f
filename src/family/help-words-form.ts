import type { Form } from '../chat/form.ts';
import { forgetHandledWords } from '../people/forget-words.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { findFamily, speakerOf } from './on-behalf.ts';

const LONGEST_WORDS = 1000;

/** What a family that needs help adds, if it likes. Only the coordinators read it. */
export const helpWordsForm: Form = {
  name: 'help-words',
  questions: [
    {
      name: 'words',
      text: () => ({ key: 'help-words-ask' }),
      typed: async (chat, words) => {
        if ([...words].length > LONGEST_WORDS) return { problem: { key: 'reply-too-long' } };
        await chat.removeWords();
        return { answer: words };
      },
    },
  ],
  finish: async (chat, { subject, answers }) => {
    const family = await findFamily(chat, subject, 'confirm-arrival');
    if (!family) return { text: { key: 'not-allowed' } };
    await forgetHandledWords(chat.work, chat.person.telegramId);
    const args = { family: speakerOf(family), words: String(answers['words']) };
    await tellCoordinators(chat.work, {
      circleId: family.circle.id,
      key: `check:${chat.updateKey}:words`,
      message: { text: { key: 'help-words-note', args }, protect: true },
    });
    return { text: { key: 'help-words-sent' } };
  },
};
