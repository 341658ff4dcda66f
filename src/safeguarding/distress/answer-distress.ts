import type { Chat } from '../../chat/context.ts';
import { findDraft } from '../../chat/draft-store.ts';
import { listCirclesById } from '../../circles/store.ts';
import type { TelegramId } from '../../db/ids.ts';
import { CAREFUL_FORMS } from '../forms.ts';
import { distressCard } from '../messages.ts';
import { reportIncident } from '../report-incident.ts';
import { createDistressCheck, loadDistressWords } from './distress.ts';

const LONGEST_WORDS = 1000;

/**
 * Words of distress are never an error and never the answer to a question: they are answered warmly, with the way to help now, and they
 * go to the safeguarding person as if the button had been pressed. Whoever wrote them may take them back in one touch.
 */
export function createDistressAnswer(
  administrators: ReadonlySet<TelegramId>,
): (chat: Chat, words: string) => Promise<boolean> {
  const isDistress = createDistressCheck(loadDistressWords());
  return async (chat, words) => {
    if (!isDistress(words)) return false;
    const draft = await findDraft(chat.work, chat.person.id);
    if (draft && CAREFUL_FORMS.includes(draft.form)) return false;
    const report = {
      ...(await placeOf(chat)),
      source: 'words' as const,
      reportedBy: chat.person.id,
      byProxy: false,
      words: [...words].slice(0, LONGEST_WORDS).join(''),
      administrators,
    };
    await chat.say(distressCard(await chat.once('report-words', () => reportIncident(chat.work, report))));
    return true;
  };
}

/** The district of the first circle they belong to decides who reads it; the family is named only where they speak for it. */
async function placeOf(chat: Chat) {
  const own = chat.actor.memberships.find(({ role }) => role !== 'member') ?? chat.actor.memberships[0];
  const [circle] = own ? await listCirclesById(chat.work, [own.circleId]) : [];
  return {
    circleId: circle && own?.role !== 'member' ? circle.id : null,
    districtId: circle?.districtId ?? null,
  };
}
