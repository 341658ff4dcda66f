import type { Form } from '../chat/form.ts';
import { TIES } from '../circles/membership-store.ts';
import { findCircle } from '../circles/store.ts';
import type { InvitationId } from '../db/ids.ts';
import { openInvitation } from '../inviting/open-invitation.ts';
import { readName } from '../people/read-name.ts';
import { setName } from '../people/store.ts';
import { factsCard } from './messages.ts';

const TIE_COUNT = TIES.length;

/** An invitation and a tie as one subject, so that the card can come back with both. */
export function nameSubject(invitationId: number, tie: number): number {
  return invitationId * TIE_COUNT + tie;
}

/** Choosing the name the others will see, on the way into a circle. */
export const nameForm: Form = {
  name: 'join-name',
  questions: [
    {
      name: 'name',
      text: () => ({ key: 'join-ask-name' }),
      typed: async (_, words) => readName(words),
    },
  ],
  finish: async (chat, { subject, answers }) => {
    const name = String(answers['name']);
    const tie = TIES[subject % TIE_COUNT];
    await setName(chat.work, chat.person, name);
    const opened = await openInvitation(chat.work, chat.person, {
      id: Math.floor(subject / TIE_COUNT) as InvitationId,
    });
    const circle =
      opened.kind === 'open' && opened.invitation.circleId !== null
        ? await findCircle(chat.work, opened.invitation.circleId)
        : undefined;
    if (opened.kind !== 'open' || !circle || !tie) return { text: { key: 'invitation-over' } };
    return factsCard({ id: opened.invitation.id, codeName: circle.codeName }, { tie, name });
  },
};
