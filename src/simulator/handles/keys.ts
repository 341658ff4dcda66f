import { findKey } from '../state/keyboards/keys.ts';
import type { Key, KeyRequest } from '../state/keyboards/reply-markup.ts';
import type { ChatState, Person } from '../state/state.ts';
import { isLabel } from './buttons.ts';

/** The key with that label. @throws {ImpossibleAct} with the keys that are there */
export function labelledKey(person: Person, chat: ChatState, label: string | RegExp): Key {
  return findKey({ person, chat }, ({ text }) => isLabel(text, label), describe(label));
}

/** The first key of the private chat that asks for that, with that label if one is given. @throws {ImpossibleAct} */
export function askingKey(person: Person, kind: KeyRequest['kind'], label?: string | RegExp): Key {
  const isWanted = ({ text, asks }: Key) => asks?.kind === kind && (label === undefined || isLabel(text, label));
  return findKey({ person, chat: person }, isWanted, label === undefined ? `that asks for ${kind}` : describe(label));
}

function describe(label: string | RegExp): string {
  return typeof label === 'string' ? `«${label}»` : String(label);
}
