import type { Message } from '../delivery/message.ts';

/** Asks once more before somebody starts afresh. It is the same card whatever they owe. */
export function forgiveCard({ id, name, codeName }: { id: number; name: string; codeName: string }): Message {
  return {
    text: { key: 'forgive-ask', args: { name, codeName } },
    buttons: [
      [{ label: { key: 'button-forgive-yes' }, press: { action: 'forgive-yes', id } }],
      [{ label: { key: 'button-leave-as-is' }, press: { action: 'leave-as-is', id } }],
    ],
  };
}
