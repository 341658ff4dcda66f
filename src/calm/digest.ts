import type { Work } from '../db/work.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { OutboxRow } from '../delivery/outbox-rows.ts';
import { openContent } from '../delivery/outbox-store.ts';
import type { Text } from '../language/text.ts';

/** So many messages that waited become one; the others wait for the next. */
export const DIGEST_LINES = 5;

const BUTTONS_EACH = 2;

/** Messages that had to wait, as one: their words as numbered lines, and under them their buttons by number. */
export function digestOf(
  work: Work,
  rows: readonly OutboxRow[],
  answerable: ReadonlySet<number> = idsOf(rows),
): Message {
  const messages = rows.flatMap((row) => {
    const message = messageOf(work, row);
    return message ? [{ message, hasButtons: answerable.has(row.id) }] : [];
  });
  const lines = messages.map(
    ({ message }, at): Text => ({ key: 'digest-line', args: { number: at + 1, what: { text: message.text } } }),
  );
  const buttons = messages.flatMap(({ message, hasButtons }, at) =>
    hasButtons
      ? (message.buttons ?? [])
          .flat()
          .slice(0, BUTTONS_EACH)
          .map((one) => [numbered(one, at + 1)])
      : [],
  );
  const isProtected = messages.some(({ message }) => message.protect);
  return { text: { key: 'digest', args: { lines: { lines } } }, buttons, ...(isProtected ? { protect: true } : {}) };
}

function numbered(button: Button, number: number): Button {
  return { ...button, label: { key: 'digest-button', args: { number, label: { text: button.label } } } };
}

function messageOf(work: Work, row: OutboxRow): Message | undefined {
  if (!row.payload) return undefined;
  const content = openContent(work, row);
  return content.kind === 'message' ? content.message : undefined;
}

function idsOf(rows: readonly OutboxRow[]): Set<number> {
  return new Set(rows.map(({ id }) => id));
}
