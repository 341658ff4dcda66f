import type { Tie } from '../circles/membership-store.ts';
import { TIES } from '../circles/membership-store.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import { CHARTER_VERSION } from './charter.ts';

type About = { id: number; codeName: string };

/** The first card of somebody who was invited into a circle: who asks, and as what. */
export function invitedCard({ id, codeName }: About, { inviter, tie }: { inviter: Text; tie: Tie }): Message {
  const value = TIES.indexOf(tie);
  const args = { codeName, inviter: { text: inviter }, tie: { text: { key: `tie-${tie}` } } };
  return {
    text: { key: 'join-invited', args },
    buttons: [
      [{ label: { key: 'button-right' }, press: { action: 'tie', id, value } }],
      [{ label: { key: 'button-another-tie' }, press: { action: 'join-tie', id } }],
      [{ label: { key: 'button-no-thanks' }, press: { action: 'join-no', id } }],
    ],
  };
}

/** The newcomer says themselves what ties them to the family. */
export function tieCard({ id, codeName }: About): Message {
  const buttons = TIES.map((tie, value): Button[] => [
    { label: { key: `tie-${tie}` }, press: { action: 'tie', id, value } },
  ]);
  return { text: { key: 'join-tie', args: { codeName } }, buttons };
}

/** The four facts for somebody who is about to join, and the name the others will see. */
export function factsCard({ id, codeName }: About, { tie, name }: { tie: Tie; name: string }): Message {
  const value = TIES.indexOf(tie);
  return {
    text: { key: 'join-facts', args: { codeName, name } },
    buttons: [
      [{ label: { key: 'button-join' }, press: { action: 'join', id, value, version: CHARTER_VERSION } }],
      [{ label: { key: 'button-charter' }, press: { action: 'join-charter', id, value } }],
      [{ label: { key: 'button-another-name' }, press: { action: 'join-name', id, value } }],
      [{ label: { key: 'button-no-thanks' }, press: { action: 'join-no', id } }],
    ],
  };
}

/** The whole charter, on the way into a circle. */
export function charterCard({ id }: { id: number }, tie: Tie): Message {
  const value = TIES.indexOf(tie);
  return {
    text: { key: 'charter-text' },
    buttons: [
      [{ label: { key: 'button-join' }, press: { action: 'join', id, value, version: CHARTER_VERSION } }],
      [{ label: { key: 'button-back' }, press: { action: 'tie', id, value } }],
    ],
  };
}

/** The newcomer's welcome, with the commitments they may take a place in. @param member whose place it will be */
export function welcomeCard(
  codeName: string,
  commitments: readonly { id: number; kind: string }[],
  member: number,
): Message {
  const text: Text = { key: commitments.length > 0 ? 'join-welcome-pick' : 'join-welcome', args: { codeName } };
  const buttons = commitments
    .slice(0, 3)
    .map(({ id, kind }): Button[] => [
      { label: { key: `kind-${kind}` }, press: { action: 'rota-join', id, value: member } },
    ]);
  if (buttons.length > 0) buttons.push([{ label: { key: 'button-later' }, press: { action: 'rota-later', id: 0 } }]);
  return { text, buttons };
}
