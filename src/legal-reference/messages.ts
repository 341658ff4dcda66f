import type { Button, Message } from '../delivery/message.ts';
import { localDate } from '../time/wall-time.ts';
import type { LegalReference } from './store.ts';

/** What is recorded now, for an administrator, with the ways to change it. */
export function referenceCard(found: LegalReference | undefined, timeZone: string): Message {
  const button = (action: string): Button[] => [{ label: { key: `button-${action}` }, press: { action, id: 0 } }];
  const back: Button[] = [{ label: { key: 'button-back' }, press: { action: 'districts', id: 0 } }];
  if (!found) return { text: { key: 'legal-none' }, buttons: [button('legal-record'), back] };
  const { reference, recordedAt } = found;
  return {
    text: { key: 'legal-card', args: { reference, on: { on: localDate(recordedAt, timeZone).toString() } } },
    buttons: [button('legal-record'), button('legal-withdraw'), back],
  };
}

/** What the other administrators read at once: nobody changes it unseen. */
export function changedNote(name: string, reference: string | undefined): Message {
  const text =
    reference === undefined
      ? { key: 'legal-note-withdrawn', args: { name } }
      : { key: 'legal-note-recorded', args: { name, reference } };
  return { text };
}
