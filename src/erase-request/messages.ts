import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import type { ErasureRequest } from './store.ts';

const PLACES_SHOWN = 3;

type About = { name: string; places: readonly { codeName: string; role: 'guardian' | 'proxy' | 'member' }[] };

/** Who was found, shown once to the administrator who speaks for them. */
export function foundCard(id: number, about: About): Message {
  return {
    text: { key: 'erase-found', args: { name: about.name, places: { lines: placeLines(about) } } },
    buttons: [
      [{ label: { key: 'button-erase-propose' }, press: { action: 'erase-propose', id } }],
      [{ label: { key: 'button-data-keep' }, press: { action: 'leave-as-is', id: 0 } }],
    ],
    protect: true,
  };
}

/** The wish waits for a second person; it can still be taken back. It names nobody. */
export function waitsCard(id: number): Message {
  return { text: { key: 'erase-waits' }, buttons: [stopButton(id)] };
}

/** What the second person is asked. */
export function confirmErasureCard(id: number, { proposer, ...about }: About & { proposer: string }): Message {
  const press = (value: number) => ({ action: 'erase-decide', id, value });
  return {
    text: { key: 'erase-confirm', args: { name: about.name, proposer, places: { lines: placeLines(about) } } },
    buttons: [
      [{ label: { key: 'button-erase-confirm' }, press: press(1) }],
      [{ label: { key: 'button-not-now' }, press: press(0) }],
    ],
    protect: true,
  };
}

/** What the person reads whom it is about: in their own chat, which somebody else may be looking at. */
export function toldCard(id: number): Message {
  return { text: { key: 'erase-told' }, buttons: [stopButton(id)] };
}

/** How it ended, by its day and without a name. @param on the day on which the wish was passed on */
export function endedCard(state: ErasureRequest['state'], on: Temporal.PlainDate): Message {
  const key = state === 'erased' || state === 'declined' || state === 'expired' ? state : 'stopped';
  return { text: { key: `erase-note-${key}`, args: { on: { on: on.toString() } } } };
}

function placeLines({ places }: About): Text[] {
  if (places.length === 0) return [{ key: 'erase-place-none' }];
  const guardianFirst = places.toSorted((a, b) => Number(b.role === 'guardian') - Number(a.role === 'guardian'));
  return guardianFirst
    .slice(0, PLACES_SHOWN)
    .map(({ codeName, role }) =>
      role === 'guardian'
        ? { key: 'erase-place-guardian', args: { codeName } }
        : { key: 'erase-place', args: { codeName, role: { text: { key: `data-role-${role}` } } } },
    );
}

function stopButton(id: number): Button[] {
  return [{ label: { key: 'button-erase-stop' }, press: { action: 'erase-stop', id } }];
}
