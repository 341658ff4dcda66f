import type { Chat } from '../chat/context.ts';
import { deleteDraft, findDraft } from '../chat/draft-store.ts';
import { currentQuestion } from '../chat/form.ts';
import type { CircleId } from '../db/ids.ts';
import { draftFrom, needForm } from './form.ts';

/** A voice note where a need asks for words is taken for them. @returns false when none was asked for */
export async function takeNeedVoice(chat: Chat): Promise<boolean> {
  if (!chat.written?.isVoice) return false;
  const draft = await findDraft(chat.work, chat.person.id);
  if (draft?.form !== needForm.name || currentQuestion(needForm, draft)?.name !== 'words') return false;
  await deleteDraft(chat.work, chat.person.id);
  await chat.say(await draftFrom(chat, draft.subject as CircleId, draft.answers, chat.written.messageId));
  return true;
}
