import type { Kind } from '../commitments/kinds.ts';
import { isKind, KINDS } from '../commitments/kinds.ts';

export type HelpPurpose = `help-${Kind}`;

/** What a family consents to, each by itself: the circle as such, and what may follow from it. */
export type Purpose = 'circle' | Choice;
export type Choice = 'address' | 'district' | 'voice' | HelpPurpose;

/** The kinds of help, as purposes. */
export const HELP_PURPOSES: readonly HelpPurpose[] = Object.keys(KINDS).filter(isKind).map(helpWith);

/** What may be switched on and off beside the circle. Buttons carry the place in this list: new ones are added at its end. */
export const CHOICES: readonly Choice[] = ['address', 'district', 'voice', ...HELP_PURPOSES];

/** What is ticked on the first card: help of every kind, and nothing that lets anything about the family go further. */
export const FIRST_CHOICES: readonly Choice[] = [...HELP_PURPOSES];

export function helpWith(kind: Kind): HelpPurpose {
  return `help-${kind}`;
}

/** The kind of help a purpose is about. */
export function kindOf(purpose: Purpose): Kind | undefined {
  const kind = purpose.startsWith('help-') ? purpose.slice('help-'.length) : undefined;
  return isKind(kind) ? kind : undefined;
}

/** Choices as one number, so that a card that was not answered yet needs no row of its own. */
export function maskOf(choices: Iterable<Choice>): number {
  return [...choices].reduce((mask, choice) => mask | (1 << CHOICES.indexOf(choice)), 0);
}

export function choicesIn(mask: number): Choice[] {
  return CHOICES.filter((_, at) => (mask & (1 << at)) !== 0);
}
