import type { Message } from '../delivery/message.ts';

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
