import type { Button, Message } from '../delivery/message.ts';

const press = (action: string, id = 0): Button[] => [{ label: { key: `button-${action}` }, press: { action, id } }];

/** What a person can do with all that is stored about them. @param code by which they are found when they have no phone; @param hasPlace whether they have a place to take along to another phone */
export function dataCard({ code, hasPlace }: { code: string; hasPlace: boolean }): Message {
  const relink: Button = { label: { key: 'button-relink' }, press: { action: 'relink-ask', id: 0 } };
  return {
    text: { key: 'my-data', args: { code } },
    buttons: [
      press('data-copy'),
      ...(hasPlace ? [[relink]] : []),
      press('data-erase'),
      [{ label: { key: 'button-back' }, press: { action: 'settings', id: 0 } }],
    ],
  };
}

/** Says what happens before anything does. @param isGuardian whether a circle ends with it; @param id whose data it is */
export function eraseCard({ id, isGuardian }: { id: number; isGuardian: boolean }): Message {
  return {
    text: { key: isGuardian ? 'data-erase-ask-guardian' : 'data-erase-ask' },
    buttons: [
      press('data-erase-yes', id),
      [{ label: { key: 'button-data-keep' }, press: { action: 'my-data', id: 0 } }],
    ],
  };
}
