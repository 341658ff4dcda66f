import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import { LENGTHS } from '../pausing/pause.ts';
import type { Preferences } from '../preferences/store.ts';
import { NIGHTS } from './profile.ts';

/** What is kept quiet besides the night, each on or off; buttons carry the place in this list. */
export const KEPT = ['friday', 'ramadan', 'feast'] as const;

export type Kept = (typeof KEPT)[number];

/** The column that says whether one of them is kept. */
export const COLUMN = { friday: 'quietFriday', ramadan: 'quietRamadan', feast: 'quietFeast' } as const satisfies Record<
  Kept,
  keyof Preferences
>;

/** When somebody is not written to: which night, and what else is kept. Each press redraws it. */
export function quietCard(chosen: Preferences): Message {
  const nights = NIGHTS.map(({ from, until }, value): Button[] => [
    {
      label: marked({ key: 'own-quiet', args: { from: { at: from }, to: { at: until } } }, value === chosen.quietNight),
      press: { action: 'quiet-night', id: 0, value },
    },
  ]);
  const kept = KEPT.map((one, value): Button[] => [
    {
      label: marked({ key: `button-quiet-${one}` }, chosen[COLUMN[one]]),
      press: { action: 'quiet-keep', id: 0, value },
    },
  ]);
  return { text: { key: 'quiet-card' }, buttons: [...nights, ...kept, back('own-quiet')] };
}

/** Nothing for a while, for a bereavement or an illness. No reason is asked; the way out is one press. */
export function silenceCard(silentUntil: Temporal.PlainDate | null, isOpen: boolean): Message {
  if (silentUntil !== null) {
    const text: Text = isOpen
      ? { key: 'silence-open' }
      : { key: 'silence-until', args: { until: { on: silentUntil.toString() } } };
    return { text, buttons: [[{ label: { key: 'button-silence-end' }, press: { action: 'silence-end', id: 0 } }]] };
  }
  const lengths = LENGTHS.flatMap((length, value): Button[][] =>
    length === 'after-ramadan'
      ? []
      : [[{ label: { key: `pause-${length}` }, press: { action: 'silence-for', id: 0, value } }]],
  );
  return { text: { key: 'silence-ask' }, buttons: [...lengths, back('own-quiet')] };
}

function back(action: string): Button[] {
  return [{ label: { key: 'button-back' }, press: { action, id: 0 } }];
}

function marked(label: Text, is: boolean): Text {
  return is ? { key: 'form-picked', args: { option: { text: label } } } : label;
}
