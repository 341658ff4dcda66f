import type { Chat } from '../chat/context.ts';
import type { Button, Message } from '../delivery/message.ts';
import { localDate } from '../time/wall-time.ts';
import { listComingAbsences } from './absence-store.ts';

const SHOWN = 5;

/** When somebody is away, each taken back by one press, and the way to say another time. */
export async function showAbsences(chat: Chat, timeZone: string): Promise<Message> {
  const coming = await listComingAbsences(chat.work, chat.person.id, localDate(chat.work.now, timeZone));
  const rows = coming.slice(0, SHOWN).map(({ id, fromOn, untilOn }): Button[] => {
    const [from, to] = [fromOn, untilOn].map((one) => ({ on: one.toString() }));
    const label =
      Temporal.PlainDate.compare(fromOn, untilOn) === 0
        ? { key: 'absence-one-day', args: { on: from ?? '' } }
        : { key: 'absence-line', args: { from: from ?? '', to: to ?? '' } };
    return [{ label, press: { action: 'absence-drop', id } }];
  });
  return {
    text: { key: coming.length === 0 ? 'absences-none' : 'absences-card' },
    buttons: [
      ...rows,
      [{ label: { key: 'button-absence-new' }, press: { action: 'absence-new', id: 0 } }],
      [{ label: { key: 'button-back' }, press: { action: 'my-times', id: 0 } }],
    ],
  };
}
