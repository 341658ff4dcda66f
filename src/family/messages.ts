import type { Circle } from '../circles/store.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import { whenOf } from '../turns/messages.ts';
import type { TurnForFamily } from './store.ts';

/** What a family decides about, each behind one button. */
const SUBJECTS = ['consents', 'pauses', 'restrictions', 'family', 'wordings', 'offers', 'wishes', 'proxy'] as const;

/** Everything a family holds in its hand, one touch away. */
export function tapCard({ id, codeName }: Pick<Circle, 'id' | 'codeName'>): Message {
  const buttons = SUBJECTS.map((action): Button[] => [{ label: { key: `button-${action}` }, press: { action, id } }]);
  return {
    text: { key: 'tap-card', args: { codeName } },
    buttons: [...buttons, [{ label: { key: 'button-back' }, press: { action: 'family-home', id } }]],
  };
}

/** The family's coming days: what is covered and by what kind of person, never by whom. */
export function weekCard({ id, codeName }: Pick<Circle, 'id' | 'codeName'>, turns: readonly TurnForFamily[]): Message {
  const back: Button[][] = [[{ label: { key: 'button-back' }, press: { action: 'family-home', id } }]];
  if (turns.length === 0) return { text: { key: 'coverage-none', args: { codeName } }, buttons: back };
  return { text: { key: 'week-card', args: { codeName, lines: { lines: turns.map(turnInWords) } } }, buttons: back };
}

function turnInWords(turn: TurnForFamily): Text {
  const about = { what: { text: { key: `kind-${turn.kind}` } }, when: { text: whenOf(turn) } };
  if (turn.status === 'done') return { key: `week-${turn.arrival ?? 'done'}`, args: about };
  const isCovered = turn.status === 'planned' || turn.status === 'asked' || turn.status === 'accepted';
  if (!isCovered || turn.tie === null) return { key: 'coverage-open', args: about };
  return { key: 'week-covered', args: { ...about, by: { text: { key: `by-${turn.tie}` } } } };
}
