import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import type { Form } from '../chat/form.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { listReachable } from '../people/list-reachable.ts';
import type { Office } from '../roles/tell-about-role.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { changedNote, referenceCard } from './messages.ts';
import { readReference } from './reference.ts';
import { findLegalReference, recordLegalReference, withdrawLegalReference } from './store.ts';

/** The authorisation by which the association may ask for money or goods (law 18-18): an administrator records or withdraws it, and the others read so at once. */
export function createLegalReference(office: Office): { form: Form; handlers: Handlers } {
  const form: Form = {
    name: 'legal-reference',
    questions: [
      {
        name: 'reference',
        text: () => ({ key: 'legal-ask' }),
        typed: async (_, typed) => {
          const reference = readReference(typed);
          return reference === undefined ? { problem: { key: 'legal-unreadable' } } : { answer: reference };
        },
      },
    ],
    finish: async (chat, { answers }) => {
      if (!authorize(chat.actor, 'keep-legal-reference', {})) return { text: { key: 'not-allowed' } };
      const reference = String(answers['reference']);
      await chat.once('legal', () => recordLegalReference(chat.work, { reference, by: chat.person.id }));
      await tellOthers(chat, office, reference);
      return referenceCard(await findLegalReference(chat.work), office.timeZone);
    },
  };
  const onlyThem = (act: (chat: Chat) => Promise<void>) => async (chat: Chat) =>
    authorize(chat.actor, 'keep-legal-reference', {}) ? await act(chat) : await chat.toast({ key: 'not-allowed' });
  const show = async (chat: Chat) =>
    await chat.redraw(referenceCard(await findLegalReference(chat.work), office.timeZone));
  const handlers: Handlers = {
    presses: {
      'legal-reference': onlyThem(show),
      'legal-record': onlyThem(async (chat) => await openForm(chat, form, 0)),
      'legal-withdraw': onlyThem(async (chat) => {
        const isNews = await chat.once('legal', () => withdrawLegalReference(chat.work, chat.person.id));
        if (isNews) await tellOthers(chat, office, undefined);
        await show(chat);
      }),
    },
  };
  return { form, handlers };
}

async function tellOthers(
  { work, person, updateKey }: Chat,
  { administrators, timeZone }: Office,
  reference: string | undefined,
): Promise<void> {
  for (const { id, telegramId } of await listReachable(work, administrators)) {
    if (id === person.id) continue;
    await queueMessage(work, {
      chatId: telegramId,
      key: `${updateKey}:legal:${telegramId}`,
      message: changedNote(person.name, reference),
      priority: PRIORITY.reminder,
      attention: 'free',
      notBefore: nextLoudMoment(work.now, timeZone),
    });
  }
}
