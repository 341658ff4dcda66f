import type { Button, Message } from '../delivery/message.ts';
import type { Circle } from './store.ts';

/** What a coordinator sees of a circle. */
export function circleCard(circle: Circle, { members, requests }: { members: number; requests: number }): Message {
  const press = (action: string): Button['label'] => ({ key: `button-${action}` });
  const button = (action: string): Button[] => [{ label: press(action), press: { action, id: circle.id } }];
  const active = [
    ...requestsButton(circle.id, requests),
    button('invite-member'),
    button('commitment-new'),
    button('coverage'),
    button('family'),
    button('proxy'),
    button('wording-write'),
    button('people'),
  ];
  const rows =
    circle.stage === 'active'
      ? active
      : circle.stage === 'forming'
        ? [button('invite-guardian'), button('consent-heard')]
        : [];
  const back: Button[] = [{ label: { key: 'button-back' }, press: { action: 'district', id: circle.districtId } }];
  const stage = { text: { key: `circle-stage-${circle.stage}` } };
  return {
    text: { key: 'circle-card', args: { codeName: circle.codeName, stage, members } },
    buttons: [...rows, back],
  };
}

/** Leads to those who have asked to join and wait for an answer, when there are any. */
export function requestsButton(circleId: Circle['id'], requests: number): Button[][] {
  return requests === 0
    ? []
    : [[{ label: { key: 'button-requests', args: { requests } }, press: { action: 'requests', id: circleId } }]];
}
