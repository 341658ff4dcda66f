import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { findCircle, listCircles } from '../circles/store.ts';
import type { CircleId, DistrictId, TelegramId, WishId } from '../db/ids.ts';
import type { Message } from '../delivery/message.ts';
import { findDistrict } from '../districts/store.ts';
import { invite } from '../inviting/invite.ts';
import { invitedCard } from '../joining/messages.ts';
import { getPerson } from '../people/store.ts';
import { helpCard, wishCard, wishCirclesCard, wishedCard } from './messages.ts';
import { readHelpPayload } from './payload.ts';
import type { Wish } from './store.ts';
import { endWish, insertWish, lockWish } from './store.ts';
import { closeWishCards, listWishReaders, sendWishNote, tellTeam } from './tell-team.ts';
import { planWishSteps } from './wish-steps.ts';

const CIRCLES_SHOWN = 6;

type Settings = { administrators: ReadonlySet<TelegramId>; timeZone: string };

/** Somebody of a district's group wants to help; a coordinator invites them into a circle, or thanks them. */
export function createWishHandlers(settings: Settings): Handlers {
  return { presses: createPresses(settings) };
}

function createPresses(settings: Settings): NonNullable<Handlers['presses']> {
  const onWish = onWishWith(settings);
  return {
    wish: async (chat, press) => {
      const district = await findDistrict(chat.work, press.id as DistrictId);
      if (!district) return await chat.toast({ key: 'press-not-yours' });
      const wish = await insertWish(chat.work, chat.person.id, district.id);
      if (!wish) return await chat.redraw({ text: { key: 'wish-before' } });
      await chat.redraw(wishedCard(wish.id));
      await planWishSteps(chat.work, wish.id);
      const card = wishCard(wish.id, { name: chat.person.name, district: district.name });
      await tellTeam(chat.work, wish, { part: 'card', card, ...settings });
    },
    'wish-no': async (chat) => await chat.redraw({ text: { key: 'wish-declined' } }),
    'wish-back': async (chat, press) => {
      const wish = await lockWish(chat.work, press.id as WishId);
      if (wish?.personId !== chat.person.id || wish.state !== 'open')
        return await chat.toast({ key: 'press-not-yours' });
      await endWish(chat.work, wish.id, { state: 'taken_back', answeredBy: null });
      await chat.redraw({ text: { key: 'wish-taken-back' } });
      const except = chat.person.telegramId;
      await closeWishCards(chat.work, wish, { key: 'wish-note-taken-back', except });
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
      await answer(chat, wish, { state: 'invited', message: card, settings });
    }),
    'wish-thank': onWish(async (chat, wish) => {
      await answer(chat, wish, { state: 'thanked', message: { text: { key: 'wish-thanks' } }, settings });
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

/** A press on an open wish by a coordinator of its district; where none can be reached, by an administrator. */
function onWishWith(settings: Settings) {
  return (act: (chat: Chat, wish: Wish, value: number) => Promise<void>) =>
    async (chat: Chat, press: { id: number; value: number }) => {
      const wish = await lockWish(chat.work, press.id as WishId);
      if (!wish || wish.personId === chat.person.id || !(await mayAnswer(chat, wish, settings)))
        return await chat.toast({ key: 'press-not-yours' });
      if (wish.state === 'open') return await act(chat, wish, press.value);
      await chat.redraw({ text: { key: 'wish-note-answered' } });
    };
}

async function answer(
  chat: Chat,
  wish: Wish,
  { state, message, settings }: { state: 'invited' | 'thanked'; message: Message; settings: Settings },
): Promise<void> {
  await endWish(chat.work, wish.id, { state, answeredBy: chat.person.id });
  const { telegramId } = await getPerson(chat.work, wish.personId);
  if (telegramId !== null)
    await sendWishNote(chat.work, { chatId: telegramId, key: `wish:${wish.id}:answer`, message, ...settings });
  await chat.redraw({ text: { key: `wish-note-${state}` } });
  const except = chat.person.telegramId;
  await closeWishCards(chat.work, wish, { key: 'wish-note-answered', except });
}

async function mayAnswer(chat: Chat, wish: Wish, settings: Settings): Promise<boolean> {
  const place = { districtId: wish.districtId };
  if (authorize(chat.actor, 'link-group', place)) return true;
  if (!authorize(chat.actor, 'approve-instead', place)) return false;
  return (await listWishReaders(chat.work, wish, settings)).some(({ id }) => id === chat.person.id);
}
