import { authorize } from '../access/authorize.ts';
import type { Chat } from '../chat/context.ts';
import type { Form } from '../chat/form.ts';
import type { Circle } from '../circles/store.ts';
import { getCircle } from '../circles/store.ts';
import type { NeedId } from '../db/ids.ts';
import { drawnFor, findFamily } from '../family/on-behalf.ts';
import { rewordNeed } from './draft-need.ts';
import { askFamily, howOf } from './finish-draft.ts';
import { readNeedWords } from './form.ts';
import { approvalCard } from './messages.ts';
import { putIntoWords } from './read-need.ts';
import type { Need } from './store.ts';
import { findNeed, getNeed } from './store.ts';

/** Other words for a need, by its family, or the first ones of a voice note, by whoever heard it. The family reads them before anybody. */
export const needWordsForm: Form = {
  name: 'need-words',
  questions: [
    {
      name: 'words',
      text: () => ({ key: 'need-words-ask' }),
      typed: async (chat, words, { subject }) => {
        const need = await findNeed(chat.work, subject as NeedId);
        return need ? await readNeedWords(chat.work, need.circleId, words) : { problem: { key: 'not-allowed' } };
      },
    },
  ],
  finish: async (chat, { subject, answers }) => {
    const found = await findWritable(chat, subject);
    if (!found) return { text: { key: 'not-allowed' } };
    const { need, circle } = found;
    const writing = { id: need.id, words: String(answers['words']), by: chat.person.id, how: howOf(chat, circle) };
    const { kind } = await chat.once('reword-need', () => rewordNeed(chat.work, writing));
    if (kind !== 'reworded') return { text: { key: kind === 'names' ? 'need-names' : 'need-gone' } };
    const family = await findFamily(chat, circle.id, 'approve-need');
    if (family) return drawnFor(family, approvalCard(await putIntoWords(chat.work, await getNeed(chat.work, need.id))));
    await askFamily(chat, circle, need.id);
    return { text: { key: 'need-waits', args: { codeName: circle.codeName } } };
  },
};

/** A need to whose words this person may write: their family's, or a voice note that somebody of the team has heard. */
export async function findWritable(chat: Chat, id: number): Promise<{ need: Need; circle: Circle } | undefined> {
  const need = await findNeed(chat.work, id as NeedId);
  if (need?.state !== 'draft' && need?.state !== 'awaiting_family') return undefined;
  const circle = await getCircle(chat.work, need.circleId);
  const place = { circleId: circle.id, districtId: circle.districtId };
  const isTheirs = authorize(chat.actor, 'approve-need', place);
  const isToBeWritten = need.state === 'draft' && authorize(chat.actor, 'propose-wording', place);
  return isTheirs || isToBeWritten ? { need, circle } : undefined;
}
