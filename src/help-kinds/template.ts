import type { Sensitivity } from '../access/newcomer.ts';
import { mayHelpWith } from '../access/newcomer.ts';
import type { Kind, WindowName } from '../commitments/kinds.ts';
import { isKind, KINDS, WINDOWS } from '../commitments/kinds.ts';
import type { LadderName } from '../reminders/ladder.ts';

/** What a kind of help is like: what is offered first, what a turn counts for, who may be asked for it, and how they are reminded. */
export type Template = {
  icon: string;
  effort: number;
  window: WindowName;
  sensitivity: Sensitivity;
  ladder: LadderName;
};

export type Templates = { readonly [K in Kind]: Template };

export const EFFORTS = [1, 2, 3] as const;
export const SENSITIVITIES = ['open', 'inner', 'coordinator-only'] as const satisfies readonly Sensitivity[];
/** No faces, hands or bodies; one is drawn at the end of a kind's name. */
export const ICONS = ['🛒', '🎒', '📘', '☕', '🗂️', '🏥', '🍲', '🔧', '🚗', '🧸', '🌿', '🧵'] as const;

/** Going along to a doctor and minding children are close to the family's life. */
const INNER: ReadonlySet<Kind> = new Set<Kind>(['medical', 'childcare']);

/** At the others somebody waits at an hour. */
const PREPARED: ReadonlySet<Kind> = new Set<Kind>(['groceries', 'errand', 'meal', 'repairs']);

const ICON_OF: { readonly [K in Kind]: string } = {
  groceries: '🛒',
  school: '🎒',
  lessons: '📘',
  visit: '☕',
  errand: '🗂️',
  medical: '🏥',
  meal: '🍲',
  repairs: '🔧',
  transport: '🚗',
  childcare: '🧸',
};

/** The kinds as the program knows them, before an administrator has changed any. */
export const DEFAULTS: Templates = Object.fromEntries(
  Object.keys(KINDS)
    .filter(isKind)
    .map((kind): [Kind, Template] => [
      kind,
      {
        icon: ICON_OF[kind],
        effort: 1,
        window: KINDS[kind][0],
        sensitivity: INNER.has(kind) ? 'inner' : 'open',
        ladder: PREPARED.has(kind) ? 'preparation' : 'appointment',
      },
    ]),
) as Templates;

/** Who may be asked for a kind of help; what is no kind any more is for coordinators. */
export function sensitivityOf(templates: Templates, kind: string): Sensitivity {
  return isKind(kind) ? templates[kind].sensitivity : 'coordinator-only';
}

/**
 * Whether a member can be put into a rota of this kind. What is for coordinators only nobody is asked for by the program: a coordinator chooses whom, and
 * no newcomer.
 */
export function mayBeChosen(
  templates: Templates,
  kind: string,
  member: { isNewcomer: boolean; isInner: boolean },
): boolean {
  const sensitivity = sensitivityOf(templates, kind);
  return sensitivity === 'coordinator-only' ? !member.isNewcomer : mayHelpWith(sensitivity, member);
}

/** The window a template names, where it is still one. */
export function isWindowName(name: string): name is WindowName {
  return Object.hasOwn(WINDOWS, name);
}
