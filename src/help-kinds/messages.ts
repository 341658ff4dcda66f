import { pageOf } from '../chat/page.ts';
import type { Kind } from '../commitments/kinds.ts';
import { windowsFor } from '../commitments/kinds.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import { LADDER_NAMES } from '../reminders/ladder.ts';
import { KIND_LIST } from './change-kind.ts';
import type { Templates } from './template.ts';
import { EFFORTS, ICONS, SENSITIVITIES } from './template.ts';

const KINDS_A_CARD = 6;
const WINDOWS_A_CARD = 6;

/** What of a kind can be changed; buttons carry the place in this list. */
export const FIELDS = ['sensitivity', 'effort', 'window', 'icon', 'ladder'] as const;

export type Field = (typeof FIELDS)[number];

/** The kind's name with its icon after it. */
export function kindWithIcon(kind: Kind, templates: Templates): Text {
  return { key: 'kind-with-icon', args: { what: { text: { key: `kind-${kind}` } }, icon: templates[kind].icon } };
}

/** Every kind of help, for an administrator. @param page from 0 */
export function kindsCard(templates: Templates, page: number): Message {
  const { shown, next } = pageOf(KIND_LIST, { at: page, aCard: KINDS_A_CARD });
  const rows = shown.map((kind): Button[] => [
    { label: kindWithIcon(kind, templates), press: { action: 'help-kind', id: KIND_LIST.indexOf(kind) } },
  ]);
  const more: Button[][] =
    next === undefined
      ? []
      : [[{ label: { key: 'button-more' }, press: { action: 'help-kinds', id: 0, value: next } }]];
  return {
    text: { key: 'help-kinds-card' },
    buttons: [...rows, ...more, [{ label: { key: 'button-back' }, press: { action: 'districts', id: 0 } }]],
  };
}

/** One kind as it is now, and what of it can be changed. */
export function kindCard(kind: Kind, templates: Templates): Message {
  const id = KIND_LIST.indexOf(kind);
  const { effort, window, sensitivity, ladder } = templates[kind];
  const lines: Text[] = [
    { key: `sensitivity-${sensitivity}` },
    { key: 'help-kind-effort', args: { effort } },
    { key: 'help-kind-window', args: { window: { text: { key: `window-${window}` } } } },
    { key: `ladder-${ladder}` },
  ];
  const rows = FIELDS.map((field, value): Button[] => [
    { label: { key: `button-kind-${field}` }, press: { action: 'help-kind-ask', id, value } },
  ]);
  return {
    text: { key: 'help-kind-card', args: { what: { text: kindWithIcon(kind, templates) }, notes: { lines } } },
    buttons: [...rows, [{ label: { key: 'button-back' }, press: { action: 'help-kinds', id: 0 } }]],
  };
}

/** The choices for one thing about a kind; the present one is marked. @param page from 0 */
export function choicesCard(
  kind: Kind,
  templates: Templates,
  { field, page }: { field: Field; page: number },
): Message {
  const id = KIND_LIST.indexOf(kind);
  const choices = choicesOf(field);
  const { shown, next } = pageOf(choices, { at: page, aCard: field === 'icon' ? choices.length : WINDOWS_A_CARD });
  const buttons = shown.map((choice): Button => {
    const isNow = templates[kind][field] === choice.value;
    return {
      label: isNow ? { key: 'form-picked', args: { option: { text: choice.label } } } : choice.label,
      press: { action: 'help-kind-set', id, version: FIELDS.indexOf(field), value: choices.indexOf(choice) },
    };
  });
  const rows = field === 'icon' ? inFours(buttons) : buttons.map((button) => [button]);
  const more: Button[][] =
    next === undefined
      ? []
      : [
          [
            {
              label: { key: 'button-more' },
              press: { action: 'help-kind-ask', id, value: FIELDS.indexOf(field), version: next },
            },
          ],
        ];
  return {
    text: { key: `help-kind-ask-${field}`, args: { what: { text: { key: `kind-${kind}` } } } },
    buttons: [...rows, ...more, [{ label: { key: 'button-back' }, press: { action: 'help-kind', id } }]],
  };
}

export type Choice = { value: string | number; label: Text };

/** What may be chosen, in the order in which buttons carry it. */
export function choicesOf(field: Field): readonly Choice[] {
  switch (field) {
    case 'sensitivity':
      return SENSITIVITIES.map((value) => ({ value, label: { key: `button-for-${value}` } }));
    case 'effort':
      return EFFORTS.map((value) => ({ value, label: { key: 'effort', args: { effort: value } } }));
    case 'window':
      return windowsFor('').map(({ name }) => ({ value: name, label: { key: `window-${name}` } }));
    case 'icon':
      return ICONS.map((value) => ({ value, label: { key: 'name', args: { name: value } } }));
    case 'ladder':
      return LADDER_NAMES.map((value) => ({ value, label: { key: `button-ladder-${value}` } }));
  }
}

function inFours(buttons: readonly Button[]): Button[][] {
  return Array.from({ length: Math.ceil(buttons.length / 4) }, (_, row) => buttons.slice(row * 4, row * 4 + 4));
}
