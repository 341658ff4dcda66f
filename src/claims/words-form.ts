import { authorize } from '../access/authorize.ts';
import type { Chat } from '../chat/context.ts';
import type { Form } from '../chat/form.ts';
import { getCircle } from '../circles/store.ts';
import type { ClaimId } from '../db/ids.ts';
import { PRIORITY } from '../delivery/message.ts';
import { getNeed } from '../needs/store.ts';
import { checkWords } from '../text-check/check-words.ts';
import { refusedWords } from '../text-check/messages.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { findClaim } from './store.ts';
import { tellClaimer } from './tell-claimer.ts';

const LONGEST = 400;

/** A coordinator's own words to whoever would take something: where to meet whom. The family is not named in them. */
export const claimWordsForm: Form = {
  name: 'claim-words',
  questions: [
    {
      name: 'words',
      text: () => ({ key: 'claim-words-ask' }),
      typed: async (chat, words, { subject }) => {
        if ([...words].length > LONGEST) return { problem: { key: 'family-too-long', args: { longest: LONGEST } } };
        const found = await findCoordinated(chat, subject);
        if (!found) return { problem: { key: 'not-allowed' } };
        // A coordinator may give a number of their own, so only what names the family is held back.
        const places = await checkWords(chat.work, { circleId: found.circle.id }, words);
        const naming = places.filter(({ what }) => what === 'name' || what === 'street');
        return naming.length > 0 ? { problem: refusedWords(words, naming) } : { answer: words };
      },
    },
  ],
  finish: async (chat, { subject, answers }) => {
    const found = await findCoordinated(chat, subject);
    if (!found) return { text: { key: 'not-allowed' } };
    await tellClaimer(chat.work, { circleId: found.circle.id }, found.claim, {
      key: `${chat.updateKey}:claim:${subject}`,
      message: { text: { key: 'claim-words', args: { words: String(answers['words']) } }, protect: true },
      priority: PRIORITY.answer,
      notBefore: nextLoudMoment(chat.work.now, found.circle.timeZone),
    });
    return { text: { key: 'reply-sent' } };
  },
};

async function findCoordinated(chat: Chat, id: number) {
  const claim = await findClaim(chat.work, id as ClaimId);
  const circle = claim && (await getCircle(chat.work, (await getNeed(chat.work, claim.needId)).circleId));
  if (!claim || !circle || !authorize(chat.actor, 'steer-need', { circleId: circle.id, districtId: circle.districtId }))
    return undefined;
  return { claim, circle };
}
