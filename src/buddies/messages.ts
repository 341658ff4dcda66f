import type { Tie } from '../circles/membership-store.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';

/**
 * A card in the chat of somebody who answers for another: words to that person, to be passed on. The team is also asked to call. The way to the
 * address is left out: it is for whoever goes, and comes from the team in a call.
 */
export function forSomebody(message: Message, { name, isTeam }: { name: string; isTeam?: boolean }): Message {
  const key = isTeam ? 'for-somebody-call' : 'for-somebody';
  const buttons = message.buttons?.filter((row) => !row.some(leadsToAddress));
  const hadAddress = message.buttons?.some((row) => row.some(leadsToAddress)) ?? false;
  const card: Text = hadAddress ? { key: 'address-by-call', args: { card: { text: message.text } } } : message.text;
  return { ...message, ...(buttons ? { buttons } : {}), text: { key, args: { name, card: { text: card } } } };
}

function leadsToAddress(button: Button): boolean {
  return 'press' in button && button.press.action === 'family-address';
}

const SHOWN = 8;

/** Who of the circle could answer for a member; a press asks them. */
export function chooseBuddyCard(
  member: { id: number; name: string },
  others: readonly { id: number; name: string }[],
): Message {
  const buttons = others
    .slice(0, SHOWN)
    .map(({ id, name }): Button[] => [
      { label: { key: 'name', args: { name } }, press: { action: 'buddy-ask', id: member.id, value: id } },
    ]);
  const back: Button[] = [{ label: { key: 'button-back' }, press: { action: 'member', id: member.id } }];
  const key = others.length === 0 ? 'buddy-nobody' : 'buddy-choose';
  return { text: { key, args: { name: member.name } }, buttons: [...buttons, back] };
}

/** What a member is asked who is to answer for another. */
export function buddyAskedCard(
  id: number,
  { name, codeName, tie }: { name: string; codeName: string; tie: Tie },
): Message {
  const press = (value: number) => ({ action: 'buddy-answer', id, value });
  return {
    text: { key: 'buddy-ask', args: { name, codeName, tie: { text: { key: `tie-${tie}` } } } },
    buttons: [
      [{ label: { key: 'button-buddy-yes' }, press: press(1) }],
      [{ label: { key: 'button-buddy-no' }, press: press(0) }],
    ],
  };
}

/** They answer for somebody from now on; the way out stays on the card. */
export function buddyThanksCard(id: number, name: string): Message {
  return {
    text: { key: 'buddy-thanks', args: { name } },
    buttons: [[{ label: { key: 'button-buddy-stop' }, press: { action: 'buddy-stop', id } }]],
  };
}

/** The coordinators learn that nobody answers for a member: two presses choose somebody. */
export function buddyNeededCard(member: { id: number; name: string; codeName: string }): Message {
  const { id, name, codeName } = member;
  return {
    text: { key: 'buddy-needed', args: { name, codeName } },
    buttons: [[{ label: { key: 'button-buddy' }, press: { action: 'buddy-choose', id } }]],
  };
}
