import type { Chat, Handlers } from '../chat/context.ts';
import type { Circle } from '../circles/store.ts';
import { countForFamily, getCircle } from '../circles/store.ts';
import { listCommitments } from '../commitments/store.ts';
import type { Family } from '../family/on-behalf.ts';
import { drawnFor, onFamily, speakerOf } from '../family/on-behalf.ts';
import { guardianCard } from '../home/messages.ts';
import { onInvitation } from '../inviting/on-invitation.ts';
import type { Invitation } from '../inviting/store.ts';
import type { Text } from '../language/text.ts';
import { localDate } from '../time/wall-time.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { changeChoice } from './change-choice.ts';
import { giveConsent } from './give-consent.ts';
import { choicesCard, firstChoicesCard, readSwitch, stoppedCard, withChangeOfMind } from './messages.ts';
import type { Choice } from './purposes.ts';
import { choicesIn, FIRST_CHOICES, kindOf } from './purposes.ts';
import { renewConsent, reopenTap } from './reopen-tap.ts';
import { listStandingPurposes } from './store.ts';
import { withdrawConsent } from './withdraw-consent.ts';

/** A family's consent: given, changed, renewed, withdrawn and given again. */
export const consentHandlers: Handlers = {
  presses: {
    consent: onInvitation('guardian', async (chat, invitation, circle, { value }) => {
      if (value === 0) return await sayNotNow(chat, invitation, circle);
      await chat.redraw(firstChoicesCard(invitation.id, FIRST_CHOICES));
    }),
    'consent-pick': onInvitation('guardian', async (chat, invitation, _, { value: mask, version: page }) => {
      await chat.redraw(firstChoicesCard(invitation.id, choicesIn(mask), page));
    }),
    'consent-begin': onInvitation(
      'guardian',
      async (chat, invitation, circle, { value }) => await begin(chat, invitation, circle, value),
    ),
    consents: onFamily('give-consent', async (chat, family, { value: page }) => await showChoices(chat, family, page)),
    'consent-set': onFamily('give-consent', async (chat, family, { value, version: page }) => {
      const wish = readSwitch(value);
      if (!wish) return await chat.toast({ key: 'press-not-yours' });
      const changed = await chat.once('consent-set', () =>
        changeChoice(chat.work, { circleId: family.circle.id, ...wish, acting: family }),
      );
      if (changed.kind === 'withdrawn') await tellStopped(chat, family, wish.choice);
      await showChoices(chat, family, page);
    }),
    'consent-renew': onFamily('give-consent', async (chat, family) => {
      const renewed = await chat.once('renew-consent', () => renewConsent(chat.work, family.circle.id, family));
      await chat.redraw(
        drawnFor(family, { text: { key: renewed.kind === 'renewed' ? 'consent-renewed' : 'form-over' } }),
      );
    }),
    'consent-let-end': async (chat) => await chat.redraw({ text: { key: 'consent-lets-end' } }),
    'reopen-tap': onFamily('give-consent', async (chat, family) => {
      await chat.once('reopen-tap', () => reopenTap(chat.work, family.circle.id, family));
      const circle = await getCircle(chat.work, family.circle.id);
      await chat.redraw(drawnFor(family, guardianCard(circle, await countForFamily(chat.work, circle.id))));
    }),
    'close-tap': onFamily('withdraw-consent', async (chat, family) => {
      const { id } = family.circle;
      const paused = await chat.once('withdraw-consent', () => withdrawConsent(chat.work, id, family));
      await chat.redraw(drawnFor(family, stoppedCard(id)));
      if (paused.kind !== 'paused') return;
      const text = { key: 'close-tap-note', args: { family: speakerOf(family) } };
      await tellCoordinators(chat.work, { circleId: id, key: `close-tap:${id}:${chat.updateKey}`, message: { text } });
    }),
  },
};

async function begin(chat: Chat, invitation: Invitation, circle: Circle, mask: number): Promise<void> {
  const given = await chat.once('give-consent', () =>
    giveConsent(chat.work, { guardian: chat.person, invitation, circleId: circle.id, choices: choicesIn(mask) }),
  );
  if (given.kind === 'has-guardian') return await chat.redraw({ text: { key: 'invitation-over' } });
  await chat.redraw({
    text: { key: 'consent-given', args: { codeName: circle.codeName } },
    buttons: [
      [{ label: { key: 'button-invite-member' }, press: { action: 'invite-member', id: circle.id } }],
      [{ label: { key: 'button-tap' }, press: { action: 'tap', id: circle.id } }],
    ],
  });
  await tellDistrict(chat, circle, `consent:${invitation.id}`, {
    key: 'consent-given-note',
    args: { codeName: circle.codeName },
  });
}

async function showChoices(chat: Chat, family: Family, page: number): Promise<void> {
  const circle = await getCircle(chat.work, family.circle.id);
  if (circle.stage !== 'active') return await chat.redraw(drawnFor(family, guardianCard(circle, 0)));
  await chat.redraw(drawnFor(family, choicesCard(circle, await listStandingPurposes(chat.work, circle.id), page)));
}

/** The coordinators hear, once a day at most, that turns of a kind were called off; never why. */
async function tellStopped(chat: Chat, family: Family, choice: Choice): Promise<void> {
  const kind = kindOf(choice);
  const { id, timeZone } = family.circle;
  const isPromised = (await listCommitments(chat.work, id)).some((commitment) => commitment.kind === kind);
  if (kind === undefined || !isPromised) return;
  const text = {
    key: 'consent-stopped-note',
    args: { family: speakerOf(family), what: { text: { key: `kind-${kind}` } } },
  };
  const today = localDate(chat.work.now, timeZone).toString();
  await tellCoordinators(chat.work, { circleId: id, key: `consent:${id}:${choice}:${today}:off`, message: { text } });
}

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
