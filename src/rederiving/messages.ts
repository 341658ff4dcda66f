import type { Message } from '../delivery/message.ts';
import { aboutTurn } from '../turns/messages.ts';
import type { TurnInWords } from '../turns/store.ts';

type Times = { startsOn: Temporal.PlainDateTime; endsOn: Temporal.PlainDateTime };

/** The hours of a turn on a day on which the clocks leap over what was planned. */
export function leapMessage(turn: TurnInWords, { startsOn, endsOn }: Times): Message {
  const { what, codeName } = aboutTurn(turn);
  const args = {
    what: what ?? '',
    codeName: codeName ?? '',
    on: { on: turn.onDate.toString() },
    from: { at: startsOn.toPlainTime().toString() },
    to: { at: endsOn.toPlainTime().toString() },
  };
  return { text: { key: 'turn-clock-leaps', args } };
}
