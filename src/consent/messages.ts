import type { Message } from '../delivery/message.ts';

type About = { id: number; codeName: string };

/** The four facts for the guardian, before anything about her family happens. */
export function consentCard({ id, codeName }: About): Message {
  return {
    text: { key: 'consent-facts', args: { codeName } },
    buttons: [
      [{ label: { key: 'button-consent' }, press: { action: 'consent', id, value: 1 } }],
      [{ label: { key: 'button-not-now' }, press: { action: 'consent', id, value: 0 } }],
    ],
  };
}

/** The card after "not now": nothing happens, and she may still say yes while the invitation lasts. */
export function withChangeOfMind(id: number): Message {
  return {
    text: { key: 'consent-not-now' },
    buttons: [[{ label: { key: 'button-consent' }, press: { action: 'consent', id, value: 1 } }]],
  };
}

/** Asks the guardian, some days before her consent ends, whether it goes on for another year. */
export function renewalCard({ id, codeName }: About, endsOn: string): Message {
  return {
    text: { key: 'consent-renewal', args: { codeName, until: { on: endsOn } } },
    buttons: [
      [{ label: { key: 'button-renew' }, press: { action: 'consent-renew', id } }],
      [{ label: { key: 'button-let-end' }, press: { action: 'consent-let-end', id } }],
    ],
  };
}

/** Asking once more before everything stops. */
export function closeTapCard({ circleId, codeName }: { circleId: number; codeName: string }): Message {
  return {
    text: { key: 'close-tap-ask', args: { codeName } },
    buttons: [
      [{ label: { key: 'button-close-tap' }, press: { action: 'close-tap', id: circleId } }],
      [{ label: { key: 'button-leave-no' }, press: { action: 'leave-no', id: circleId } }],
    ],
  };
}
