import { readRhythm } from '../agreeing/rhythm.ts';
import { rhythmQuestions, windowQuestions } from '../agreeing/when-questions.ts';
import { readWindow } from '../agreeing/window.ts';
import type { Answers, Form } from '../chat/form.ts';
import { seriesInWords } from '../commitments/in-words.ts';
import type { CommitmentId } from '../db/ids.ts';
import { changeWhen } from './change-series.ts';
import { drawSeries, findOwnSeries } from './on-series.ts';

/** Other days or another window. The days may stay as they are: the answer is their rule then. */
export const whenForm: Form = {
  name: 'series-when',
  questions: [
    {
      name: 'rule',
      text: () => ({ key: 'series-ask-days' }),
      options: async (chat, { subject }) => {
        const own = await findOwnSeries(chat, subject as CommitmentId);
        if (!own) return [];
        return [
          { label: { key: 'button-series-same-days' }, value: own.commitment.recurrence },
          { label: { key: 'button-series-other-days' }, value: false },
        ];
      },
    },
    ...rhythmQuestions.map((question) => ({
      ...question,
      applies: (answers: Answers) => answers['rule'] === false && (question.applies?.(answers) ?? true),
    })),
    ...windowQuestions,
    { name: 'agreed', text: summary, options: async () => [{ label: { key: 'button-series-change' }, value: true }] },
  ],
  finish: async (chat, { subject, answers }) => {
    const own = await findOwnSeries(chat, subject as CommitmentId);
    if (!own) return { text: { key: 'not-allowed' } };
    const recurrence = readRhythm(answers);
    const window = readWindow(answers);
    if (!recurrence || !window) return { text: { key: 'form-over' } };
    const wish = { id: own.commitment.id, by: chat.person.id, recurrence, ...window };
    const changed = await chat.once('change-when', () => changeWhen(chat.work, wish));
    return changed.kind === 'overlaps'
      ? { text: { key: 'series-overlaps' } }
      : await drawSeries(chat, own.commitment.id);
  },
};

function summary(answers: Answers) {
  const recurrence = readRhythm(answers);
  const window = readWindow(answers);
  if (!recurrence || !window) return { key: 'form-over' };
  return { key: 'series-summary', args: { when: { text: seriesInWords({ recurrence, ...window }) } } };
}
