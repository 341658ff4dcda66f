import { inAudit } from '../access/for-family.ts';
import { recordAct } from '../access/store.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import { tellDisputed } from '../closing/tell-closers.ts';
import type { TurnId } from '../db/ids.ts';
import { countsAsDone } from '../turns/states.ts';
import { findTurn } from '../turns/store.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { daysCard, wishesCard } from './ask-messages.ts';
import { helpWordsForm } from './help-words-form.ts';
import type { Family } from './on-behalf.ts';
import { drawnFor, findFamily, onFamily, speakerOf } from './on-behalf.ts';
import { sayArrival } from './say-arrival.ts';
import { chooseCheckDay } from './weekly-check.ts';
import { answerCheck, findWish, saveWish } from './wish-store.ts';

/** What a family has asked to be asked, and its answers. */
export const askHandlers: Handlers = {
  presses: {
    wishes: onFamily('confirm-arrival', showWishes),
    'wish-arrival': onFamily('confirm-arrival', async (chat, family, { value }) => {
      await saveWish(chat.work, family.circle.id, { asksArrival: value === 1 });
      await showWishes(chat, family);
    }),
    'wish-day': onFamily('confirm-arrival', async (chat, family) => {
      await chat.redraw(drawnFor(family, daysCard(family.circle.id)));
    }),
    'wish-check': onFamily('confirm-arrival', async (chat, family, { value }) => {
      await chooseCheckDay(chat.work, family.circle.id, value >= 1 && value <= 7 ? value : null);
      await showWishes(chat, family);
    }),
    arrived: async (chat, press) => {
      const turn = await findTurn(chat.work, press.id as TurnId);
      const family = turn && (await findFamily(chat, turn.circleId, 'confirm-arrival'));
      if (!family || !countsAsDone(turn.status)) return await chat.toast({ key: 'press-not-yours' });
      const state = press.value === 1 ? 'arrived' : 'missing';
      if (!(await sayArrival(chat.work, { turnId: turn.id, state, saidBy: family.by })))
        return await chat.toast({ key: 'arrival-said' });
      await recordAct(chat.work, { ...inAudit(family), act: `say-${state}`, object: 'turn', objectId: turn.id });
      await chat.redraw(drawnFor(family, { text: { key: `arrival-${state}` } }));
      if (state === 'missing') await tellDisputed(chat.work, turn, speakerOf(family));
    },
    check: onFamily('confirm-arrival', async (chat, family, { value }) => {
      const answer = value === 1 ? 'well' : 'help';
      const isNew = await answerCheck(chat.work, family.circle.id, { answer, answeredBy: family.by });
      if (!isNew) return await chat.toast({ key: 'arrival-said' });
      await recordAct(chat.work, {
        ...inAudit(family),
        act: `check-${answer}`,
        object: 'circle',
        objectId: family.circle.id,
      });
      if (answer === 'well') return await chat.redraw(drawnFor(family, { text: { key: 'check-well' } }));
      await tellNeedsHelp(chat, family);
      await chat.redraw(
        drawnFor(family, {
          text: { key: 'check-help' },
          buttons: [
            [{ label: { key: 'button-help-words' }, press: { action: 'help-words', id: family.circle.id } }],
            [{ label: { key: 'button-needs' }, press: { action: 'needs', id: family.circle.id } }],
          ],
        }),
      );
    }),
    'help-words': onFamily('confirm-arrival', async (chat, family) => {
      await openForm(chat, helpWordsForm, family.circle.id);
    }),
  },
};

async function showWishes(chat: Chat, family: Family): Promise<void> {
  const { id } = family.circle;
  await chat.redraw(drawnFor(family, wishesCard(id, await findWish(chat.work, id))));
}

async function tellNeedsHelp(chat: Chat, family: Family): Promise<void> {
  const message = { text: { key: 'check-help-note', args: { family: speakerOf(family) } } };
  await tellCoordinators(chat.work, { circleId: family.circle.id, key: `check:${chat.updateKey}:help`, message });
}
