import type { MembershipId } from '../db/ids.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Argument, Text } from '../language/text.ts';
import type { Turn, TurnInWords } from './store.ts';

/** When a turn can be taken, in words: between two hours of a day, or between two days. Never a due date. */
export function whenOf({
  onDate,
  opensAt,
  lastsDays,
  closesAt,
  timeZone,
}: Pick<TurnInWords, 'onDate' | 'opensAt' | 'lastsDays' | 'closesAt' | 'timeZone'>): Text {
  const on = { on: onDate.toString() };
  if (lastsDays > 1)
    return { key: 'when-days', args: { from: on, to: { on: onDate.add({ days: lastsDays - 1 }).toString() } } };
  const hours = { from: { at: opensAt.toString() }, to: { at: closesAt.toString() } };
  return { key: 'when-hours', args: { on, ...hours, zone: { text: zoneOf(timeZone) } } };
}

/** The name of a family's time zone, which whoever lives elsewhere is shown. Every zone of Morocco is at the same time. */
function zoneOf(timeZone: string): Text {
  const isMoroccan = timeZone === 'Africa/Casablanca' || timeZone === 'Africa/El_Aaiun';
  return isMoroccan ? { key: 'zone-morocco' } : { key: 'zone-of', args: { timeZone } };
}

/** The arguments every text about a turn is given: what, when, and the circle's code name. */
export function aboutTurn(turn: TurnInWords): { [name: string]: Argument } {
  return { what: { text: { key: `kind-${turn.kind}` } }, when: { text: whenOf(turn) }, codeName: turn.codeName };
}

/** The card of the evening before, for the person who holds the turn. One that they have promised says so. */
export function reminderCard(turn: TurnInWords): Message {
  return {
    text: { key: turn.isPromise ? 'turn-reminder-promise' : 'turn-reminder', args: aboutTurn(turn) },
    buttons: [[done(turn)], [accept(turn)], [cannot(turn)], [more(turn)]],
  };
}

/** A week before: whose turn it will be, and the ways there are already. */
export function weekCard(turn: TurnInWords): Message {
  return {
    text: { key: 'turn-in-a-week', args: aboutTurn(turn) },
    buttons: [[accept(turn)], [cannot(turn)], [more(turn)]],
  };
}

/** Two hours before somebody is waited for. Whoever has not said yes still can. */
export function soonCard(turn: TurnInWords): Message {
  const answers = [...(turn.status === 'accepted' ? [] : [accept(turn)]), cannot(turn), more(turn)].map((one) => [one]);
  return { text: { key: 'turn-soon', args: aboutTurn(turn) }, buttons: answers };
}

/** The question to a person who could stand in. Its buttons say who is asked: somebody may answer for several. */
export function coverCard(turn: TurnInWords, asked: MembershipId): Message {
  return {
    text: { key: 'turn-ask-cover', args: aboutTurn(turn) },
    buttons: [[takeButton(turn, asked)], [button('cannot', turn, asked)], [button('more', turn, asked)]],
  };
}

/** The yes of somebody who was asked to stand in. */
export function takeButton(turn: TurnInWords, asked: MembershipId): Button {
  return button('take', turn, asked);
}

/** The card of somebody who has just taken a turn over. */
export function takenCard(turn: TurnInWords): Message {
  return { text: { key: 'turn-taken', args: aboutTurn(turn) }, buttons: [[done(turn)], [cannot(turn)], [more(turn)]] };
}

/** The card a person opens from their list, days before. */
export function comingCard(turn: TurnInWords): Message {
  return {
    text: { key: 'turn-coming', args: aboutTurn(turn) },
    buttons: [[accept(turn)], [cannot(turn)], [more(turn)], [toList()]],
  };
}

/** The one question after the window has closed. */
export function followUpCard(turn: TurnInWords): Message {
  return {
    text: { key: 'turn-follow-up', args: aboutTurn(turn) },
    buttons: [[done(turn)], [button('not-done', turn)], [more(turn)]],
  };
}

/** A card on which "why me?" is answered: what and when it is, the answer, and the buttons as they were. */
export function explainedCard({ buttons = [] }: Message, turn: TurnInWords, why: Text): Message {
  return { text: { key: 'turn-why', args: { ...aboutTurn(turn), why: { text: why } } }, buttons };
}

/** A final state: no buttons. */
export function finalCard(
  key: 'turn-done' | 'turn-asked-another' | 'turn-passed-on' | 'turn-not-done' | 'turn-over' | 'turn-covered',
  turn: TurnInWords,
): Message {
  return { text: { key, args: aboutTurn(turn) } };
}

/** What a person sees of a turn that has gone to somebody else of the circle. */
export function withAnotherCard(turn: TurnInWords, name: string): Message {
  return { text: { key: 'turn-with-another', args: { ...aboutTurn(turn), name } } };
}

/** A person's coming turns, each a button to its own card. */
export function turnsCard(turns: readonly TurnInWords[]): Message {
  if (turns.length === 0) return { text: { key: 'my-none' } };
  const lines = turns.map((turn): Text => ({ key: 'my-line', args: aboutTurn(turn) }));
  const buttons = turns.map((turn): Button[] => [
    {
      label: {
        key: 'my-button',
        args: { what: { text: { key: `kind-${turn.kind}` } }, on: { on: turn.onDate.toString() } },
      },
      press: { action: 'turn', id: turn.id, version: turn.epoch },
    },
  ]);
  return { text: { key: 'my-turns', args: { turns: turns.length, lines: { lines } } }, buttons };
}

function done(turn: Turn): Button {
  return button('done', turn);
}

function cannot(turn: Turn): Button {
  return button('cannot', turn);
}

function accept(turn: Turn): Button {
  return button('accept', turn);
}

/** What is wanted more rarely than an answer. */
export function more(turn: Turn): Button {
  return button('more', turn);
}

function button(
  deed: 'done' | 'accept' | 'cannot' | 'take' | 'not-done' | 'more',
  turn: Turn,
  asked?: MembershipId,
): Button {
  const press = { action: `turn-${deed}`, id: turn.id, version: turn.epoch };
  return { label: { key: `button-turn-${deed}` }, press: asked === undefined ? press : { ...press, value: asked } };
}

function toList(): Button {
  return { label: { key: 'button-my-turns' }, press: { action: 'my', id: 0 } };
}
