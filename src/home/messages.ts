import type { HeldRole } from '../access/authorize.ts';
import { requestsButton } from '../circles/messages.ts';
import type { Circle } from '../circles/store.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Language } from '../language/text.ts';
import { LANGUAGES } from '../language/text.ts';

/** The first card of a family: four buttons, and everything else one level behind them. While somebody waits for an answer, that stands where inviting does. */
export function guardianCard(circle: Circle, requests: number): Message {
  const button = (action: string): Button[] => [
    { label: { key: `button-${action}` }, press: { action, id: circle.id } },
  ];
  const waiting = requestsButton(circle.id, requests);
  const invite = waiting.length > 0 ? waiting : [button('invite-member')];
  const rows =
    circle.stage === 'active'
      ? [button('family-week'), ...invite, button('tap'), button('wrong')]
      : [button('reopen-tap'), button('wrong')];
  return {
    text: {
      key: circle.stage === 'active' ? 'home-guardian' : 'home-guardian-paused',
      args: { codeName: circle.codeName },
    },
    buttons: rows,
  };
}

/**
 * The first card of a member: the way to their turns and to what is covered, for a captain to the people, and for whoever may invite into
 * their only circle to that.
 */
export function memberCard(
  circles: readonly Circle[],
  { led, inviting }: { led: readonly Circle[]; inviting: readonly Circle[] },
): Message {
  const invite = inviting.map(({ id }): Button[] => [
    { label: { key: 'button-invite-member' }, press: { action: 'invite-member', id } },
  ]);
  const coverage = circles.map(({ id, codeName }): Button[] => [
    { label: { key: 'button-coverage-of', args: { codeName } }, press: { action: 'coverage', id } },
  ]);
  const people = led.map(({ id }): Button[] => [{ label: { key: 'button-people' }, press: { action: 'people', id } }]);
  return {
    text: { key: 'home-member', args: { circles: circles.length } },
    buttons: [
      [{ label: { key: 'button-my-turns' }, press: { action: 'my', id: 0 } }],
      ...coverage.slice(0, led.length > 0 ? 2 : 3),
      ...people.slice(0, 1),
      ...(circles.length === 1 ? invite : []),
    ],
  };
}

/** The first card of somebody who serves the association in another way. */
export function rolesHeldCard(roles: readonly HeldRole[]): Message {
  const lines = [...new Set(roles.map(({ kind }) => kind))].map((kind) => ({ key: `role-name-${kind}` }));
  return {
    text: { key: 'home-role', args: { lines: { lines } } },
    buttons: [
      ...(roles.some(({ kind }) => kind === 'safeguarding')
        ? [[{ label: { key: 'button-blocks' }, press: { action: 'blocks', id: 0 } }]]
        : []),
      [{ label: { key: 'button-write-to-team' }, press: { action: 'write-to-team', id: 0 } }],
    ],
  };
}

/** The languages as they stand in rows: those of the country first. */
const LANGUAGE_ROWS: readonly (readonly Language[])[] = [
  ['ar', 'ary', 'zgh'],
  ['fr', 'en'],
];

/** The ways to see this in another language, under the very first card. */
export function languageRows(): Button[][] {
  return LANGUAGE_ROWS.map((row) =>
    row.map((language) => ({
      label: { key: `language-${language}` },
      press: { action: 'language', id: 0, value: LANGUAGES.indexOf(language) },
    })),
  );
}
