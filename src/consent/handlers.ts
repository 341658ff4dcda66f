import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import type { Circle } from '../circles/store.ts';
import { listCirclesById, listWaiting } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import { guardianCard } from '../home/messages.ts';
import { onInvitation } from '../inviting/on-invitation.ts';
import type { Invitation } from '../inviting/store.ts';
import type { Text } from '../language/text.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { giveConsent } from './give-consent.ts';
import { withChangeOfMind } from './messages.ts';
import { renewConsent, reopenTap } from './reopen-tap.ts';
import { withdrawConsent } from './withdraw-consent.ts';

/** The guardian's consent: given, renewed, withdrawn and given again. */
export const consentHandlers: Handlers = {
  presses: {
    consent: onInvitation('guardian', async (chat, invitation, circle, value) => {
      if (value === 0) return await sayNotNow(chat, invitation, circle);
      const given = await chat.once('give-consent', () =>
        giveConsent(chat.work, { guardian: chat.person, invitation, circleId: circle.id }),
      );
      if (given.kind === 'has-guardian') return await chat.redraw({ text: { key: 'invitation-over' } });
      await chat.redraw({
        text: { key: 'consent-given', args: { codeName: circle.codeName } },
        buttons: [[{ label: { key: 'button-invite-member' }, press: { action: 'invite-member', id: circle.id } }]],
      });
      await tellDistrict(chat, circle, `consent:${invitation.id}`, {
        key: 'consent-given-note',
        args: { codeName: circle.codeName },
      });
    }),
    'consent-renew': async (chat, press) => {
      const circleId = press.id as CircleId;
      if (!authorize(chat.actor, 'withdraw-consent', { circleId })) return await chat.toast({ key: 'press-not-yours' });
      const renewed = await chat.once('renew-consent', () => renewConsent(chat.work, circleId, chat.person.id));
      await chat.redraw({ text: { key: renewed.kind === 'renewed' ? 'consent-renewed' : 'form-over' } });
    },
    'consent-let-end': async (chat) => await chat.redraw({ text: { key: 'consent-lets-end' } }),
    'reopen-tap': async (chat, press) => {
      const circleId = press.id as CircleId;
      if (!authorize(chat.actor, 'withdraw-consent', { circleId })) return await chat.toast({ key: 'press-not-yours' });
      await chat.once('reopen-tap', () => reopenTap(chat.work, circleId, chat.person.id));
      const [circle] = await listCirclesById(chat.work, [circleId]);
      if (circle) await chat.redraw(guardianCard(circle, (await listWaiting(chat.work, circle.id)).length));
    },
    'close-tap': async (chat, press) => {
      const circleId = press.id as CircleId;
      if (!authorize(chat.actor, 'withdraw-consent', { circleId })) return await chat.toast({ key: 'press-not-yours' });
      const paused = await chat.once('withdraw-consent', () => withdrawConsent(chat.work, circleId, chat.person.id));
      await chat.redraw({ text: { key: 'close-tap-done' } });
      if (paused.kind === 'paused') await tellTapClosed(chat, circleId);
    },
  },
};

async function sayNotNow(chat: Chat, invitation: Invitation, circle: Circle): Promise<void> {
  await chat.redraw(withChangeOfMind(invitation.id));
  await tellDistrict(chat, circle, `consent-not-now:${invitation.id}`, {
    key: 'consent-not-now-note',
    args: { codeName: circle.codeName },
  });
}

async function tellDistrict(chat: Chat, circle: Circle, key: string, text: Text): Promise<void> {
  const buttons = [[{ label: { key: 'button-circle' }, press: { action: 'circle', id: circle.id } }]];
  await tellCoordinators(chat.work, { circleId: circle.id, key, message: { text, buttons } });
}

async function tellTapClosed(chat: Chat, circleId: CircleId): Promise<void> {
  const [circle] = await listCirclesById(chat.work, [circleId]);
  const text = { key: 'close-tap-note', args: { codeName: circle?.codeName ?? '' } };
  await tellCoordinators(chat.work, { circleId, key: `close-tap:${circleId}:${chat.updateKey}`, message: { text } });
}
