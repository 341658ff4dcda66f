import type { Form } from '../chat/form.ts';
import { drawnFor, findFamily } from '../family/on-behalf.ts';
import { LONGEST, readField } from '../family-profile/profile.ts';
import { makeOffer } from './change-offer.ts';
import { offersCard } from './messages.ts';
import { listOffers } from './store.ts';
import { tellTeam } from './tell-team.ts';

/** What the family gives, in its own words. */
export const offerForm: Form = {
  name: 'offer',
  questions: [
    {
      name: 'words',
      text: () => ({ key: 'offer-ask' }),
      typed: async (_, typed) => {
        const read = readField('notes', typed);
        if ('text' in read) return { answer: read.text };
        if (read.problem === 'long') return { problem: { key: 'family-too-long', args: { longest: LONGEST.notes } } };
        return { problem: { key: read.problem === 'number' ? 'family-no-numbers' : 'family-unreadable' } };
      },
    },
  ],
  finish: async (chat, { subject, answers }) => {
    const family = await findFamily(chat, subject, 'offer-from-family');
    if (!family) return { text: { key: 'not-allowed' } };
    const offer = { kind: 'words' as const, words: String(answers['words']) };
    const id = await chat.once('offer', () =>
      makeOffer(chat.work, { circle: family.circle, acting: family, ...offer }),
    );
    await tellTeam(chat.work, family, { id, ...offer });
    return drawnFor(family, offersCard(family.circle, await listOffers(chat.work, family.circle.id)));
  },
};
