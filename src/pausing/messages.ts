import { pageOf } from '../chat/page.ts';
import type { Circle } from '../circles/store.ts';
import { KINDS } from '../commitments/kinds.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import type { Length, Pause } from './pause.ts';
import { LENGTHS } from './pause.ts';

const A_CARD = 6;

/** What can be paused: buttons carry the place in this list, so new kinds are added at its end. */
const SCOPES: readonly string[] = ['all', ...Object.keys(KINDS)];

/** What is paused now, and what may be. @param page from 0 */
export function pausesCard(
  { id, codeName }: Pick<Circle, 'id' | 'codeName'>,
  pauses: readonly Pause[],
  page = 0,
): Message {
  const { shown, next } = pageOf(SCOPES, { at: page, aCard: A_CARD });
  const choices = shown.map((scope): Button[] => [
    { label: scopeInWords(scope), press: { action: 'pause', id, value: SCOPES.indexOf(scope) } },
  ]);
  if (next !== undefined)
    choices.push([{ label: { key: 'button-more' }, press: { action: 'pauses', id, value: next } }]);
  const end: Button[][] =
    pauses.length === 0 ? [] : [[{ label: { key: 'button-pause-end' }, press: { action: 'pause-end', id } }]];
  return {
    text:
      pauses.length === 0
        ? { key: 'pauses-none', args: { codeName } }
        : { key: 'pauses-card', args: { codeName, lines: { lines: pauses.map(pauseInWords) } } },
    buttons: [...end, ...choices, [{ label: { key: 'button-back' }, press: { action: 'tap', id } }]],
  };
}

/** How long a pause lasts; no reason is asked. */
export function lengthsCard(id: number, scopeValue: number, scope: string): Message {
  const buttons = LENGTHS.map((length, at): Button[] => [
    {
      label: { key: `pause-${length}` },
      press: { action: 'pause-for', id, value: scopeValue * LENGTHS.length + at },
    },
  ]);
  return {
    text: { key: 'pause-ask', args: { what: { text: scopeInWords(scope) } } },
    buttons: [...buttons, [{ label: { key: 'button-back' }, press: { action: 'pauses', id } }]],
  };
}

export function readScope(value: number): string | undefined {
  return SCOPES[value];
}

/** What a button of `lengthsCard` asks for. */
export function readLength(value: number): { scope: string; length: Length } | undefined {
  const scope = SCOPES[Math.floor(value / LENGTHS.length)];
  const length = LENGTHS[value % LENGTHS.length];
  return scope !== undefined && length ? { scope, length } : undefined;
}

export function scopeInWords(scope: string): Text {
  return { key: scope === 'all' ? 'pause-everything' : `kind-${scope}` };
}

function pauseInWords({ scope, untilOn }: Pause): Text {
  const what = { text: scopeInWords(scope) };
  return untilOn
    ? { key: 'pause-until', args: { what, until: { on: untilOn.toString() } } }
    : { key: 'pause-without-end', args: { what } };
}
