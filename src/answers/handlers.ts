import { authorize } from '../access/authorize.ts';
import { mayAnswerFor } from '../buddies/answers-for.ts';
import { forSomebody } from '../buddies/messages.ts';
import { offerCalendar } from '../calendar/offer-calendar.ts';
import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import { getCircle } from '../circles/store.ts';
import type { PersonId, TurnId } from '../db/ids.ts';
import type { Message } from '../delivery/message.ts';
import { offerAddress } from '../family-profile/offer-address.ts';
import { getPerson } from '../people/store.ts';
import { withAddressQuestion } from '../preferences/messages.ts';
import { loadPreferences, setPreferences } from '../preferences/store.ts';
import {
  comingCard,
  coverCard,
  explainedCard,
  finalCard,
  reminderCard,
  takenCard,
  turnsCard,
  withAnotherCard,
} from '../turns/messages.ts';
import { isOver } from '../turns/moments.ts';
import type { Turn, TurnInWords } from '../turns/store.ts';
import { findHolder, findLastHolder, findTurn, getTurnInWords, listTurnsOf } from '../turns/store.ts';
import { whyMe } from '../why/why-me.ts';
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
    'turn-why': async (chat, press) => {
      const turn = await findTurn(chat.work, press.id as TurnId);
      if (!turn) return await refuse(chat);
      const member = await findAnsweredFor(chat, turn);
      if (!member && !authorize(chat.actor, 'take-turns', { circleId: turn.circleId })) return await refuse(chat);
      const holder = await findHolder(chat.work, turn.id);
      const isTheirs = holder?.personId === (member?.personId ?? chat.person.id) && turn.epoch === press.version;
      const inWords = await getTurnInWords(chat.work, turn.id);
      const card = await presentCard(chat, inWords, press.action, member);
      const why = isTheirs ? await whyMe(chat.work, turn) : undefined;
      if (!why) await chat.toast({ key: 'turn-changed' });
      const shown = why ? explainedCard(card, inWords, why) : card;
      await chat.redraw(member ? forSomebody(shown, member) : shown);
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
    if (!seen) return await refuse(chat);
    const member = await findAnsweredFor(chat, seen);
    if (!member && !authorize(chat.actor, 'take-turns', { circleId: seen.circleId })) return await refuse(chat);
    const answer = { turnId: seen.id, epoch: press.version, ...asWhom(chat, member) };
    const redraw = async (card: Message) => await chat.redraw(member ? forSomebody(card, member) : card);
    const answered = await chat.once(press.action, () => command(chat.work, answer));
    if (answered.kind === 'not-yours') return await refuse(chat);
    const turn = await getTurnInWords(chat.work, seen.id);
    switch (answered.kind) {
      case 'answered':
        return await redraw(await answeredCard(chat, turn, { card: draw(turn), isOwn: !member }));
      case 'settled':
        await chat.toast({ key: 'turn-already-done' });
        return await redraw(finalCard('turn-done', turn));
      case 'stale':
        await chat.toast({ key: 'turn-changed' });
        return await redraw(await presentCard(chat, turn, press.action, member));
    }
  };
}

/** The card after an answer: with the way to the address where there is one. Under the first thanks stands a question about the person, asked this once. */
async function answeredCard(
  chat: Chat,
  turn: TurnInWords,
  { card, isOwn }: { card: Message; isOwn: boolean },
): Promise<Message> {
  if (turn.status === 'accepted') return await offerAddress(chat.work, turn, card);
  if (turn.status !== 'done' || !isOwn) return card;
  const { addressForm, addressAskedAt } = await loadPreferences(chat.work, chat.person.id);
  if (addressForm !== null || addressAskedAt !== null) return card;
  await setPreferences(chat.work, chat.person.id, { addressAskedAt: chat.work.now });
  return withAddressQuestion(card.text);
}

/** The turn as this person may see it now: their own card or that of whom they answer for, or with whom of the circle it is. */
async function presentCard(chat: Chat, turn: TurnInWords, wanted?: string, member?: Member): Promise<Message> {
  const holder = await findHolder(chat.work, turn.id);
  const isClosed = turn.status === 'seeking_cover' && isOver(turn, chat.work.now);
  const hasEnded = isClosed || turn.status === 'cancelled' || turn.status === 'unmet' || turn.status === 'done';
  if (hasEnded) return finalCard(turn.status === 'done' ? 'turn-done' : 'turn-over', turn);
  if (holder?.personId !== (member?.personId ?? chat.person.id)) {
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

type Member = { personId: PersonId; name: string };

/** The member in whose name a press on this turn is made, where somebody else answers for them. */
async function findAnsweredFor(chat: Chat, turn: Turn): Promise<Member | undefined> {
  const holder = await findLastHolder(chat.work, turn.id);
  if (!holder) return undefined;
  const { districtId } = await getCircle(chat.work, turn.circleId);
  const place = { circleId: turn.circleId, districtId };
  if (!(await mayAnswerFor(chat.work, chat.actor, holder, place))) return undefined;
  const { name } = await getPerson(chat.work, holder.personId);
  return { personId: holder.personId, name };
}

function asWhom(chat: Chat, member: Member | undefined): Pick<TurnAnswer, 'by' | 'via'> {
  return member ? { by: member.personId, via: chat.person.id } : { by: chat.person.id };
}

async function turnsFor(chat: Chat): Promise<Message> {
  const card = turnsCard(await listTurnsOf(chat.work, chat.person.id, TURNS_SHOWN));
  return await offerCalendar(chat.work, chat.person.id, card);
}

async function refuse(chat: Chat): Promise<void> {
  await chat.toast({ key: 'press-not-yours' });
}
