import type { Circle } from '../circles/store.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import { whenOf } from '../turns/messages.ts';
import { countsAsDone, isCovered } from '../turns/states.ts';
import type { TurnForFamily } from './store.ts';

/** What a family decides about, each behind one button. */
const OFTEN = ['consents', 'pauses', 'restrictions', 'offers'] as const;
/** What is mostly settled once. */
const RARELY = ['needs', 'family', 'wordings', 'wishes', 'proxy'] as const;

/** What a family holds in its hand, with one button to the rest. */
export function tapCard(circle: Pick<Circle, 'id' | 'codeName'>): Message {
  const more: Button[] = [{ label: { key: 'button-more-choices' }, press: { action: 'tap-more', id: circle.id } }];
  return subjectsCard(circle, OFTEN, [more, back('family-home', circle.id)]);
}

/** What a family decides about now and then. */
export function tapMoreCard(circle: Pick<Circle, 'id' | 'codeName'>): Message {
  return subjectsCard(circle, RARELY, [back('tap', circle.id)]);
}

function subjectsCard(
  { id, codeName }: Pick<Circle, 'id' | 'codeName'>,
  subjects: readonly string[],
  rest: Button[][],
): Message {
  const buttons = subjects.map((action): Button[] => [{ label: { key: `button-${action}` }, press: { action, id } }]);
  return { text: { key: 'tap-card', args: { codeName } }, buttons: [...buttons, ...rest] };
}

function back(action: string, id: number): Button[] {
  return [{ label: { key: 'button-back' }, press: { action, id } }];
}

/** The family's coming days: what is covered and by what kind of person, never by whom; and the way to what it needs besides. */
export function weekCard({ id, codeName }: Pick<Circle, 'id' | 'codeName'>, turns: readonly TurnForFamily[]): Message {
  const needs: Button[] = [{ label: { key: 'button-needs' }, press: { action: 'needs', id } }];
  if (turns.length === 0)
    return { text: { key: 'coverage-none', args: { codeName } }, buttons: [needs, back('family-home', id)] };
  return {
    text: { key: 'week-card', args: { codeName, lines: { lines: turns.map(turnInWords) } } },
    buttons: [
      [{ label: { key: 'button-month-picture' }, press: { action: 'month-picture', id } }],
      needs,
      back('family-home', id),
    ],
  };
}

function turnInWords(turn: TurnForFamily): Text {
  const about = { what: { text: { key: `kind-${turn.kind}` } }, when: { text: whenOf(turn) } };
  if (countsAsDone(turn.status)) return { key: `week-${turn.arrival ?? 'done'}`, args: about };
  if (!isCovered(turn.status) || turn.tie === null) return { key: 'coverage-open', args: about };
  return { key: 'week-covered', args: { ...about, by: { text: { key: `by-${turn.tie}` } } } };
}
