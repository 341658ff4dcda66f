import { expect, test } from 'vitest';
import type { TelegramId } from '../../src/db/ids.ts';
import { attentionOf } from '../../src/delivery/attention-of.ts';
import type { Attention, Priority, Reason } from '../../src/delivery/message.ts';
import { PRIORITY } from '../../src/delivery/message.ts';

type Row = Partial<{ chatId: number; method: string; priority: Priority; reason: Reason; attention: Attention }>;

const turn: Reason = { kind: 'turn', id: 1, epoch: 1 };
const decides: Reason = { kind: 'membership', id: 1, epoch: 0, readerDecidesIn: { districtId: 1 } };

test.for<[string, Row, Attention]>([
  ['an answer to a press or to words', { priority: PRIORITY.answer }, 'free'],
  ['a word for safety', { priority: PRIORITY.safety, attention: 'counted' }, 'free'],
  ['a change of a card', { method: 'editMessageText', reason: turn }, 'free'],
  ['a post in a group', { chatId: -5, priority: PRIORITY.broadcast }, 'free'],
  [
    'a note to a coordinator',
    { reason: { kind: 'role', id: 1, epoch: 0, readerDecidesIn: { districtId: 1 } } },
    'free',
  ],
  ['a request that its reader decides on', { reason: decides }, 'free'],
  ['a wording for the family to approve', { reason: { kind: 'wording', id: 1, epoch: 0 } }, 'free'],
  ['the reminder of a turn of one’s own', { reason: turn, attention: 'kept' }, 'kept'],
  ['a question to stand in', { reason: turn, priority: PRIORITY.urgent }, 'counted'],
  ['a solidarity message', { priority: PRIORITY.solidarity }, 'counted'],
  ['what says nothing about itself', {}, 'counted'],
])('%s', ([, row, expected]) => {
  const { chatId = 5, ...rest } = row;
  const queued = { method: 'sendMessage', priority: PRIORITY.reminder, ...rest, chatId: chatId as TelegramId };

  expect(attentionOf(queued)).toBe(expected);
});
