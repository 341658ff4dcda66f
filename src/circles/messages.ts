import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import type { Circle } from './store.ts';

type Counts = { members: number; requests: number };

/** The place of whoever represents the family, when it is a coordinator's to move it to another account. */
type Guardian = { guardianId?: number | undefined };

/** What a coordinator sees of a circle, with one button to what is done rarely. While somebody waits for an answer, that stands where inviting does. */
export function circleCard(circle: Circle, counts: Counts): Message {
  const button = buttonsOf(circle);
  const waiting = requestsButton(circle.id, counts.requests);
  const active = [
    ...(waiting.length > 0 ? waiting : [button('invite-member')]),
    button('commitment-new'),
    button('coverage'),
    button('people'),
    [{ label: { key: 'button-more-choices' }, press: { action: 'circle-more', id: circle.id } }],
  ];
  const rows =
    circle.stage === 'active'
      ? active
      : circle.stage === 'forming'
        ? [button('invite-guardian'), button('consent-heard')]
        : [];
  const back: Button[] = [{ label: { key: 'button-back' }, press: { action: 'district', id: circle.districtId } }];
  return { text: circleInWords(circle, counts), buttons: [...rows, back] };
}

/** What a coordinator does now and then for an active circle. */
export function circleMoreCard(circle: Circle, { guardianId, ...counts }: Counts & Guardian): Message {
  const button = buttonsOf(circle);
  const back: Button[] = [{ label: { key: 'button-back' }, press: { action: 'circle', id: circle.id } }];
  return {
    text: circleInWords(circle, counts),
    buttons: [
      ...(counts.requests > 0 ? [button('invite-member')] : []),
      button('needs'),
      button('series-list'),
      button('family'),
      button('proxy'),
      button('wording-write'),
      ...(guardianId === undefined
        ? []
        : [[{ label: { key: 'button-relink-family' }, press: { action: 'relink', id: guardianId } }]]),
      back,
    ],
  };
}

function circleInWords({ codeName, stage }: Circle, { members }: Counts): Text {
  return { key: 'circle-card', args: { codeName, stage: { text: { key: `circle-stage-${stage}` } }, members } };
}

function buttonsOf({ id }: Circle): (action: string) => Button[] {
  return (action) => [{ label: { key: `button-${action}` }, press: { action, id } }];
}

/** Leads to those who have asked to join and wait for an answer, when there are any. */
export function requestsButton(circleId: Circle['id'], requests: number): Button[][] {
  return requests === 0
    ? []
    : [[{ label: { key: 'button-requests', args: { requests } }, press: { action: 'requests', id: circleId } }]];
}
