import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import type { Season, SeasonYear } from './calendar.ts';
import { SEASONS } from './calendar.ts';
import { codeOf, dateNumber } from './code.ts';

/** What the buttons of the eve answer; they carry the place in this list. */
export const ANSWERS = ['tomorrow', 'after', 'not-yet', 'suggest', 'leave'] as const;

export type Answer = (typeof ANSWERS)[number];

/** What a season is called. */
export function seasonName(kind: SeasonYear['kind']): Text {
  return { key: `season-${kind}` };
}

/** What an administrator is asked on the eve: whether what is announced begins tomorrow, or whether a season of the year is to be used. */
export function eveCard(season: Season): Message {
  const { kind, startsOn } = season;
  const answers: readonly Answer[] =
    SEASONS[kind].by === 'hijri' ? ['tomorrow', 'after', 'not-yet'] : ['suggest', 'leave'];
  return {
    text: { key: `season-eve-${kind}`, args: { on: { on: startsOn.toString() } } },
    buttons: answers.map((answer) => [
      {
        label: { key: `button-season-${answer}` },
        press: {
          action: 'season-say',
          id: codeOf(season),
          version: dateNumber(startsOn),
          value: ANSWERS.indexOf(answer),
        },
      },
    ]),
  };
}

/** What became of that question. */
export function saidCard(season: Season): Message {
  const { state, kind } = season;
  if (SEASONS[kind].by === 'gregorian' && state !== 'forecast')
    return { text: { key: `season-${state}`, args: about(season) } };
  return { text: { key: state === 'forecast' ? 'season-stands' : 'season-said', args: about(season) } };
}

/** Nothing was announced yet: when it is asked again. */
export function notYetCard(season: Season, again: 'evening' | 'tomorrow' | 'stands'): Message {
  return again === 'stands' ? saidCard(season) : { text: { key: `season-again-${again}`, args: about(season) } };
}

/** The next seasons, for an administrator. */
export function seasonsCard(seasons: readonly Season[]): Message {
  const rows = seasons.map((season): Button[] => [
    { label: { key: 'season-line', args: about(season) }, press: { action: 'season', id: codeOf(season) } },
  ]);
  return {
    text: { key: 'seasons-card' },
    buttons: [...rows, [{ label: { key: 'button-back' }, press: { action: 'districts', id: 0 } }]],
  };
}

/** One season as it stands, and its other dates. @param tomorrow where it could begin tomorrow */
export function seasonCard(season: Season, tomorrow: Temporal.PlainDate | undefined): Message {
  const { startsOn, state } = season;
  const to = (label: string, date: Temporal.PlainDate): Button[] => [
    {
      label: { key: `button-season-${label}` },
      press: { action: 'season-move', id: codeOf(season), version: dateNumber(date) },
    },
  ];
  return {
    text: { key: 'season-card', args: { ...about(season), note: { text: { key: `season-is-${state}` } } } },
    buttons: [
      ...(tomorrow ? [to('is-tomorrow', tomorrow)] : []),
      to('earlier', startsOn.subtract({ days: 1 })),
      to('later', startsOn.add({ days: 1 })),
      [{ label: { key: 'button-back' }, press: { action: 'seasons', id: 0 } }],
    ],
  };
}

function about({ kind, startsOn }: Season) {
  return { season: { text: seasonName(kind) }, on: { on: startsOn.toString() } };
}
