import { findMembership } from '../circles/membership-store.ts';
import { listTurnsAskedOf } from '../covering/store.ts';
import type { MembershipId, PersonId, TurnId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import { getPerson } from '../people/store.ts';
import { aboutTurn, comingCard, reminderCard, takenCard } from '../turns/messages.ts';
import type { TurnInWords } from '../turns/store.ts';
import { getTurnInWords, listTurnsHeldBy } from '../turns/store.ts';
import { canAnswer } from './answers-for.ts';
import { listPlacesAnsweredBy } from './store.ts';

const TURNS_SHOWN = 3;

/** Adds to somebody's own turns those of whom they answer for, each under that name. Whoever can be reached again answers for themselves. */
export async function withAnsweredFor(work: Work, personId: PersonId, own: Message): Promise<Message> {
  const others = [];
  for (const { membershipId } of await listPlacesAnsweredBy(work, personId)) {
    others.push(...(await listTurnsFor(work, membershipId)));
  }
  if (others.length === 0) return own;
  const shown = others
    .toSorted((a, b) => Temporal.Instant.compare(a.turn.startsAt, b.turn.startsAt))
    .slice(0, TURNS_SHOWN);
  const lines = shown.map(({ name, turn }): Text => ({ key: 'my-line-for', args: { name, ...aboutTurn(turn) } }));
  const buttons = shown.map(({ name, turn, asked }): Button[] => [
    {
      label: { key: 'my-button-for', args: { name, on: { on: turn.onDate.toString() } } },
      press: { action: 'buddy-turn', id: turn.id, version: turn.epoch, ...(asked ? { value: asked } : {}) },
    },
  ]);
  return {
    ...own,
    text: { key: 'my-and-for', args: { card: { text: own.text }, lines: { lines } } },
    buttons: [...(own.buttons ?? []), ...buttons],
  };
}

/** The card of a turn as whoever answers for its holder may see it now. */
export function cardToPassOn(turn: TurnInWords): Message {
  switch (turn.status) {
    case 'planned':
      return comingCard(turn);
    case 'accepted':
      return takenCard(turn);
    default:
      return reminderCard(turn);
  }
}

type Answered = { name: string; turn: TurnInWords; asked?: MembershipId };

/** What they hold, and what they are being asked for. */
async function listTurnsFor(work: Work, membershipId: MembershipId): Promise<Answered[]> {
  const membership = await findMembership(work, membershipId);
  const person = membership?.state === 'active' ? await getPerson(work, membership.personId) : undefined;
  if (!person || canAnswer(person)) return [];
  const about = async (id: TurnId) => ({ name: person.name, turn: await getTurnInWords(work, id) });
  const held = (await listTurnsHeldBy(work, membershipId, {})).slice(0, TURNS_SHOWN).map(about);
  const asked = (await listTurnsAskedOf(work, membershipId, {}))
    .slice(0, TURNS_SHOWN)
    .map(async (id) => ({ ...(await about(id)), asked: membershipId }));
  return await Promise.all([...held, ...asked]);
}
