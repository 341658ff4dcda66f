import { authorize } from '../access/authorize.ts';
import { broadcastCard } from '../broadcasts/messages.ts';
import { type Broadcast, findBroadcast } from '../broadcasts/store.ts';
import { loadView } from '../broadcasts/view.ts';
import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import type { BroadcastId } from '../db/ids.ts';
import { listCards } from '../delivery/queue.ts';
import { decideOnBroadcast, letGo, recallBroadcast } from './decide.ts';
import { sendUnknownAgain, stopInTheMiddle } from './end-broadcast.ts';
import { planLook } from './plan-steps.ts';
import { cardKey, listSecond, type Settings, tellAuthor, tellDeciders } from './tell-deciders.ts';

/** From a draft to its end: let go, confirmed, recalled, stopped, sent again. Whether somebody may is asked anew at each press. */
export function createLettingGoHandlers(settings: Settings): Handlers {
  const { timeZone } = settings;
  const onBroadcast =
    (act: (chat: Chat, found: Broadcast, press: { value: number }) => Promise<boolean>): PressHandler =>
    async (chat, press) => {
      const found = await findBroadcast(chat.work, press.id as BroadcastId);
      if (!found || !authorize(chat.actor, 'message-district', { districtId: found.districtId }))
        return await chat.toast({ key: 'press-not-yours' });
      // A draft is its writer's own; what waits for a second person is not decided by its writer.
      const isAuthor = found.draftedBy === chat.person.id;
      if (found.state === 'draft' ? !isAuthor : isAuthor && press.action === 'broadcast-decide')
        return await chat.toast({ key: 'press-not-yours' });
      const isNews = await act(chat, found, press);
      if (isNews) await tellDeciders(chat.work, found.id, settings);
      // The card that follows the broadcast has been brought up to date with all the others.
      const follows = await followsOn(chat, found.id);
      if (isNews && follows) return;
      if (isNews && found.state === 'draft') return await chat.redraw({ text: { key: 'broadcast-follows' } });
      await showBroadcast(chat, found.id, { ...settings, follows });
    };
  return {
    presses: {
      broadcast: onBroadcast(async () => false),
      'broadcast-go': onBroadcast(async (chat, found) => {
        const hasSecond = (await listSecond(chat.work, found, settings)).length > 0;
        const wish = { id: found.id, by: chat.person.id, timeZone, hasSecond };
        const gone = await chat.once('let-go', () => letGo(chat.work, wish));
        if (gone.kind === 'waiting' || gone.kind === 'proposed') return true;
        await chat.toast({ key: `broadcast-not-${gone.kind}` }, { alert: true });
        return false;
      }),
      'broadcast-decide': onBroadcast(async (chat, found, press) => {
        const wish = { id: found.id, by: chat.person.id, accept: press.value === 1, timeZone };
        const decided = await chat.once('decide', () => decideOnBroadcast(chat.work, wish));
        if (decided.kind === 'waiting' || decided.kind === 'declined') {
          await tellOfDecision(chat, found, { decided: decided.kind, timeZone });
          return true;
        }
        await chat.toast(
          { key: `broadcast-not-${decided.kind === 'own' ? 'moved-on' : decided.kind}` },
          { alert: true },
        );
        return decided.kind === 'empty';
      }),
      'broadcast-recall': onBroadcast(async (chat, { id }) => {
        const isRecalled = await chat.once('recall', () => recallBroadcast(chat.work, { id, by: chat.person.id }));
        if (!isRecalled) await chat.toast({ key: 'broadcast-not-moved-on' });
        return isRecalled;
      }),
      'broadcast-stop': onBroadcast(async (chat, { id }) => {
        const isStopped = await chat.once('stop', () => stopInTheMiddle(chat.work, { id, by: chat.person.id }));
        if (!isStopped) await chat.toast({ key: 'broadcast-not-moved-on' });
        return isStopped;
      }),
      'broadcast-again': onBroadcast(async (chat, { id }) => {
        const wish = { id, by: chat.person.id, timeZone };
        const again = await chat.once('again', () => sendUnknownAgain(chat.work, wish));
        if (again === 0) await chat.toast({ key: 'broadcast-not-moved-on' });
        else await planLook(chat.work, id, { same: 0, what: 'again' });
        return again > 0;
      }),
    },
  };
}

/** Whether the pressed card is the one that follows the broadcast for its reader. */
async function followsOn(chat: Chat, id: BroadcastId): Promise<boolean> {
  const cards = await listCards(chat.work, cardKey(id, chat.person.telegramId));
  return cards.some(({ messageId }) => messageId !== null && messageId === chat.pressedId);
}

/** Draws a broadcast as it stands in the place of the pressed card. */
async function showBroadcast(
  chat: Chat,
  id: BroadcastId,
  { follows, ...settings }: Settings & { follows: boolean },
): Promise<void> {
  const found = await findBroadcast(chat.work, id);
  if (!found) return;
  const view = await loadView(chat.work, found, settings);
  await chat.redraw(broadcastCard(view, { isAuthor: found.draftedBy === chat.person.id, follows }));
}

async function tellOfDecision(
  chat: Chat,
  found: Broadcast,
  { decided, timeZone }: { decided: 'waiting' | 'declined'; timeZone: string },
): Promise<void> {
  const key = decided === 'waiting' ? 'broadcast-note-confirmed' : 'broadcast-note-declined';
  const message = { text: { key, args: { name: chat.person.name } } };
  await tellAuthor(chat.work, found, { about: decided, message, timeZone });
}
