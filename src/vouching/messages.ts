import type { Message } from '../delivery/message.ts';

/** Asks a member whether they know a newcomer. */
export function vouchCard({ id, name, codeName }: { id: number; name: string; codeName: string }): Message {
  const press = (value: number) => ({ action: 'vouch', id, value });
  return {
    text: { key: 'vouch-question', args: { name, codeName } },
    buttons: [
      [{ label: { key: 'button-vouch' }, press: press(1) }],
      [{ label: { key: 'button-vouch-not' }, press: press(0) }],
    ],
  };
}
