import type { Button, Message } from '../delivery/message.ts';

/** Asking once more before leaving; the buttons are verbs. */
export function leaveCard({ id, codeName }: { id: number; codeName: string }): Message {
  return {
    text: { key: 'leave-ask', args: { codeName } },
    buttons: [
      [{ label: { key: 'button-leave-yes' }, press: { action: 'leave-yes', id } }],
      [{ label: { key: 'button-leave-no' }, press: { action: 'leave-no', id } }],
    ],
  };
}

/** Asks once more before a place ends, or before somebody is kept out. */
export function endPlaceCard(
  { id, name, codeName }: { id: number; name: string; codeName: string },
  block: number,
): Message {
  const press = (value: number) => ({ action: 'end-place-yes', id, value });
  const yes: Button[][] = block
    ? [
        [{ label: { key: 'button-block-circle' }, press: press(1) }],
        [{ label: { key: 'button-block-district' }, press: press(2) }],
      ]
    : [[{ label: { key: 'button-end-place-yes' }, press: press(0) }]];
  return {
    text: { key: block ? 'block-ask' : 'end-place-ask', args: { name, codeName } },
    buttons: [...yes, [{ label: { key: 'button-leave-as-is' }, press: { action: 'leave-as-is', id } }]],
  };
}
