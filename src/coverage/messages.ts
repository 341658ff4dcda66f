import type { Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import { whenOf } from '../turns/messages.ts';
import type { TurnInWords } from '../turns/store.ts';

type Coverage = 'done' | 'covered' | 'open';

/** Whether a turn has somebody. One whose holder looks for a stand-in has nobody yet. */
function coverageOf({ status, held }: Pick<TurnInWords, 'status'> & { held: boolean }): Coverage {
  if (status === 'done') return 'done';
  return held && (status === 'planned' || status === 'asked' || status === 'accepted') ? 'covered' : 'open';
}

/** What is covered in the coming days and what is not. Never by whom, and never who did how much. */
export function coverageCard(codeName: string, turns: readonly (TurnInWords & { held: boolean })[]): Message {
  if (turns.length === 0) return { text: { key: 'coverage-none', args: { codeName } } };
  const lines = turns.map((turn): Text => {
    const what = { text: { key: `kind-${turn.kind}` } };
    return { key: `coverage-${coverageOf(turn)}`, args: { what, when: { text: whenOf(turn) } } };
  });
  const open = turns.filter((turn) => coverageOf(turn) === 'open').length;
  return { text: { key: 'coverage-card', args: { codeName, open, lines: { lines } } } };
}
