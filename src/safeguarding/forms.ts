import { recordAct } from '../access/store.ts';
import type { Form, Question } from '../chat/form.ts';
import type { IncidentId, TelegramId } from '../db/ids.ts';
import { PRIORITY } from '../delivery/message.ts';
import { findFamily } from '../family/on-behalf.ts';
import { forgetHandledWords } from '../people/forget-words.ts';
import { tellPerson } from '../people/tell-person.ts';
import { replyNote, reportedCard } from './messages.ts';
import { reportIncident } from './report-incident.ts';
import { findSight } from './sight.ts';
import { insertWords } from './store.ts';
import { tellReaders } from './tell-readers.ts';

const LONGEST_WORDS = 1000;

/** The forms in which words are meant for the safeguarding person or come from them: no other reading is made of what is typed there. */
export function createIncidentForms(administrators: ReadonlySet<TelegramId>): {
  wrongForm: Form;
  moreForm: Form;
  replyForm: Form;
} {
  const wrongForm: Form = {
    name: 'wrong',
    questions: [words('wrong-ask')],
    finish: async (chat, { subject, answers }) => {
      const family = await findFamily(chat, subject, 'report-incident');
      if (!family) return { text: { key: 'not-allowed' } };
      await forgetHandledWords(chat.work, chat.person.telegramId);
      const { id: circleId, districtId } = family.circle;
      const about = { circleId, districtId, source: 'family', byProxy: family.how === 'proxy' } as const;
      const report = { ...about, reportedBy: family.by, words: String(answers['words']), administrators };
      return reportedCard(await chat.once('report-incident', () => reportIncident(chat.work, report)));
    },
  };
  const moreForm: Form = {
    name: 'incident-more',
    questions: [words('incident-more-ask')],
    finish: async (chat, { subject, answers }) => {
      const sight = await findSight(chat.work, chat.actor, subject as IncidentId);
      if (!sight?.isOwn || sight.incident.state !== 'open') return { text: { key: 'incident-is-over' } };
      await forgetHandledWords(chat.work, chat.person.telegramId);
      const { incident } = sight;
      const written = { incidentId: incident.id, writtenBy: chat.person.id, words: String(answers['words']) };
      const wordsId = await insertWords(chat.work, written);
      const isReached = await tellReaders(chat.work, incident, { wordsId, administrators });
      return reportedCard({ kind: isReached ? 'reached' : 'nobody', incidentId: incident.id });
    },
  };
  const replyForm: Form = {
    name: 'incident-reply',
    questions: [words('incident-reply-ask')],
    finish: async (chat, { subject, answers }) => {
      const sight = await findSight(chat.work, chat.actor, subject as IncidentId);
      if (!sight || sight.isOwn || sight.incident.state !== 'open') return { text: { key: 'incident-is-over' } };
      const { id, reportedBy } = sight.incident;
      const reply = String(answers['words']);
      await insertWords(chat.work, { incidentId: id, writtenBy: chat.person.id, words: reply });
      await recordAct(chat.work, { actorId: chat.person.id, act: 'answer-incident', object: 'incident', objectId: id });
      await tellPerson(chat.work, reportedBy, {
        key: `incident:${id}:reply:${chat.updateKey}`,
        message: replyNote(id, reply),
        priority: PRIORITY.safety,
        reason: { kind: 'incident', id, epoch: 0 },
      });
      return { text: { key: 'incident-reply-sent' } };
    },
  };
  return { wrongForm, moreForm, replyForm };
}

/** The names of the forms whose words are not looked through for distress. */
export const CAREFUL_FORMS: readonly string[] = ['wrong', 'incident-more', 'incident-reply', 'reply'];

function words(key: string): Question {
  return {
    name: 'words',
    text: () => ({ key }),
    typed: async (chat, typed) => {
      if ([...typed].length > LONGEST_WORDS) return { problem: { key: 'reply-too-long' } };
      await chat.removeWords();
      return { answer: typed };
    },
  };
}
