import { authorize } from '../access/authorize.ts';
import type { Chat } from '../chat/context.ts';
import type { Answers, Form, Question } from '../chat/form.ts';
import { findCircle } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import type { Text } from '../language/text.ts';
import { forgetHandledWords } from '../people/forget-words.ts';
import { keepFamily } from './keep-family.ts';
import { showKept } from './kept.ts';
import { type FamilyProfile, FIELDS, type Field, LONGEST, readField } from './profile.ts';
import { listKeptFields } from './store.ts';

const LEAVE = false;
const REMOVE = true;

/** Writing down what whoever comes may need to know. Every answer may be left out. */
export const familyForm: Form = {
  name: 'family',
  questions: [
    ...FIELDS.map(questionOf),
    {
      name: 'sure',
      text: () => ({ key: 'family-ask-sure' }),
      options: async () => [{ label: { key: 'button-family-keep' }, value: 1 }],
    },
  ],
  finish: async (chat, { subject, answers }) => {
    const circleId = subject as CircleId;
    const circle = await findCircle(chat.work, circleId);
    const changes = readChanges(answers);
    const kept = await chat.once('keep-family', () => keepFamily(chat.work, chat.actor, { circleId, changes }));
    await forgetHandledWords(chat.work, chat.person.telegramId);
    if (!circle || kept.kind === 'denied') return { text: { key: 'not-allowed' } };
    if (kept.kind === 'no consent') return { text: { key: 'family-no-consent', args: { codeName: circle.codeName } } };
    return await showKept(chat, circle);
  },
};

function questionOf(field: Field): Question {
  return {
    name: field,
    text: () => ({ key: `family-ask-${field}` }),
    options: async (chat, { subject }) => {
      const isKept = (await listKeptFields(chat.work, subject as CircleId)).includes(field);
      const leave = { label: { key: isKept ? 'button-family-as-is' : 'button-family-skip' }, value: LEAVE };
      return isKept ? [leave, { label: { key: 'button-family-remove' }, value: REMOVE }] : [leave];
    },
    typed: async (chat, words, { subject }) => {
      if (!(await mayKeep(chat, subject as CircleId))) return { problem: { key: 'not-allowed' } };
      await chat.removeWords();
      const read = readField(field, words);
      return 'text' in read ? { answer: read.text } : { problem: problemText(field, read.problem) };
    },
  };
}

/** Asked before anything is taken down: somebody may have left since they opened the form. */
async function mayKeep(chat: Chat, circleId: CircleId): Promise<boolean> {
  const circle = await findCircle(chat.work, circleId);
  return authorize(chat.actor, 'keep-family-profile', { circleId, ...(circle && { districtId: circle.districtId }) });
}

export function problemText(field: Field, problem: 'unreadable' | 'long' | 'number'): Text {
  if (problem === 'long') return { key: 'family-too-long', args: { longest: LONGEST[field] } };
  return { key: problem === 'number' ? 'family-no-numbers' : 'family-unreadable' };
}

function readChanges(answers: Answers): Partial<FamilyProfile> {
  const changed = FIELDS.filter((field) => answers[field] !== LEAVE && answers[field] !== undefined);
  return Object.fromEntries(
    changed.map((field) => [field, answers[field] === REMOVE ? undefined : String(answers[field])]),
  );
}
