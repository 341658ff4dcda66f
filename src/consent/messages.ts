import { pageOf } from '../chat/page.ts';
import type { Circle } from '../circles/store.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import type { Choice, Purpose } from './purposes.ts';
import { CHOICES, HELP_PURPOSES, kindOf, maskOf } from './purposes.ts';

/** So many kinds of help on the first card. */
const FIRST_A_CARD = 5;

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

/** What the consent is to cover. Nothing is written before she says that it may begin: the ticks are in the buttons. @param page from 0 */
export function firstChoicesCard(id: number, chosen: readonly Choice[], page = 0): Message {
  const mask = maskOf(chosen);
  const { shown, at, next } = pageOf(HELP_PURPOSES, { at: page, aCard: FIRST_A_CARD });
  const toggles = shown.map((choice): Button[] => [
    {
      label: ticked(choice, chosen.includes(choice)),
      press: { action: 'consent-pick', id, value: mask ^ maskOf([choice]), version: at },
    },
  ]);
  if (next !== undefined)
    toggles.push([
      { label: { key: 'button-more' }, press: { action: 'consent-pick', id, value: mask, version: next } },
    ]);
  return {
    text: { key: 'consent-first-choices' },
    buttons: [
      ...toggles,
      [{ label: { key: 'button-consent-begin' }, press: { action: 'consent-begin', id, value: mask } }],
      [{ label: { key: 'button-not-now' }, press: { action: 'consent', id, value: 0 } }],
    ],
  };
}

/** Everything the family consents to, each a switch that says what it will do: the common kinds of help and what goes further first. @param page from 0 */
export function choicesCard(
  { id, codeName }: Pick<Circle, 'id' | 'codeName'>,
  standing: ReadonlySet<string>,
  page = 0,
): Message {
  const others = CHOICES.filter((choice) => kindOf(choice) === undefined);
  const all = [...HELP_PURPOSES.slice(0, FIRST_A_CARD), ...others, ...HELP_PURPOSES.slice(FIRST_A_CARD)];
  const { shown, at, next } = pageOf(all, { at: page, aCard: FIRST_A_CARD + others.length });
  const switches = shown.map((choice): Button[] => {
    const isOn = standing.has(choice);
    const value = CHOICES.indexOf(choice) * 2 + (isOn ? 0 : 1);
    return [{ label: ticked(choice, isOn), press: { action: 'consent-set', id, value, version: at } }];
  });
  if (next !== undefined)
    switches.push([{ label: { key: 'button-more' }, press: { action: 'consents', id, value: next } }]);
  return {
    text: { key: 'consent-choices', args: { codeName } },
    buttons: [
      ...switches,
      [{ label: { key: 'button-stop-all' }, press: { action: 'close-tap', id } }],
      [{ label: { key: 'button-back' }, press: { action: 'tap', id } }],
    ],
  };
}

/** What a switch of `choicesCard` asks for. */
export function readSwitch(value: number): { choice: Choice; allow: boolean } | undefined {
  const choice = CHOICES[Math.floor(value / 2)];
  return choice && { choice, allow: value % 2 === 1 };
}

/** What a consent is for. */
export function purposeInWords(purpose: Purpose): Text {
  const kind = kindOf(purpose);
  return { key: kind ? `kind-${kind}` : `purpose-${purpose}` };
}

function ticked(choice: Choice, isOn: boolean): Text {
  const name = purposeInWords(choice);
  return isOn ? { key: 'form-picked', args: { option: { text: name } } } : name;
}

/** The card after "not now": nothing happens, and she may still say yes while the invitation lasts. */
export function withChangeOfMind(id: number): Message {
  return {
    text: { key: 'consent-not-now' },
    buttons: [[{ label: { key: 'button-consent' }, press: { action: 'consent', id, value: 1 } }]],
  };
}

/** The card after everything was stopped, with the way back. */
export function stoppedCard(id: number): Message {
  return {
    text: { key: 'close-tap-done' },
    buttons: [[{ label: { key: 'button-reopen-tap' }, press: { action: 'reopen-tap', id } }]],
  };
}

/** Asks, some days before all that the family consents to ends, whether it goes on for another year. */
export function renewalCard(
  { id, codeName }: About,
  { endsOn, purposes }: { endsOn: string; purposes: readonly Purpose[] },
): Message {
  const hasAllHelp = HELP_PURPOSES.every((help) => purposes.includes(help));
  const apart = hasAllHelp ? purposes.filter((purpose) => kindOf(purpose) === undefined) : purposes;
  const words = [...apart.map(purposeInWords), ...(hasAllHelp ? [{ key: 'purpose-all-help' }] : [])];
  const lines = words.map((text): Text => ({ key: 'consent-line', args: { what: { text } } }));
  return {
    text: { key: 'consent-renewal', args: { codeName, until: { on: endsOn }, items: { lines } } },
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
