import type { Tie } from '../circles/membership-store.ts';
import type { Button, Message } from '../delivery/message.ts';

/** Asking once more before leaving; the buttons are verbs. */
export function leaveCard({ id, codeName }: { id: number; codeName: string }): Message {
  return {
    text: { key: 'leave-ask', args: { codeName } },
    buttons: [
      [{ label: { key: 'button-leave-yes' }, press: { action: 'leave-yes', id } }],
      [{ label: { key: 'button-leave-no' }, press: { action: 'leave-no', id } }],
    ],
  };
}

const PEOPLE_SHOWN = 6;

/** The members of a circle, some at a time, each a button to their own card. */
export function peopleCard(
  { id, codeName }: { id: number; codeName: string },
  members: readonly { id: number; name: string }[],
  page: number,
): Message {
  const first = page * PEOPLE_SHOWN;
  const buttons = members
    .slice(first, first + PEOPLE_SHOWN)
    .map(({ id: memberId, name }): Button[] => [
      { label: { key: 'name', args: { name } }, press: { action: 'member', id: memberId } },
    ]);
  const rest = members.length > first + PEOPLE_SHOWN;
  const next = rest ? page + 1 : 0;
  if (rest || page > 0) buttons.push([{ label: { key: 'button-more' }, press: { action: 'people', id, value: next } }]);
  return { text: { key: 'people-card', args: { codeName, members: members.length } }, buttons };
}

/** One member, and what the one who looks may do. */
export function memberPlaceCard(
  member: { id: number; circleId: number; name: string; codeName: string; tie: Tie },
  mayBlock: boolean,
): Message {
  const { id, name, codeName, circleId } = member;
  const press = (value: number) => ({ action: 'end-place', id, value });
  return {
    text: { key: 'people-member', args: { name, codeName, tie: { text: { key: `tie-${member.tie}` } } } },
    buttons: [
      [{ label: { key: 'button-end-place' }, press: press(0) }],
      ...(mayBlock ? [[{ label: { key: 'button-block' }, press: press(1) }]] : []),
      [{ label: { key: 'button-back' }, press: { action: 'people', id: circleId } }],
    ],
  };
}

/** Asks once more before a place ends, or before somebody is kept out. */
export function endPlaceCard(
  { id, name, codeName }: { id: number; name: string; codeName: string },
  block: number,
): Message {
  const press = (value: number) => ({ action: 'end-place-yes', id, value });
  const yes: Button[][] = block
    ? [
        [{ label: { key: 'button-block-circle' }, press: press(1) }],
        [{ label: { key: 'button-block-district' }, press: press(2) }],
      ]
    : [[{ label: { key: 'button-end-place-yes' }, press: press(0) }]];
  return {
    text: { key: block ? 'block-ask' : 'end-place-ask', args: { name, codeName } },
    buttons: [...yes, [{ label: { key: 'button-leave-as-is' }, press: { action: 'leave-as-is', id } }]],
  };
}
