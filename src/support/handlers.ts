import type { Chat, Handlers } from '../chat/context.ts';
import { createDraft, deleteDraft, findDraft, saveDraft } from '../chat/draft-store.ts';
import { openForm } from '../chat/fill-form.ts';
import type { Draft } from '../chat/form.ts';
import type { PersonId, TelegramId, TurnId } from '../db/ids.ts';
import { findAboutTurn, withCaptain } from './about-turn.ts';
import { answersAs } from './may-answer.ts';
import { offerCard } from './messages.ts';
import type { ReplyForms } from './reply-form.ts';
import { passOnToCaptain, passOnToTeam } from './send-on.ts';

const FORM = 'message';
const LONGEST_WORDS = 2000;
const MOST_VOICES = 5;

/** Who reads what people write when no coordinator can, the clock of the team, and how people are answered. */
type Team = { administrators: ReadonlySet<TelegramId>; timeZone: string; replyForms: ReplyForms };

/** A way to a human, always: what nobody expected is kept, and the person decides whether the captain or the team gets it. */
export function createSupportHandlers({ administrators, timeZone, replyForms }: Team): Handlers {
  return {
    presses: {
      'message-send': async (chat, press) => {
        const draft = await takeDraft(chat, press.id);
        if (!draft) return await chat.toast({ key: 'message-nothing-waits' });
        const sent = await passOnToTeam(chat, saidIn(draft), { administrators, timeZone });
        await chat.redraw({ text: { key: sent ? 'message-sent' : 'message-nobody' } });
      },
      'message-captain': async (chat, press) => {
        const waiting = await findOwnDraft(chat, press.id);
        if (!waiting) return await chat.toast({ key: 'message-nothing-waits' });
        const about = waiting.subject === 0 ? undefined : await withCaptain(chat, waiting.subject as TurnId);
        if (!about) return await chat.redraw(offerCard(waiting.id, { toCaptain: false }));
        await deleteDraft(chat.work, chat.person.id);
        await passOnToCaptain(chat, saidIn(waiting), about);
        await chat.redraw({ text: { key: 'message-sent-captain' } });
      },
      'message-reply': async (chat, press) => {
        const as = await answersAs(chat, press.id as PersonId);
        if (!as) return await chat.toast({ key: 'not-allowed' });
        await openForm(chat, replyForms[as], press.id, 'say');
      },
      'message-drop': async (chat, press) => {
        await takeDraft(chat, press.id);
        await chat.redraw({ text: { key: 'message-dropped' } });
      },
    },
  };
}

/** Answers words that are neither a command nor an answer to a question. Several in a row are sent as one. */
export async function offerToForward(chat: Chat, words: string): Promise<void> {
  const draft = await keepOn(chat);
  const all = [draft.answers['words'], words].filter((part) => part !== undefined).join('\n');
  await offer(chat, draft, { words: [...all].slice(0, LONGEST_WORDS).join('') });
}

/** A voice note about a turn can go to the captain as it is. Photos and the like are not read; what to do instead is said. */
export async function answerOther(chat: Chat): Promise<void> {
  const open = await findDraft(chat.work, chat.person.id);
  const isFree = open === undefined || open.form === FORM;
  const isAboutTurn = chat.written?.isVoice && isFree && (await findAboutTurn(chat));
  if (!isAboutTurn) return await chat.say({ text: { key: 'message-only-words' } });
  const draft = await keepOn(chat);
  await offer(chat, draft, { voices: [...voicesIn(draft), chat.written?.messageId ?? 0].slice(-MOST_VOICES) });
}

/** What waits already, or a new draft. */
async function keepOn(chat: Chat): Promise<Draft> {
  const open = await findDraft(chat.work, chat.person.id);
  return open?.form === FORM ? open : await createDraft(chat.work, chat.person.id, FORM, 0);
}

async function offer(chat: Chat, draft: Draft, added: Draft['answers']): Promise<void> {
  const about = await findAboutTurn(chat);
  const answers = { ...draft.answers, ...added };
  await saveDraft(chat.work, chat.person.id, { ...draft, subject: about?.turn.id ?? 0, answers });
  await chat.say(offerCard(draft.id, { toCaptain: about !== undefined }));
}

async function findOwnDraft(chat: Chat, id: number): Promise<Draft | undefined> {
  const draft = await findDraft(chat.work, chat.person.id);
  return draft?.id === id && draft.form === FORM ? draft : undefined;
}

async function takeDraft(chat: Chat, id: number): Promise<Draft | undefined> {
  const draft = await findOwnDraft(chat, id);
  if (draft) await deleteDraft(chat.work, chat.person.id);
  return draft;
}

function saidIn(draft: Draft): { words: string; voices: number[] } {
  return { words: String(draft.answers['words'] ?? ''), voices: voicesIn(draft) };
}

function voicesIn({ answers: { voices } }: Draft): number[] {
  return Array.isArray(voices) ? voices.map(Number) : [];
}
