import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import type { TurnId } from '../db/ids.ts';
import type { Message } from '../delivery/message.ts';
import { offerAddress } from '../family-profile/offer-address.ts';
import { getPerson } from '../people/store.ts';
import { withAddressQuestion } from '../preferences/messages.ts';
import { loadPreferences, setPreferences } from '../preferences/store.ts';
import {
  comingCard,
  coverCard,
  finalCard,
  reminderCard,
  takenCard,
  turnsCard,
  withAnotherCard,
} from '../turns/messages.ts';
import { isOver } from '../turns/moments.ts';
import type { TurnInWords } from '../turns/store.ts';
import { findHolder, findTurn, getTurnInWords, listTurnsOf } from '../turns/store.ts';
import type { Answered, TurnAnswer } from './answer.ts';
import { declineTurn, finishTurn, reportNotDone, takeTurn } from './answer.ts';

const TURNS_SHOWN = 3;

export const answerHandlers: Handlers = {
  commands: {
    my: async (chat) => await chat.say(await turnsFor(chat)),
  },
  presses: {
    my: async (chat) => await chat.redraw(await turnsFor(chat)),
    turn: async (chat, press) => {
      const turn = await findTurn(chat.work, press.id as TurnId);
      const holder = turn && (await findHolder(chat.work, turn.id));
      const isOwn =
        turn && holder?.personId === chat.person.id && authorize(chat.actor, 'take-turns', { circleId: turn.circleId });
      if (!turn || !isOwn) return await refuse(chat);
      await chat.redraw(await presentCard(chat, await getTurnInWords(chat.work, turn.id)));
    },
    'turn-done': answering(finishTurn, (turn) => finalCard('turn-done', turn)),
    'turn-cannot': answering(declineTurn, (turn) =>
      finalCard(turn.status === 'unmet' ? 'turn-not-done' : 'turn-passed-on', turn),
    ),
    'turn-take': answering(takeTurn, takenCard),
    'turn-not-done': answering(reportNotDone, (turn) => finalCard('turn-not-done', turn)),
  },
};

function answering(
  command: (work: Chat['work'], answer: TurnAnswer) => Promise<Answered>,
  draw: (turn: TurnInWords) => Message,
): PressHandler {
  return async (chat, press) => {
    const seen = await findTurn(chat.work, press.id as TurnId);
    if (!seen || !authorize(chat.actor, 'take-turns', { circleId: seen.circleId })) return await refuse(chat);
    const answer = { turnId: seen.id, epoch: press.version, by: chat.person.id };
    const answered = await chat.once(press.action, () => command(chat.work, answer));
    if (answered.kind === 'not-yours') return await refuse(chat);
    const turn = await getTurnInWords(chat.work, seen.id);
    switch (answered.kind) {
      case 'answered':
        return await chat.redraw(await answeredCard(chat, turn, draw(turn)));
      case 'settled':
        await chat.toast({ key: 'turn-already-done' });
        return await chat.redraw(finalCard('turn-done', turn));
      case 'stale':
        await chat.toast({ key: 'turn-changed' });
        return await chat.redraw(await presentCard(chat, turn, press.action));
    }
  };
}

/** The card after an answer: with the way to the address where there is one. Under the first thanks stands a question about the person, asked this once. */
async function answeredCard(chat: Chat, turn: TurnInWords, card: Message): Promise<Message> {
  if (turn.status === 'accepted') return await offerAddress(chat.work, turn, card);
  if (turn.status !== 'done') return card;
  const { addressForm, addressAskedAt } = await loadPreferences(chat.work, chat.person.id);
  if (addressForm !== null || addressAskedAt !== null) return card;
  await setPreferences(chat.work, chat.person.id, { addressAskedAt: chat.work.now });
  return withAddressQuestion(card.text);
}

/** The turn as this person may see it now: their own card, or with whom of the circle it is. */
async function presentCard(chat: Chat, turn: TurnInWords, wanted?: string): Promise<Message> {
  const holder = await findHolder(chat.work, turn.id);
  const isClosed = turn.status === 'seeking_cover' && isOver(turn, chat.work.now);
  const hasEnded = isClosed || turn.status === 'cancelled' || turn.status === 'unmet' || turn.status === 'done';
  if (hasEnded) return finalCard(turn.status === 'done' ? 'turn-done' : 'turn-over', turn);
  if (holder?.personId !== chat.person.id) {
    if (!holder || turn.status === 'seeking_cover')
      return finalCard(wanted === 'turn-take' ? 'turn-asked-another' : 'turn-passed-on', turn);
    return withAnotherCard(turn, (await getPerson(chat.work, holder.personId)).name);
  }
  switch (turn.status) {
    case 'planned':
      return comingCard(turn);
    case 'seeking_cover':
      return coverCard(turn);
    case 'accepted':
      return await offerAddress(chat.work, turn, takenCard(turn));
    default:
      return await offerAddress(chat.work, turn, reminderCard(turn));
  }
}

async function turnsFor(chat: Chat): Promise<Message> {
  return turnsCard(await listTurnsOf(chat.work, chat.person.id, TURNS_SHOWN));
}

async function refuse(chat: Chat): Promise<void> {
  await chat.toast({ key: 'press-not-yours' });
}
