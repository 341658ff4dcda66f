import { authorize } from '../access/authorize.ts';
import { withAnsweredFor } from '../buddies/answered-turns.ts';
import { offerCalendar } from '../calendar/offer-calendar.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { findCircle } from '../circles/store.ts';
import type { Message } from '../delivery/message.ts';
import { offerAddress } from '../family-profile/offer-address.ts';
import { withAddressQuestion } from '../preferences/messages.ts';
import { loadPreferences, setPreferences } from '../preferences/store.ts';
import { explainedCard, finalCard, takenCard, turnsCard } from '../turns/messages.ts';
import { isSought } from '../turns/states.ts';
import type { TurnInWords } from '../turns/store.ts';
import { findHolder, getTurnInWords, listTurnsOf } from '../turns/store.ts';
import { withUndo } from '../undoing/messages.ts';
import { whyMe } from '../why/why-me.ts';
import { acceptTurn, finishTurn, reportNotDone, takeTurn } from './answer.ts';
import type { Answerer } from './on-turn.ts';
import { answering, onTurn, refuse } from './on-turn.ts';
import { presentCard } from './present-card.ts';

const TURNS_SHOWN = 3;
const BUTTONS_SHOWN = 4;

export const answerHandlers: Handlers = {
  commands: {
    my: async (chat) => await chat.say(await turnsFor(chat)),
  },
  presses: {
    my: async (chat) => await chat.redraw(await turnsFor(chat)),
    turn: onTurn(async (chat, turn, { by }) => {
      const holder = await findHolder(chat.work, turn.id);
      if (holder?.personId !== by) return await refuse(chat);
      await chat.redraw(await presentCard(chat.work, await getTurnInWords(chat.work, turn.id), { reader: by }));
    }),
    'turn-why': onTurn(async (chat, turn, { by, redraw }, press) => {
      const holder = await findHolder(chat.work, turn.id);
      const isAsked = !holder && isSought(turn.status);
      const isTheirs = (isAsked || holder?.personId === by) && turn.epoch === press.version;
      const inWords = await getTurnInWords(chat.work, turn.id);
      const card = await presentCard(chat.work, inWords, { reader: by, wanted: press.action });
      const why = isTheirs ? await whyMe(chat.work, turn, by) : undefined;
      if (!why) await chat.toast({ key: 'turn-changed' });
      await redraw(why ? explainedCard(card, inWords, why) : card);
    }),
    'turn-done': answering({ command: ({ work }, answer) => finishTurn(work, answer), draw: thanks }),
    'turn-accept': answering({
      command: ({ work }, answer) => acceptTurn(work, answer),
      draw: async ({ work }, turn) => await offerAddress(work, turn, takenCard(turn)),
    }),
    'turn-take': answering({
      command: ({ work }, answer) => takeTurn(work, answer),
      draw: async ({ work }, turn) => await offerAddress(work, turn, withUndo(takenCard(turn), turn)),
    }),
    'turn-not-done': answering({
      command: ({ work }, answer) => reportNotDone(work, answer),
      draw: async (_, turn) => finalCard('turn-not-done', turn),
    }),
  },
};

/** Under the first thanks stands a question about the person, asked this once. */
async function thanks(chat: Chat, turn: TurnInWords, { via }: Answerer): Promise<Message> {
  const card = withUndo(finalCard('turn-done', turn), turn);
  if (via !== undefined) return card;
  const { addressForm, addressAskedAt } = await loadPreferences(chat.work, chat.person.id);
  if (addressForm !== null || addressAskedAt !== null) return card;
  await setPreferences(chat.work, chat.person.id, { addressAskedAt: chat.work.now });
  return withUndo(withAddressQuestion(card.text), turn);
}

async function turnsFor(chat: Chat): Promise<Message> {
  const own = turnsCard(await listTurnsOf(chat.work, chat.person.id, TURNS_SHOWN));
  const card = await withAnsweredFor(chat.work, chat.person.id, own);
  return await offerPromise(chat, await offerCalendar(chat.work, chat.person.id, card));
}

/** Where there is room, a member of one circle may also offer to take something on each time; one of several does so from the circle's own card. */
async function offerPromise(chat: Chat, card: Message): Promise<Message> {
  const buttons = card.buttons ?? [];
  const [place, another] = chat.actor.memberships.filter(({ role }) => role === 'member');
  if (!place || another || buttons.length >= BUTTONS_SHOWN) return card;
  const circle = await findCircle(chat.work, place.circleId);
  if (circle?.stage !== 'active' || !authorize(chat.actor, 'take-turns', { circleId: circle.id })) return card;
  const press = { action: 'promise-new', id: circle.id };
  return { ...card, buttons: [...buttons, [{ label: { key: 'button-promise-new' }, press }]] };
}
