import type { Circle } from '../circles/store.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import { whenOf } from '../turns/messages.ts';
import type { TurnInWords } from '../turns/store.ts';
import { coverageOf } from './coverage-of.ts';

/** What is covered in the coming days and what is not. Never by whom, and never who did how much. A member may offer to take something on each time. */
export function coverageCard(
  { id, codeName }: Pick<Circle, 'id' | 'codeName'>,
  turns: readonly (TurnInWords & { held: boolean })[],
  {
    mayPrint,
    maySkip,
    mayPromise,
    mayReport,
  }: { mayPrint: boolean; maySkip: boolean; mayPromise: boolean; mayReport: boolean },
): Message {
  const button = (
    action: 'month-picture' | 'month-text' | 'sheet' | 'skip-dates' | 'promise-new' | 'gifts',
  ): Button[] => [{ label: { key: `button-${action}` }, press: { action, id } }];
  const needs: Button[][] = mayReport
    ? [[{ label: { key: 'button-circle-needs' }, press: { action: 'needs', id } }]]
    : [];
  const own = [...needs, ...(mayReport ? [button('gifts')] : []), ...(mayPromise ? [button('promise-new')] : [])];
  if (turns.length === 0) return { text: { key: 'coverage-none', args: { codeName } }, buttons: own };
  const lines = turns.map((turn): Text => {
    const what = { text: { key: `kind-${turn.kind}` } };
    return { key: `coverage-${coverageOf(turn)}`, args: { what, when: { text: whenOf(turn) } } };
  });
  const open = turns.filter((turn) => coverageOf(turn) === 'open').length;
  return {
    text: { key: 'coverage-card', args: { codeName, open, lines: { lines } } },
    buttons: [
      button('month-picture'),
      button('month-text'),
      ...(mayPrint ? [button('sheet')] : []),
      ...(maySkip ? [button('skip-dates')] : []),
      ...own,
    ],
  };
}
