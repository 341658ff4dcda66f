import type { Chat, Handlers } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import type { Tie } from '../circles/membership-store.ts';
import { TIES } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import { onInvitation } from '../inviting/on-invitation.ts';
import type { Invitation } from '../inviting/store.ts';
import { askToJoin } from './ask-to-join.ts';
import { factsCard } from './messages.ts';
import { nameForm, nameSubject } from './name-form.ts';
import { askDeciders } from './tell-deciders.ts';

/** The cards a person walks through after opening an invitation. Each press looks at the invitation again. */
export const joinHandlers: Handlers = {
  presses: {
    tie: onInvitation('member', async (chat, { id }, { codeName }, value) => {
      const tie = TIES[value];
      if (tie) await chat.redraw(factsCard({ id, codeName }, { tie, name: chat.person.name }));
    }),
    'join-name': onInvitation(
      'member',
      async (chat, { id }, _, value) => await openForm(chat, nameForm, nameSubject(id, value)),
    ),
    'join-no': onInvitation('member', async (chat) => await chat.redraw({ text: { key: 'join-declined' } })),
    join: onInvitation('member', async (chat, invitation, circle, value) => {
      const tie = TIES[value];
      if (tie) await join(chat, invitation, circle, tie);
    }),
  },
};

async function join(chat: Chat, invitation: Invitation, circle: Circle, tie: Tie): Promise<void> {
  const wish = { person: chat.person, invitation, circleId: circle.id, tie };
  const asked = await chat.once('ask-to-join', () => askToJoin(chat.work, wish));
  if (asked.kind === 'not-active') return await chat.redraw({ text: { key: 'invitation-over' } });
  await chat.redraw({ text: { key: 'join-asked', args: { codeName: circle.codeName } } });
  await askDeciders(chat.work, circle, {
    id: asked.membershipId,
    personId: chat.person.id,
    tie,
    name: chat.person.name,
  });
}
