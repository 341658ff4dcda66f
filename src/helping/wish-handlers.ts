import { authorize } from '../access/authorize.ts';
import { listCoordinators } from '../access/store.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { findCircle, listCircles } from '../circles/store.ts';
import type { CircleId, DistrictId, WishId } from '../db/ids.ts';
import type { Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { cancelQueued, queueMessage, replaceCard } from '../delivery/queue.ts';
import { findDistrict } from '../districts/store.ts';
import { invite } from '../inviting/invite.ts';
import { invitedCard } from '../joining/messages.ts';
import { listExclusions } from '../leaving/exclusion-store.ts';
import { getPerson } from '../people/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { helpCard, wishCard, wishCirclesCard, wishedCard } from './messages.ts';
import { readHelpPayload } from './payload.ts';
import type { Wish } from './store.ts';
import { endWish, insertWish, lockWish } from './store.ts';

const CIRCLES_SHOWN = 6;

/** Somebody of a district's group wants to help; a coordinator invites them into a circle, or thanks them. */
export function createWishHandlers(timeZone: string): Handlers {
  return { presses: createPresses(timeZone) };
}

function createPresses(timeZone: string): NonNullable<Handlers['presses']> {
  return {
    wish: async (chat, press) => {
      const district = await findDistrict(chat.work, press.id as DistrictId);
      if (!district) return await chat.toast({ key: 'press-not-yours' });
      const wish = await insertWish(chat.work, chat.person.id, district.id);
      if (!wish) return await chat.redraw({ text: { key: 'wish-before' } });
      await chat.redraw(wishedCard(wish.id));
      // Whom the association keeps out of the district waits like everybody; nobody is asked about them.
      const exclusions = await listExclusions(chat.work, chat.person.id, { districtId: district.id });
      if (exclusions.length > 0) return;
      const card = wishCard(wish.id, { name: chat.person.name, district: district.name });
      for (const { telegramId } of await listCoordinators(chat.work, district.id))
        await send(chat, { chatId: telegramId, key: wishKey(wish.id, telegramId), message: card, timeZone });
    },
    'wish-no': async (chat) => await chat.redraw({ text: { key: 'wish-declined' } }),
    'wish-back': async (chat, press) => {
      const wish = await lockWish(chat.work, press.id as WishId);
      if (wish?.personId !== chat.person.id || wish.state !== 'open')
        return await chat.toast({ key: 'press-not-yours' });
      await endWish(chat.work, wish.id, { state: 'taken_back', answeredBy: null });
      await chat.redraw({ text: { key: 'wish-taken-back' } });
      await closeCards(chat, wish, 'wish-note-taken-back');
    },
    'wish-circles': onWish(async (chat, wish) => {
      const circles = (await listCircles(chat.work, wish.districtId)).filter(({ stage }) => stage === 'active');
      if (circles.length === 0) return await chat.toast({ key: 'wish-no-circle' }, { alert: true });
      const { name } = await getPerson(chat.work, wish.personId);
      await chat.redraw(wishCirclesCard(wish.id, name, circles.slice(0, CIRCLES_SHOWN)));
    }),
    'wish-invite': onWish(async (chat, wish, value) => {
      const circle = await findCircle(chat.work, value as CircleId);
      if (circle?.districtId !== wish.districtId) return await chat.toast({ key: 'press-not-yours' });
      const place = { into: 'member', circleId: circle.id, tie: 'volunteer', forPerson: wish.personId } as const;
      const invited = await invite(chat.work, { by: chat.person.id, place });
      if (invited.kind !== 'invited') {
        const key = invited.kind === 'too-many' ? 'invite-too-many' : 'invite-awaits-consent';
        return await chat.toast({ key }, { alert: true });
      }
      const inviter = { key: 'name', args: { name: chat.person.name } };
      const card = invitedCard({ id: invited.id, codeName: circle.codeName }, { inviter, tie: 'volunteer' });
      await answer(chat, wish, { state: 'invited', message: card, timeZone });
    }),
    'wish-thank': onWish(async (chat, wish) => {
      await answer(chat, wish, { state: 'thanked', message: { text: { key: 'wish-thanks' } }, timeZone });
    }),
  };
}

/** What the button in a group leads to. @returns false when this is not a payload of that button */
export async function showHelp(chat: Chat, payload: string): Promise<boolean> {
  const districtId = readHelpPayload(chat.work.vault, payload);
  const district = districtId === undefined ? undefined : await findDistrict(chat.work, districtId);
  if (!district) return false;
  await chat.say(helpCard(district.id, district.name));
  return true;
}

/** A coordinator's press on an open wish of their district. */
function onWish(act: (chat: Chat, wish: Wish, value: number) => Promise<void>) {
  return async (chat: Chat, press: { id: number; value: number }) => {
    const wish = await lockWish(chat.work, press.id as WishId);
    if (
      !wish ||
      wish.personId === chat.person.id ||
      !authorize(chat.actor, 'link-group', { districtId: wish.districtId })
    )
      return await chat.toast({ key: 'press-not-yours' });
    if (wish.state === 'open') return await act(chat, wish, press.value);
    await chat.redraw({ text: { key: 'wish-note-answered' } });
  };
}

async function answer(
  chat: Chat,
  wish: Wish,
  { state, message, timeZone }: { state: 'invited' | 'thanked'; message: Message; timeZone: string },
): Promise<void> {
  await endWish(chat.work, wish.id, { state, answeredBy: chat.person.id });
  const { telegramId } = await getPerson(chat.work, wish.personId);
  if (telegramId !== null) await send(chat, { chatId: telegramId, key: `wish:${wish.id}:answer`, message, timeZone });
  await chat.redraw({ text: { key: `wish-note-${state}` } });
  await closeCards(chat, wish, 'wish-note-answered');
}

async function closeCards(chat: Chat, wish: Wish, key: string): Promise<void> {
  for (const { telegramId } of await listCoordinators(chat.work, wish.districtId)) {
    const cardKey = wishKey(wish.id, telegramId);
    await cancelQueued(chat.work, cardKey);
    if (telegramId === chat.person.telegramId) continue;
    await replaceCard(chat.work, { chatId: telegramId, key: cardKey, state: 'answered', message: { text: { key } } });
  }
}

type Note = { chatId: number; key: string; message: Message; timeZone: string };

async function send(chat: Chat, { timeZone, ...note }: Note): Promise<void> {
  const notBefore = nextLoudMoment(chat.work.now, timeZone);
  await queueMessage(chat.work, { ...note, priority: PRIORITY.reminder, notBefore });
}

function wishKey(id: number, telegramId: number): string {
  return `wish:${id}:team:${telegramId}:card`;
}
