import type { CircleId, MembershipId } from '../db/ids.ts';
import type { Button, Message } from '../delivery/message.ts';
import { LENGTHS } from '../pausing/pause.ts';
import type { Sign } from './find-signals.ts';

type Line = Sign & { codeName: string; name: string };

/** What fades, in a line each, and one act for each. Nobody else sees it. */
export function fadingCard(lines: readonly Line[]): Message {
  return {
    text: {
      key: 'fading',
      args: { lines: { lines: lines.map(({ signal, codeName, name }) => lineOf(signal, codeName, name)) } },
    },
    buttons: actsFor(lines),
  };
}

function lineOf(signal: Line['signal'], codeName: string, name: string) {
  if (signal === 'thin') return { key: 'fading-thin', args: { codeName } };
  return { key: `fading-${signal}`, args: { codeName, name } };
}

/** One invitation a circle is enough, however many lines ask for it. */
function actsFor(lines: readonly Line[]): Button[][] {
  const invited = new Set<CircleId>();
  return lines.flatMap(({ signal, circleId, codeName, about, name }): Button[][] => {
    if (signal === 'silent' && about)
      return [
        [
          {
            label: { key: 'button-pause-offer', args: { name } },
            press: { action: 'pause-offer', id: about.membershipId },
          },
        ],
      ];
    if (invited.has(circleId)) return [];
    invited.add(circleId);
    return [
      [
        {
          label: { key: 'button-fading-invite', args: { codeName } },
          press: { action: 'invite-member', id: circleId },
        },
      ],
    ];
  });
}

/** A rest is offered, by nobody in particular and for no reason. */
export function pauseOfferCard(id: MembershipId, codeName: string): Message {
  return { text: { key: 'pause-offer', args: { codeName } }, buttons: [restMonth(id), stayOn(id)] };
}

/** Once a year: going on, a month of rest, or leaving. Each is a good answer. */
export function stayCard(id: MembershipId, codeName: string): Message {
  return {
    text: { key: 'stay-ask', args: { codeName } },
    buttons: [stayOn(id), restMonth(id), [{ label: { key: 'button-stay-leave' }, press: { action: 'leave', id } }]],
  };
}

function stayOn(id: MembershipId): Button[] {
  return [{ label: { key: 'button-stay-on' }, press: { action: 'stay-on', id } }];
}

function restMonth(id: MembershipId): Button[] {
  return [{ label: { key: 'button-rest-month' }, press: { action: 'rest-for', id, value: LENGTHS.indexOf('month') } }];
}
