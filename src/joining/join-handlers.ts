import { askAboutNewcomer } from '../approving/tell-approvers.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import type { Tie } from '../circles/membership-store.ts';
import { TIES } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import type { TelegramId } from '../db/ids.ts';
import { onInvitation } from '../inviting/on-invitation.ts';
import type { Invitation } from '../inviting/store.ts';
import { askToJoin } from './ask-to-join.ts';
import { CHARTER_VERSION } from './charter.ts';
import { charterCard, factsCard, tieCard } from './messages.ts';
import { nameForm, nameSubject } from './name-form.ts';

/** The cards a person walks through after opening an invitation. Each press looks at the invitation again. */
export function createJoinHandlers(administrators: ReadonlySet<TelegramId>): Handlers {
  return {
    presses: {
      tie: onInvitation('member', async (chat, { id }, { codeName }, { value }) => {
        const tie = TIES[value];
        if (tie) await chat.redraw(factsCard({ id, codeName }, { tie, name: chat.person.name }));
      }),
      'join-tie': onInvitation(
        'member',
        async (chat, { id }, { codeName }) => await chat.redraw(tieCard({ id, codeName })),
      ),
      'join-charter': onInvitation('member', async (chat, { id }, _, { value }) => {
        const tie = TIES[value];
        if (tie) await chat.redraw(charterCard({ id }, tie));
      }),
      'join-name': onInvitation(
        'member',
        async (chat, { id }, _, { value }) => await openForm(chat, nameForm, nameSubject(id, value)),
      ),
      'join-no': onInvitation('member', async (chat) => await chat.redraw({ text: { key: 'join-declined' } })),
      join: onInvitation('member', async (chat, invitation, circle, { value, version }) => {
        const tie = TIES[value];
        if (!tie) return;
        if (version === CHARTER_VERSION) return await join(chat, { invitation, circle, tie }, administrators);
        await chat.toast({ key: 'form-moved-on' });
        const about = { id: invitation.id, codeName: circle.codeName };
        await chat.redraw(factsCard(about, { tie, name: chat.person.name }));
      }),
    },
  };
}

async function join(
  chat: Chat,
  { invitation, circle, tie }: { invitation: Invitation; circle: Circle; tie: Tie },
  administrators: ReadonlySet<TelegramId>,
): Promise<void> {
  const wish = { person: chat.person, invitation, circleId: circle.id, tie };
  const asked = await chat.once('ask-to-join', () => askToJoin(chat.work, wish));
  if (asked.kind === 'not-active') return await chat.redraw({ text: { key: 'invitation-over' } });
  await chat.redraw({ text: { key: 'join-asked', args: { codeName: circle.codeName } } });
  await askAboutNewcomer(chat.work, asked.membershipId, administrators);
}
