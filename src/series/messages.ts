import type { Circle } from '../circles/store.ts';
import { about } from '../commitments/messages.ts';
import type { Commitment } from '../commitments/store.ts';
import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import { reminderCard, whenOf } from '../turns/messages.ts';
import type { TurnInWords } from '../turns/store.ts';

const A_CARD = 5;

/** The commitments of a circle, for its coordinators: each leads to its card. @param page counted from 0 */
export function seriesListCard({ id, codeName }: Circle, commitments: readonly Commitment[], page: number): Message {
  const shown = commitments.slice(page * A_CARD, (page + 1) * A_CARD);
  const lines = shown.map(
    (one, at): Text => ({ key: 'series-line', args: { at: String(page * A_CARD + at + 1), ...about(one) } }),
  );
  const rows = shown.map((one, at): Button[] => [
    {
      label: {
        key: 'series-button',
        args: { at: String(page * A_CARD + at + 1), what: { text: { key: `kind-${one.kind}` } } },
      },
      press: { action: 'series', id: one.id },
    },
  ]);
  const isMore = commitments.length > (page + 1) * A_CARD;
  const more: Button = {
    label: { key: 'button-more' },
    press: { action: 'series-list', id, value: isMore ? page + 1 : 0 },
  };
  return {
    text:
      commitments.length === 0
        ? { key: 'series-none', args: { codeName } }
        : { key: 'series-list', args: { codeName, lines: { lines } } },
    buttons: [
      ...rows,
      ...(isMore || page > 0 ? [[more]] : []),
      [{ label: { key: 'button-back' }, press: { action: 'circle-more', id } }],
    ],
  };
}

/** One commitment, and what can be changed of it. */
export function seriesCard(commitment: Commitment, { codeName }: Circle, members: number): Message {
  const { id, state, circleId, promisedBy, reviewOn, until } = commitment;
  const button = (action: string): Button[] => [{ label: { key: `button-${action}` }, press: { action, id } }];
  const isOn = state === 'active' || state === 'paused';
  const rows = isOn
    ? [
        button('series-when'),
        ...(promisedBy === null ? [button('series-who')] : []),
        button('series-until'),
        [{ label: { key: 'button-more-choices' }, press: { action: 'series-more', id } }],
      ]
    : [];
  const lines: Text[] = [
    promisedBy === null ? { key: 'series-in-turns', args: { members } } : { key: 'series-promised' },
    { key: until === 'end' ? 'series-ends' : 'series-asks', args: { until: { on: reviewOn.toString() } } },
    ...(state === 'paused' ? [{ key: 'series-is-paused' }] : []),
    ...(state === 'proposed' ? [{ key: 'series-is-proposed' }] : []),
    ...(state === 'ended' ? [{ key: 'series-is-ended' }] : []),
  ];
  return {
    text: { key: 'series-card', args: { ...about(commitment), codeName, notes: { lines } } },
    buttons: [...rows, [{ label: { key: 'button-back' }, press: { action: 'series-list', id: circleId } }]],
  };
}

/** What is changed rarely. */
export function seriesMoreCard(
  commitment: Commitment,
  { codeName }: Circle,
  may: { place: boolean; shares: boolean },
): Message {
  const { id, state } = commitment;
  const button = (action: string): Button[] => [{ label: { key: `button-${action}` }, press: { action, id } }];
  return {
    text: { key: 'series-more', args: { ...about(commitment), codeName } },
    buttons: [
      ...(may.shares ? [button('series-shares')] : []),
      ...(may.place ? [button('series-place')] : []),
      state === 'paused' ? button('series-resume') : button('series-pause'),
      button('series-end'),
      [{ label: { key: 'button-back' }, press: { action: 'series', id } }],
    ],
  };
}

/** Asking once more before a commitment ends for good. */
export function endQuestion(commitment: Commitment, { codeName }: Circle): Message {
  const { id } = commitment;
  return {
    text: { key: 'series-end-ask', args: { ...about(commitment), codeName } },
    buttons: [
      [{ label: { key: 'button-series-end-yes' }, press: { action: 'series-end-yes', id } }],
      [{ label: { key: 'button-back' }, press: { action: 'series-more', id } }],
    ],
  };
}

/** What everybody in its rota reads when a commitment has come to its end. */
export function endedCard(commitment: Commitment, { codeName }: Circle): Message {
  return { text: { key: 'commitment-ended', args: { ...about(commitment), codeName } } };
}

/** What whoever knew of turns reads when they move. @param asked the one turn that is asked about with this card, as the evening before is past */
export function movedCard(turns: readonly TurnInWords[], asked: TurnInWords | undefined): Message {
  const lines = turns.map(
    (turn): Text => ({
      key: 'moved-line',
      args: { what: { text: { key: `kind-${turn.kind}` } }, when: { text: whenOf(turn) } },
    }),
  );
  const toList: Button = { label: { key: 'button-my-turns' }, press: { action: 'my', id: 0 } };
  return {
    text: { key: 'turns-moved', args: { turns: turns.length, codeName: turns[0]?.codeName ?? '', lines: { lines } } },
    buttons: (asked && reminderCard(asked).buttons) ?? [[toList]],
  };
}
