import { districtsOf } from '../access/authorize.ts';
import { listCoordinators } from '../access/store.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { createDraft, deleteDraft, findDraft, saveDraft } from '../chat/draft-store.ts';
import { openForm } from '../chat/fill-form.ts';
import type { Form } from '../chat/form.ts';
import { listDistrictsOfPerson } from '../circles/store.ts';
import type { PersonId, TelegramId } from '../db/ids.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { findPersonByTelegramId } from '../people/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { mayAnswer } from './may-answer.ts';

const FORM = 'message';
const LONGEST_WORDS = 2000;

/** Who reads what people write when no coordinator can, the clock of the team, and how its members answer. */
type Team = { administrators: ReadonlySet<TelegramId>; timeZone: string; replyForm: Form };

/** A way to a human, always: words nobody expected are kept, and the person decides whether the team reads them. */
export function createSupportHandlers({ administrators, timeZone, replyForm }: Team): Handlers {
  return {
    presses: {
      'message-send': async (chat, press) => {
        const draft = await findDraft(chat.work, chat.person.id);
        if (!draft || draft.id !== press.id || draft.form !== FORM)
          return await chat.toast({ key: 'message-nothing-waits' });
        await deleteDraft(chat.work, chat.person.id);
        const sent = await sendToTeam(chat, String(draft.answers['words'] ?? ''), { administrators, timeZone });
        await chat.redraw({ text: { key: sent ? 'message-sent' : 'message-nobody' } });
      },
      'message-reply': async (chat, press) => {
        if (!(await mayAnswer(chat, press.id as PersonId))) return await chat.toast({ key: 'not-allowed' });
        await openForm(chat, replyForm, press.id, 'say');
      },
      'message-drop': async (chat, press) => {
        const draft = await findDraft(chat.work, chat.person.id);
        if (draft?.id === press.id) await deleteDraft(chat.work, chat.person.id);
        await chat.redraw({ text: { key: 'message-dropped' } });
      },
    },
  };
}

/** Answers words that are neither a command nor an answer to a question. Several in a row are sent as one. */
export async function offerToForward(chat: Chat, words: string): Promise<void> {
  const open = await findDraft(chat.work, chat.person.id);
  const draft = open?.form === FORM ? open : await createDraft(chat.work, chat.person.id, FORM, 0);
  const all = [draft.answers['words'], words].filter((part) => part !== undefined).join('\n');
  const kept = [...all].slice(0, LONGEST_WORDS).join('');
  await saveDraft(chat.work, chat.person.id, { ...draft, answers: { words: kept } });
  await chat.say({
    text: { key: 'message-received' },
    buttons: [
      [{ label: { key: 'button-send-on' }, press: { action: 'message-send', id: draft.id } }],
      [{ label: { key: 'button-do-not-send' }, press: { action: 'message-drop', id: draft.id } }],
    ],
  });
}

/** Photos, voice notes and the like are not read yet; what to do instead is said. */
export async function answerOther(chat: Chat): Promise<void> {
  await chat.say({ text: { key: 'message-only-words' } });
}

async function sendToTeam(
  chat: Chat,
  words: string,
  { administrators, timeZone }: Omit<Team, 'replyForm'>,
): Promise<boolean> {
  const team = await listTeam(chat, administrators);
  for (const chatId of team) {
    await queueMessage(chat.work, {
      chatId,
      key: `${chat.updateKey}:to-team:${chatId}`,
      message: {
        text: { key: 'message-for-team', args: { name: chat.person.name, words } },
        buttons: [[{ label: { key: 'button-reply' }, press: { action: 'message-reply', id: chat.person.id } }]],
        protect: true,
      },
      priority: PRIORITY.reminder,
      notBefore: nextLoudMoment(chat.work.now, timeZone),
    });
  }
  return team.length > 0;
}

/** The coordinators of the districts a person belongs to or has asked to join; without any, the administrators who can be reached. */
async function listTeam(chat: Chat, administrators: ReadonlySet<TelegramId>): Promise<TelegramId[]> {
  const districtIds = new Set([
    ...(await listDistrictsOfPerson(chat.work, chat.person.id)),
    ...districtsOf(chat.actor),
  ]);
  const team = new Set<TelegramId>();
  for (const districtId of districtIds) {
    for (const { telegramId } of await listCoordinators(chat.work, districtId)) team.add(telegramId);
  }
  team.delete(chat.person.telegramId);
  if (team.size > 0) return [...team];
  const people = await Promise.all([...administrators].map((id) => findPersonByTelegramId(chat.work, id)));
  return people
    .filter((one) => one?.reachable && one.id !== chat.person.id)
    .flatMap((one) => (one ? [one.telegramId] : []));
}
