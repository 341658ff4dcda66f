import type { Form } from '../chat/form.ts';
import type { PersonId } from '../db/ids.ts';
import { PRIORITY } from '../delivery/message.ts';
import { tellPerson } from '../people/tell-person.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { mayAnswer } from './may-answer.ts';

const LONGEST_REPLY = 1000;

/** A coordinator answers somebody who wrote to the team. The answer goes out in the team's name, outside quiet hours. */
export function createReplyForm(timeZone: string): Form {
  return {
    name: 'reply',
    questions: [
      {
        name: 'words',
        text: () => ({ key: 'reply-ask' }),
        typed: async (_, words) =>
          [...words].length > LONGEST_REPLY ? { problem: { key: 'reply-too-long' } } : { answer: words },
      },
    ],
    finish: async (chat, { subject, answers }) => {
      if (!(await mayAnswer(chat, subject as PersonId))) return { text: { key: 'not-allowed' } };
      await tellPerson(chat.work, subject as PersonId, {
        key: `${chat.updateKey}:reply:${subject}`,
        message: { text: { key: 'reply-from-team', args: { words: String(answers['words']) } }, protect: true },
        priority: PRIORITY.answer,
        notBefore: nextLoudMoment(chat.work.now, timeZone),
      });
      return { text: { key: 'reply-sent' } };
    },
  };
}
