import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import { type FamilyProfile, FIELDS, type Field } from './profile.ts';

type About = { id: number; codeName: string };

/** What is kept about a family, without showing any of it. @param back the action that leads to where its reader came from */
export function keptCard({ id, codeName }: About, fields: readonly Field[], back: string): Message {
  const button = (action: string): Button[] => [{ label: { key: `button-${action}` }, press: { action, id } }];
  const toBack: Button[] = [{ label: { key: 'button-back' }, press: { action: back, id } }];
  if (fields.length === 0)
    return { text: { key: 'family-nothing-kept', args: { codeName } }, buttons: [button('family-fill'), toBack] };
  const lines = fields.map((field): Text => ({ key: `family-has-${field}` }));
  return {
    text: { key: 'family-kept', args: { codeName, lines: { lines } } },
    buttons: [button('family-show'), button('family-fill'), toBack],
  };
}

/** Who the family is. Protected, and blank again after a while. */
export function familyCard(codeName: string, profile: FamilyProfile): Message {
  const lines = FIELDS.flatMap((field): Text[] => {
    const words = profile[field];
    return words === undefined ? [] : [{ key: `family-${field}`, args: { words } }];
  });
  return { text: { key: 'family-card', args: { codeName, lines: { lines } } }, protect: true };
}

/** Leads whoever has a turn to the address, near its time. */
export function addressButton(turn: { id: number; epoch: number }): Button {
  return { label: { key: 'button-address' }, press: { action: 'family-address', id: turn.id, version: turn.epoch } };
}
