import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import type { Chat } from './context.ts';

/** What may stand in a draft: plain JSON, so that it outlives a deploy. */
export type Answer = string | number | boolean | Answer[];
export type Answers = { [question: string]: Answer };

export type Option = { label: Text; value: Answer };

/** One thing asked of a person: by buttons, by a few typed words, or either. */
export type Question = {
  name: string;
  text: (answers: Answers) => Text;
  /** It is asked only when the answers before it lead here. */
  applies?: (answers: Answers) => boolean;
  options?: (chat: Chat, filled: Filled) => Promise<Option[]>;
  /** Buttons a row. */
  columns?: number;
  /** So many options a card; a touch on "more" shows the next ones, and at last the first again. */
  aCard?: number;
  /** Several options may be picked: all of them are at first and one must stay (`all`), none is and one must be (`some`), or none need be (`any`). */
  many?: 'all' | 'some' | 'any';
  /** What is picked at first, where that is neither all nor nothing. */
  pickedAtFirst?: (chat: Chat, filled: Filled) => Promise<readonly Answer[]>;
  typed?: (chat: Chat, words: string, filled: Filled) => Promise<{ answer: Answer } | { problem: Text }>;
};

/** What the form is about (the id of a district, circle …) and what was answered so far. */
export type Filled = { subject: number; answers: Answers };

/** A few questions in a row and the one command they lead to. Its questions may change between releases: a draft resumes at the first missing answer. */
export type Form = {
  name: string;
  questions: readonly Question[];
  finish: (chat: Chat, filled: Filled) => Promise<Message>;
};

/**
 * A draft as it is stored: the offered values belong to the buttons on the newest card, the picked ones to a question that takes many, the page
 * (from 0) to one with more options than a card.
 */
export type Draft = Filled & {
  id: number;
  revision: number;
  form: string;
  offered: Answer[];
  picked?: Answer[];
  page?: number;
};

/** The first question that is to be asked and has no answer. @returns undefined when the form is complete */
export function currentQuestion(form: Form, { answers }: Filled): Question | undefined {
  return asked(form, answers).find(({ name }) => answers[name] === undefined);
}

function asked({ questions }: Form, answers: Answers): Question[] {
  return questions.filter(({ applies }) => applies?.(answers) ?? true);
}

/** The answers without the last one given, in the form's order. */
export function withoutLastAnswer(form: Form, answers: Answers): Answers {
  const last = form.questions.findLast(({ name }) => answers[name] !== undefined);
  return Object.fromEntries(Object.entries(answers).filter(([name]) => name !== last?.name));
}

/** Draws a question: where we are, what is asked, the options, and always a way back and out. */
export function drawQuestion(form: Form, question: Question, draft: Draft, options: readonly Option[]): Message {
  const questions = asked(form, draft.answers);
  const step = questions.indexOf(question) + 1;
  const steps = questions.length;
  const words = question.text(draft.answers);
  const text: Text = steps === 1 ? words : { key: 'form-question', args: { step, steps, question: { text: words } } };
  const press = (action: string, value = 0) => ({ action, id: draft.id, version: draft.revision, value });
  const choices = options.map(({ label }, index): Button => {
    const picked = question.many && draft.picked?.includes(draft.offered[index] ?? '');
    return {
      label: picked ? { key: 'form-picked', args: { option: { text: label } } } : label,
      press: press('form', index),
    };
  });
  const { aCard = choices.length } = question;
  const page = draft.page ?? 0;
  const rows = inRows(choices.slice(page * aCard, (page + 1) * aCard), question.columns ?? 1);
  if (choices.length > aCard)
    rows.push([
      { label: { key: 'button-more' }, press: press('form-more', nextPage(choices.length, { page, aCard })) },
    ]);
  if (question.many) rows.push([{ label: { key: 'button-continue' }, press: press('form-next') }]);
  const cancel: Button = { label: { key: 'button-cancel' }, press: press('form-cancel') };
  rows.push(step > 1 ? [{ label: { key: 'button-back' }, press: press('form-back') }, cancel] : [cancel]);
  return { text, buttons: rows };
}

function nextPage(options: number, { page, aCard }: { page: number; aCard: number }): number {
  return (page + 1) * aCard < options ? page + 1 : 0;
}

function inRows<T>(items: readonly T[], columns: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    items.slice(row * columns, (row + 1) * columns),
  );
}
