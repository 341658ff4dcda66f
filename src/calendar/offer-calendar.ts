import type { PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { loadEntries } from './make-calendar.ts';

/** Adds the way to the calendar file to a person's list of turns, also when all that is left to say is that turns are not theirs any more. */
export async function offerCalendar(work: Work, personId: PersonId, card: Message): Promise<Message> {
  if ((await loadEntries(work, personId)).length === 0) return card;
  const press = { action: 'calendar', id: 0 };
  return { ...card, buttons: [...(card.buttons ?? []), [{ label: { key: 'button-calendar' }, press }]] };
}
