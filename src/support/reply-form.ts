import type { Form } from '../chat/form.ts';
import type { PersonId } from '../db/ids.ts';
import { PRIORITY } from '../delivery/message.ts';
import { tellPerson } from '../people/tell-person.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import type { Answering } from './may-answer.ts';
import { answersAs } from './may-answer.ts';

const LONGEST_REPLY = 1000;

export type ReplyForms = { readonly [as in Answering]: Form };

/**
 * Somebody who has written is answered, outside quiet hours: in the team's name by a coordinator, in their own by the captain of their
 * circle.
 */
export function createReplyForms(timeZone: string): ReplyForms {
  return {
    team: createReplyForm('reply', 'team', timeZone),
    captain: createReplyForm('captain-reply', 'captain', timeZone),
  };
}

function createReplyForm(name: string, as: Answering, timeZone: string): Form {
  return {
    name,
    questions: [
      {
        name: 'words',
        text: () => ({ key: as === 'team' ? 'reply-ask' : 'reply-ask-captain' }),
        typed: async (_, words) =>
          [...words].length > LONGEST_REPLY ? { problem: { key: 'reply-too-long' } } : { answer: words },
      },
    ],
    finish: async (chat, { subject, answers }) => {
      if ((await answersAs(chat, subject as PersonId)) !== as) return { text: { key: 'not-allowed' } };
      const args = { words: String(answers['words']), ...(as === 'captain' ? { name: chat.person.name } : {}) };
      await tellPerson(chat.work, subject as PersonId, {
        key: `${chat.updateKey}:reply:${subject}`,
        message: { text: { key: as === 'team' ? 'reply-from-team' : 'reply-from-captain', args }, protect: true },
        priority: PRIORITY.answer,
        notBefore: nextLoudMoment(chat.work.now, timeZone),
      });
      return { text: { key: 'reply-sent' } };
    },
  };
}
