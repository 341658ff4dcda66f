import { authorize } from '../access/authorize.ts';
import type { Chat } from '../chat/context.ts';
import type { Form } from '../chat/form.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import type { Message } from '../delivery/message.ts';
import { drawnFor, findFamily } from '../family/on-behalf.ts';
import { tellFamily } from '../family/tell-family.ts';
import { LONGEST, readField } from '../family-profile/profile.ts';
import { proposeWording, writeOwnWording } from './change-wording.ts';
import { proposalCard, wordingCard } from './messages.ts';
import { findApproved } from './store.ts';

/** Words about a family: its own, or a proposal that nobody reads before it has said yes. */
export const wordingForm: Form = {
  name: 'wording',
  questions: [
    {
      name: 'words',
      text: () => ({ key: 'wording-ask' }),
      typed: async (_, typed) => {
        const read = readField('notes', typed);
        if ('text' in read) return { answer: read.text };
        if (read.problem === 'long') return { problem: { key: 'family-too-long', args: { longest: LONGEST.notes } } };
        return { problem: { key: read.problem === 'number' ? 'family-no-numbers' : 'family-unreadable' } };
      },
    },
  ],
  finish: async (chat, { subject, answers }) => {
    const words = String(answers['words']);
    const family = await findFamily(chat, subject, 'approve-wording');
    if (family) {
      const own = { circleId: family.circle.id, words, acting: family };
      await chat.once('write-wording', () => writeOwnWording(chat.work, own));
      return drawnFor(family, wordingCard(family.circle, await findApproved(chat.work, family.circle.id)));
    }
    const circle = await findCircle(chat.work, subject as CircleId);
    return circle ? await propose(chat, circle, words) : { text: { key: 'not-allowed' } };
  },
};

async function propose(chat: Chat, circle: Circle, words: string): Promise<Message> {
  const place = { circleId: circle.id, districtId: circle.districtId };
  if (!authorize(chat.actor, 'propose-wording', place)) return { text: { key: 'not-allowed' } };
  const how = authorize(chat.actor, 'coordinate-circle', place) ? 'coordinator' : 'captain';
  const proposal = { circleId: circle.id, words, by: chat.person.id, how } as const;
  const id = await chat.once('propose-wording', () => proposeWording(chat.work, proposal));
  await tellFamily(chat.work, circle, {
    key: `wording:${id}`,
    message: proposalCard(id, circle.id, words),
    reason: { kind: 'wording', id, epoch: 0 },
  });
  return { text: { key: 'wording-waits', args: { codeName: circle.codeName } } };
}
