import type { Button, Message } from '../delivery/message.ts';
import { languageRows } from '../home/messages.ts';
import { LENGTHS } from '../pausing/pause.ts';

const MENU = ['languages', 'calling', 'my-times', 'my-offers'] as const;

type Place = { id: number; codeName: string; restsUntil: string | undefined };

/** What a person may decide, and a pause in each circle. */
export function settingsCard(places: readonly Place[]): Message {
  const pauses = places.map(({ id, codeName, restsUntil }): Button[] => [
    {
      label: { key: restsUntil ? 'button-come-back' : 'button-rest', args: { codeName } },
      press: { action: restsUntil ? 'come-back' : 'rest', id },
    },
  ]);
  return {
    text: { key: 'settings' },
    buttons: [
      ...MENU.map(menuRow),
      ...pauses.slice(0, 3),
      [{ label: { key: 'button-my-data' }, press: { action: 'my-data', id: 0 } }],
    ],
  };
}

/** How long a pause lasts; no reason is asked. */
export function restCard(id: number): Message {
  const choices = LENGTHS.map((length, value): Button[] => [
    { label: { key: `pause-${length}` }, press: { action: 'rest-for', id, value } },
  ]);
  return { text: { key: 'rest-ask' }, buttons: [...choices, [backToSettings()]] };
}

/** The languages to choose from. */
export function languagesCard(): Message {
  return { text: { key: 'languages-card' }, buttons: [...languageRows(), [backToSettings()]] };
}

function menuRow(action: (typeof MENU)[number]): Button[] {
  return [{ label: { key: `button-${action}` }, press: { action, id: 0 } }];
}

function backToSettings(): Button {
  return { label: { key: 'button-back' }, press: { action: 'settings', id: 0 } };
}
