import { pageOf } from '../chat/page.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { AddressForm } from '../language/languages.ts';
import type { Text } from '../language/text.ts';
import { OWN_QUIET_HOURS } from './quiet.ts';
import type { Preferences } from './store.ts';
import { hasWeekday } from './weekdays.ts';

const OFFERS_A_CARD = 5;

export const ADDRESS_FORMS = ['m', 'f', 'n'] as const satisfies readonly AddressForm[];

/** Turns a month; 0 stands for no limit. */
export const CAPACITIES = [0, 1, 2, 4] as const;

const WEEK = [1, 2, 3, 4, 5, 6, 7];

/** How somebody is called, addressed and reached. */
export function callingCard(name: string, { addressForm, prefersVoice }: Preferences): Message {
  const form: Text = { key: `address-form-${addressForm ?? 'n'}` };
  return {
    text: { key: 'calling-card', args: { name, form: { text: form } } },
    buttons: [
      [{ label: { key: 'button-my-name' }, press: { action: 'my-name', id: 0 } }],
      ...ADDRESS_FORMS.map((one, value): Button[] => [
        {
          label: marked({ key: `button-address-${one}` }, one === (addressForm ?? 'n')),
          press: { action: 'address-form', id: 0, value },
        },
      ]),
      [{ label: marked({ key: 'button-prefer-voice' }, prefersVoice), press: { action: 'prefer-voice', id: 0 } }],
      back(),
    ],
  };
}

/** Asked once, under the thanks for a first turn; whoever does not answer is not asked again. */
export function withAddressQuestion(thanks: Text): Message {
  return {
    text: { key: 'address-ask', args: { thanks: { text: thanks } } },
    buttons: ADDRESS_FORMS.map((one, value): Button[] => [
      { label: { key: `button-address-${one}` }, press: { action: 'address-answer', id: 0, value } },
    ]),
  };
}

/** The days, the most turns a month, and the hours of one's own. */
export function timesCard({ weekdays, capacity, quietFrom, livesAbroad, helpsElsewhere }: Preferences): Message {
  const days = WEEK.map(
    (day): Button => ({
      label: marked(weekdayName(day), hasWeekday(weekdays, day)),
      press: { action: 'my-day', id: 0, value: day },
    }),
  );
  const quiet = OWN_QUIET_HOURS.findIndex((one) => one?.from === quietFrom?.toString().slice(0, 5));
  return {
    text: {
      key: 'times-card',
      args: { capacity: { text: capacityInWords(capacity) }, quiet: { text: quietInWords(Math.max(quiet, 0)) } },
    },
    buttons: [
      days.slice(0, 2),
      days.slice(2, 4),
      days.slice(4, 6),
      days.slice(6),
      [{ label: { key: 'button-absences' }, press: { action: 'absences', id: 0 } }],
      [{ label: { key: 'button-capacity' }, press: { action: 'capacity', id: 0 } }],
      [{ label: { key: 'button-own-quiet' }, press: { action: 'own-quiet', id: 0 } }],
      [{ label: marked({ key: 'button-abroad' }, livesAbroad), press: { action: 'abroad', id: 0 } }],
      [{ label: marked({ key: 'button-elsewhere' }, helpsElsewhere), press: { action: 'elsewhere', id: 0 } }],
      back(),
    ],
  };
}

/** The name of a day of the week. 5 January 2026 is a Monday. */
export function weekdayName(isoDay: number): Text {
  const on = Temporal.PlainDate.from('2026-01-05').add({ days: isoDay - 1 });
  return { key: 'weekday', args: { day: { weekdayOf: on.toString() } } };
}

/** How many turns a month at the most. */
export function capacityCard(capacity: number | null): Message {
  return {
    text: { key: 'capacity-ask' },
    buttons: [
      ...CAPACITIES.map((most, value): Button[] => [
        {
          label: marked(capacityInWords(most === 0 ? null : most), (capacity ?? 0) === most),
          press: { action: 'capacity-set', id: 0, value },
        },
      ]),
      [{ label: { key: 'button-back' }, press: { action: 'my-times', id: 0 } }],
    ],
  };
}

/** Hours of one's own in which nothing is sent. */
export function ownQuietCard(): Message {
  return {
    text: { key: 'own-quiet-ask' },
    buttons: [
      ...OWN_QUIET_HOURS.map((_, value): Button[] => [
        { label: quietInWords(value), press: { action: 'own-quiet-set', id: 0, value } },
      ]),
      [{ label: { key: 'button-quiet' }, press: { action: 'quiet', id: 0 } }],
      [{ label: { key: 'button-silence' }, press: { action: 'silence', id: 0 } }],
      [{ label: { key: 'button-back' }, press: { action: 'my-times', id: 0 } }],
    ],
  };
}

/** The kinds of help somebody offers, as toggles. @param page from 0 */
export function offersCard(kinds: readonly string[], offered: readonly string[], page: number): Message {
  const { shown, at, next } = pageOf(kinds, { at: page, aCard: OFFERS_A_CARD });
  const toggle = (kind: string): Button => ({
    label: marked({ key: `kind-${kind}` }, offered.includes(kind)),
    press: { action: 'my-offer', id: 0, value: kinds.indexOf(kind), version: at },
  });
  const more: Button[][] =
    next === undefined ? [] : [[{ label: { key: 'button-more' }, press: { action: 'my-offers', id: 0, value: next } }]];
  return {
    text: { key: 'my-offers-card' },
    buttons: [...shown.map((kind) => [toggle(kind)]), ...more, back()],
  };
}

function capacityInWords(capacity: number | null): Text {
  return capacity === null ? { key: 'capacity-any' } : { key: 'capacity-most', args: { turns: capacity } };
}

function quietInWords(choice: number): Text {
  const period = OWN_QUIET_HOURS[choice];
  return period
    ? { key: 'own-quiet', args: { from: { at: period.from }, to: { at: period.until } } }
    : { key: 'own-quiet-none' };
}

function marked(label: Text, is: boolean): Text {
  return is ? { key: 'form-picked', args: { option: { text: label } } } : label;
}

function back(): Button[] {
  return [{ label: { key: 'button-back' }, press: { action: 'settings', id: 0 } }];
}
