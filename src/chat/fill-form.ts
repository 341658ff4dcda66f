import type { Press } from '../delivery/message.ts';
import type { Chat, Handlers, PressHandler } from './context.ts';
import { createDraft, deleteDraft, findDraft, saveDraft } from './draft-store.ts';
import type { Answer, Answers, Draft, Form, Question } from './form.ts';
import { currentQuestion, drawQuestion, withoutLastAnswer } from './form.ts';

/** How a card is shown: in the place of the pressed one, or as a new message. */
type Show = 'redraw' | 'say';

/**
 * Begins a form. The card whose button led here becomes the first question, unless it must stay as it is (`say`).
 * @param answers what the button has answered already
 */
export async function openForm(
  chat: Chat,
  form: Form,
  subject: number,
  show: Show = 'redraw',
  answers: Answers = {},
): Promise<void> {
  const draft = await createDraft(chat.work, chat.person.id, form.name, subject);
  await showNext(chat, form, { ...draft, answers }, show);
}

/** Listens to the buttons and words of all forms. `takeWords` says whether the words were an answer. */
export function createFormHandlers(
  forms: readonly Form[],
): Handlers & { takeWords: (chat: Chat, words: string) => Promise<boolean> } {
  const byName = new Map(forms.map((form) => [form.name, form]));

  const onCurrentCard =
    (
      act: (chat: Chat, form: Form, draft: Draft, question: Question, press: Required<Press>) => Promise<void>,
    ): PressHandler =>
    async (chat, press) => {
      const draft = await findDraft(chat.work, chat.person.id);
      const form = draft && byName.get(draft.form);
      if (!draft || !form || draft.id !== press.id) return await chat.toast({ key: 'form-over' });
      const question = currentQuestion(form, draft);
      if (question && draft.revision === press.version) return await act(chat, form, draft, question, press);
      await chat.toast({ key: 'form-moved-on' });
      if (question) await showQuestion(chat, form, draft, question, 'redraw');
    };

  return {
    presses: {
      form: onCurrentCard(choose),
      'form-next': onCurrentCard(async (chat, form, draft, question) => {
        const answers = draft.picked ?? [];
        if (answers.length === 0 && question.many !== 'any') await chat.toast({ key: 'form-pick-one' });
        else await answer(chat, form, draft, question, answers, 'redraw');
      }),
      'form-more': onCurrentCard(async (chat, form, draft, question, { value }) => {
        await showQuestion(chat, form, { ...draft, page: value }, question, 'redraw');
      }),
      'form-back': onCurrentCard(async (chat, form, draft) => {
        await showNext(chat, form, { ...draft, answers: withoutLastAnswer(form, draft.answers) }, 'redraw');
      }),
      'form-cancel': onCurrentCard(async (chat) => {
        await deleteDraft(chat.work, chat.person.id);
        await chat.redraw({ text: { key: 'form-cancelled' } });
      }),
    },
    commands: {
      cancel: async (chat) => {
        const draft = await findDraft(chat.work, chat.person.id);
        await deleteDraft(chat.work, chat.person.id);
        await chat.say({ text: { key: draft ? 'form-cancelled' : 'form-nothing-to-cancel' } });
      },
    },
    takeWords: async (chat, words) => {
      const draft = await findDraft(chat.work, chat.person.id);
      const form = draft && byName.get(draft.form);
      const question = draft && form && currentQuestion(form, draft);
      if (!draft || !form || !question) return false;
      if (!question.typed) {
        await chat.say({ text: { key: 'form-use-buttons' } });
        await showQuestion(chat, form, draft, question, 'say');
        return true;
      }
      const read = await question.typed(chat, words, draft);
      if ('problem' in read) await chat.say({ text: read.problem });
      else await answer(chat, form, draft, question, read.answer, 'say');
      return true;
    },
  };
}

async function choose(chat: Chat, form: Form, draft: Draft, question: Question, press: Required<Press>): Promise<void> {
  const value = draft.offered[press.value];
  if (value === undefined) return await chat.toast({ key: 'press-not-yours' });
  if (!question.many) return await answer(chat, form, draft, question, value, 'redraw');
  const { picked = [] } = draft;
  const changed = picked.includes(value) ? picked.filter((one) => one !== value) : [...picked, value];
  await showQuestion(chat, form, { ...draft, picked: changed }, question, 'redraw');
}

async function answer(
  chat: Chat,
  form: Form,
  draft: Draft,
  question: Question,
  value: Answer,
  show: Show,
): Promise<void> {
  await showNext(chat, form, { ...draft, answers: { ...draft.answers, [question.name]: value } }, show);
}

async function showNext(chat: Chat, form: Form, draft: Draft, show: Show): Promise<void> {
  const question = currentQuestion(form, draft);
  const { picked: _picked, page: _page, ...rest } = draft;
  if (question) return await showQuestion(chat, form, rest, question, show);
  await deleteDraft(chat.work, chat.person.id);
  await chat[show](await form.finish(chat, draft));
}

async function showQuestion(chat: Chat, form: Form, draft: Draft, question: Question, show: Show): Promise<void> {
  const options = (await question.options?.(chat, draft)) ?? [];
  const offered = options.map(({ value }) => value);
  const atFirst = question.many === 'all' ? offered : ((await question.pickedAtFirst?.(chat, draft)) ?? []);
  const picked = draft.picked ?? atFirst;
  const shown: Draft = {
    ...draft,
    revision: draft.revision + 1,
    offered,
    ...(question.many ? { picked: offered.filter((value) => picked.includes(value)) } : {}),
  };
  await saveDraft(chat.work, chat.person.id, shown);
  await chat[show](drawQuestion(form, question, shown, options));
}
