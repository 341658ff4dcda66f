import type { Button, Message } from '../delivery/message.ts';
import { aboutTurn } from '../turns/messages.ts';
import type { TurnInWords } from '../turns/store.ts';

/** What the captain hears privately while the time is near, with the way to what the circle has covered. */
export function captainNote(turn: TurnInWords): Message {
  const { circleId: id, codeName } = turn;
  const coverage: Button = {
    label: { key: 'button-coverage-of', args: { codeName } },
    press: { action: 'coverage', id },
  };
  return { text: { key: 'cover-captain', args: aboutTurn(turn) }, buttons: [[coverage]] };
}

const NUMBERS_SHOWN = 3;

/** Whom a coordinator could telephone. A number is shown at a press, to whoever may see it. */
export function callNote(
  turn: TurnInWords,
  people: readonly { id: number; name: string; hasNumber: boolean }[],
): Message {
  const lines = people.map(({ name }) => ({ key: 'cover-call-line', args: { name } }));
  const buttons = people
    .filter(({ hasNumber }) => hasNumber)
    .slice(0, NUMBERS_SHOWN)
    .map(({ id, name }): Button[] => [
      { label: { key: 'button-cover-call', args: { name } }, press: { action: 'member-call', id } },
    ]);
  const text = { key: 'cover-call', args: { ...aboutTurn(turn), people: { lines } } };
  return { text, ...(buttons.length > 0 ? { buttons } : {}) };
}
