import type { Membership, Tie } from '../circles/membership-store.ts';
import { TIES } from '../circles/membership-store.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';

type About = { id: number; codeName: string };

/** The first card of somebody who was invited into a circle: who asks, and what ties them to the family. */
export function tieCard({ id, codeName }: About, inviter: Text): Message {
  const buttons = TIES.map((tie, value): Button[] => [
    { label: { key: `tie-${tie}` }, press: { action: 'tie', id, value } },
  ]);
  return { text: { key: 'join-tie', args: { codeName, inviter: { text: inviter } } }, buttons };
}

/** The four facts for somebody who is about to join, and the name the others will see. */
export function factsCard({ id, codeName }: About, { tie, name }: { tie: Tie; name: string }): Message {
  const value = TIES.indexOf(tie);
  return {
    text: { key: 'join-facts', args: { codeName, name } },
    buttons: [
      [{ label: { key: 'button-join' }, press: { action: 'join', id, value } }],
      [{ label: { key: 'button-another-name' }, press: { action: 'join-name', id, value } }],
      [{ label: { key: 'button-no-thanks' }, press: { action: 'join-no', id } }],
    ],
  };
}

/** What the guardian and the coordinators are asked about a newcomer. */
export function requestCard(
  membership: { id: number; tie: Tie },
  { name, codeName }: { name: string; codeName: string },
): Message {
  const press = (value: number) => ({ action: 'decide', id: membership.id, value });
  return {
    text: { key: 'join-request', args: { name, codeName, tie: { text: { key: `tie-${membership.tie}` } } } },
    buttons: [
      [{ label: { key: 'button-welcome' }, press: press(1) }],
      [{ label: { key: 'button-not-now' }, press: press(0) }],
    ],
  };
}

/** The final state of a request card. */
export function decidedCard(
  { state, decidedBy }: Pick<Membership, 'state' | 'decidedBy'>,
  { name, codeName }: { name: string; codeName: string },
): Message {
  const isWithdrawn = state === 'ended' && decidedBy === null;
  const end = isWithdrawn ? 'withdrawn' : state === 'declined' ? 'declined' : 'accepted';
  return { text: { key: `join-request-${end}`, args: { name, codeName } } };
}

/** The newcomer's welcome, with the commitments they may take a place in. */
export function welcomeCard(codeName: string, commitments: readonly { id: number; kind: string }[]): Message {
  const text: Text = { key: commitments.length > 0 ? 'join-welcome-pick' : 'join-welcome', args: { codeName } };
  const buttons = commitments
    .slice(0, 3)
    .map(({ id, kind }): Button[] => [{ label: { key: `kind-${kind}` }, press: { action: 'rota-join', id } }]);
  if (buttons.length > 0) buttons.push([{ label: { key: 'button-later' }, press: { action: 'rota-later', id: 0 } }]);
  return { text, buttons };
}
