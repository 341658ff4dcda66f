import type { Message } from '../delivery/message.ts';

/** What the new account is asked. It names nobody: the link may have come to somebody else. */
export function relinkCard(invitationId: number): Message {
  const press = (value: number) => ({ action: 'relink-yes', id: invitationId, value });
  return {
    text: { key: 'relink-ask' },
    buttons: [
      [{ label: { key: 'button-relink-yes' }, press: press(1) }],
      [{ label: { key: 'button-relink-no' }, press: press(0) }],
    ],
  };
}

/** What the second person is asked. */
export function confirmRelinkCard(id: number, args: { name: string; proposer: string; codeName: string }): Message {
  const press = (value: number) => ({ action: 'relink-decide', id, value });
  return {
    text: { key: 'relink-confirm', args },
    buttons: [
      [{ label: { key: 'button-confirm-relink' }, press: press(1) }],
      [{ label: { key: 'button-not-now' }, press: press(0) }],
    ],
  };
}

/** The coordinators learn that somebody will have another account; one press makes the link. */
export function relinkWantedCard(membershipId: number, args: { name: string; codeName: string }): Message {
  return {
    text: { key: 'relink-wanted', args },
    buttons: [[{ label: { key: 'button-relink' }, press: { action: 'relink', id: membershipId } }]],
  };
}
