import type { Circle } from '../circles/store.ts';
import type { Kind } from '../commitments/kinds.ts';
import type { Commitment } from '../commitments/store.ts';
import type { Button, Message, Press } from '../delivery/message.ts';
import { KIND_LIST } from '../help-kinds/change-kind.ts';
import type { Text } from '../language/text.ts';
import type { Window } from '../planning/window-on.ts';
import type { Season, SeasonYear } from '../seasons/calendar.ts';
import { codeOf } from '../seasons/code.ts';
import { seasonName } from '../seasons/messages.ts';
import { aboutTurn } from '../turns/messages.ts';
import type { TurnInWords } from '../turns/store.ts';

/** More lines would not be read. */
const LINES = 5;

/** What a season changes for a circle, with the way to keep the usual hours. @param changed as they are in the season */
export function hoursCard(season: Season, { id, codeName }: Circle, changed: readonly Commitment[]): Message {
  const lines = changed.slice(0, LINES).map((one) => (season.kind === 'ramadan' ? hoursLine(one) : kindLine(one)));
  return {
    text: {
      key: season.kind === 'ramadan' ? 'season-hours' : 'season-left-out',
      args: { ...about(season), codeName, lines: { lines } },
    },
    buttons: [usualButton(season, id, true)],
  };
}

/** The circle keeps its usual hours, or takes those of the season again. */
export function usualCard(season: SeasonYear, { id, codeName }: Circle, keeps: boolean): Message {
  return {
    text: { key: keeps ? 'season-usual-kept' : 'season-usual-dropped', args: { ...about(season), codeName } },
    buttons: [usualButton(season, id, !keeps)],
  };
}

/** What fits a season: each button leads to the questions of a commitment. */
export function suggestionsCard(season: Season, { id, codeName }: Circle, kinds: readonly Kind[]): Message {
  const code = codeOf(season);
  const buttons = kinds.map((kind): Button[] => [
    {
      label: { key: `season-offer-${season.kind}-${kind}` },
      press: { action: 'season-begin', id, version: code, value: KIND_LIST.indexOf(kind) },
    },
  ]);
  return {
    text: { key: `season-suggest-${season.kind}`, args: { codeName } },
    buttons: [...buttons, [{ label: { key: 'button-no-thanks' }, press: { action: 'season-no', id, version: code } }]],
  };
}

/** Asks whoever has a turn that they have said yes to whether it moves to the hours of the season. */
export function touchedCard(turn: TurnInWords, window: Window): Message {
  const { id, epoch } = turn;
  const press = (value: number): Press => ({ action: 'season-turn', id, version: epoch, value });
  const moved = { ...turn, ...window };
  return {
    text: { key: 'season-turn-ask', args: { ...aboutTurn(turn), ...hoursOf(moved) } },
    buttons: [
      [{ label: { key: 'button-season-turn-move' }, press: press(1) }],
      [{ label: { key: 'button-season-turn-stay' }, press: press(0) }],
    ],
  };
}

function hoursLine(commitment: Commitment): Text {
  const args = { what: { text: { key: `kind-${commitment.kind}` } }, ...hoursOf(commitment) };
  return { key: commitment.lastsDays === 1 ? 'season-hours-line' : 'season-days-line', args };
}

function kindLine({ kind }: Commitment): Text {
  return { key: 'season-kind-line', args: { what: { text: { key: `kind-${kind}` } } } };
}

function usualButton(season: SeasonYear, circleId: number, keeps: boolean): Button[] {
  const press = { action: 'season-usual', id: circleId, version: codeOf(season), value: keeps ? 1 : 0 };
  return [{ label: { key: keeps ? 'button-season-usual' : 'button-season-hours' }, press }];
}

function hoursOf({ opensAt, closesAt }: Pick<Commitment, 'opensAt' | 'closesAt'>) {
  return { from: { at: opensAt.toString() }, to: { at: closesAt.toString() } };
}

function about({ kind }: SeasonYear) {
  return { season: { text: seasonName(kind) } };
}
