import type { Button, Message } from '../delivery/message.ts';
import { languageRows } from '../home/messages.ts';

type Place = { id: number; codeName: string; restsUntil: string | undefined };

/** Language, and a pause in each circle. */
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
      ...languageRows(),
      ...pauses.slice(0, 3),
      [{ label: { key: 'button-my-data' }, press: { action: 'my-data', id: 0 } }],
    ],
  };
}

/** How long a pause lasts; no reason is asked. */
export function restCard(id: number): Message {
  const choice = (days: number): Button[] => [
    { label: { key: 'button-rest-days', args: { days } }, press: { action: 'rest-for', id, value: days } },
  ];
  return {
    text: { key: 'rest-ask' },
    buttons: [choice(7), choice(30), [{ label: { key: 'button-back' }, press: { action: 'settings', id: 0 } }]],
  };
}
