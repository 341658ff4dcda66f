import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import { aboutTurn } from '../turns/messages.ts';
import type { TurnInWords } from '../turns/store.ts';
import type { Wish } from './wish-store.ts';

const MONDAY = new Temporal.PlainDate(2026, 11, 23);

/** Whether what was reported done has arrived. Never a thank-you. */
export function arrivalCard(turn: TurnInWords): Message {
  const press = (value: number) => ({ action: 'arrived', id: turn.id, value });
  return {
    text: { key: 'arrival-ask', args: aboutTurn(turn) },
    buttons: [
      [{ label: { key: 'button-arrived' }, press: press(1) }],
      [{ label: { key: 'button-not-arrived' }, press: press(0) }],
    ],
  };
}

/** The weekly question with two answers. */
export function checkCard(id: number): Message {
  const press = (value: number) => ({ action: 'check', id, value });
  return {
    text: { key: 'check-ask' },
    buttons: [
      [{ label: { key: 'button-all-well' }, press: press(1) }],
      [{ label: { key: 'button-need-help' }, press: press(0) }],
    ],
  };
}

/** What the family is asked and when: all off until it says so. */
export function wishesCard(id: number, { asksArrival, checkWeekday }: Wish): Message {
  const arrival: Text = { key: 'wish-arrival' };
  const check: Text =
    checkWeekday === null ? { key: 'wish-check' } : { key: 'wish-check-on', args: { day: dayOf(checkWeekday) } };
  const row = (label: Text, isOn: boolean, press: { action: string; value: number }): Button[] => [
    { label: isOn ? { key: 'form-picked', args: { option: { text: label } } } : label, press: { ...press, id } },
  ];
  return {
    text: { key: 'wishes-card' },
    buttons: [
      row(arrival, asksArrival, { action: 'wish-arrival', value: asksArrival ? 0 : 1 }),
      checkWeekday === null
        ? row(check, false, { action: 'wish-day', value: 0 })
        : row(check, true, { action: 'wish-check', value: 0 }),
      [{ label: { key: 'button-back' }, press: { action: 'tap-more', id } }],
    ],
  };
}

/** The days a weekly question may come on. */
export function daysCard(id: number): Message {
  const days = [1, 2, 3, 4, 5, 6, 7].map(
    (value): Button => ({
      label: { key: 'weekday', args: { day: dayOf(value) } },
      press: { action: 'wish-check', id, value },
    }),
  );
  return {
    text: { key: 'wish-day-ask' },
    buttons: [
      days.slice(0, 2),
      days.slice(2, 4),
      days.slice(4, 6),
      days.slice(6),
      [{ label: { key: 'button-back' }, press: { action: 'wishes', id } }],
    ],
  };
}

function dayOf(weekday: number): { weekdayOf: string } {
  return { weekdayOf: MONDAY.add({ days: weekday - 1 }).toString() };
}
