import { afterEach, beforeEach, expect, test } from 'vitest';
import { acceptTurn, finishTurn } from '../../src/answers/answer.ts';
import { settleCards } from '../../src/answers/settle-cards.ts';
import type { TurnId } from '../../src/db/ids.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { reminderSteps } from '../../src/reminders/remind.ts';
import type { Holder } from '../../src/turns/store.ts';
import { findHolder } from '../../src/turns/store.ts';
import type { Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';

const EVENING_BEFORE = Temporal.Instant.from('2026-11-25T19:00:00Z');

let workshop: Workshop;
let turnId: TurnId;
let holder: Holder;
beforeEach(async () => {
  workshop = await openWorkshop();
  const circle = await buildCircle(workshop, { members: 2 });
  [turnId] = (await workshop.work((work) => planTurns(work, circle.commitmentId))) as [TurnId];
  holder = (await workshop.work((work) => findHolder(work, turnId))) as Holder;
  const step = { kind: 'turn-ask', subject: turnId, slot: '0' };
  await workshop.work(async (work) => await reminderSteps['turn-ask']?.(work, step), EVENING_BEFORE);
  await workshop.client.query(`update outbox set status = 'sent', message_id = 70 where dedupe_key like 'turn:%:card'`);
});
afterEach(async () => await workshop.close());

test('a card that was sent is brought to each state of its turn once', async () => {
  const answer = { turnId, epoch: 0, by: holder.personId };
  await settles();
  await settles();
  await workshop.work((work) => acceptTurn(work, answer), EVENING_BEFORE);
  await settles();
  await settles();
  await workshop.work((work) => finishTurn(work, answer), EVENING_BEFORE);
  await settles();

  expect(await edits()).toEqual([
    `turn:${turnId}:0:card:0:asked`,
    `turn:${turnId}:0:card:0:accepted`,
    `turn:${turnId}:0:card:0:done`,
  ]);
});

test('neither the card that is being drawn, nor what is only read, nor another turn’s card is touched', async () => {
  await workshop.client.query(
    `insert into outbox (dedupe_key, policy, priority, chat_id, method, not_before, expires_at, status, message_id, queued_at)
     select 'turn:' || $1 || suffix, policy, priority, chat_id, method, not_before, expires_at, status, 71, queued_at
     from outbox, unnest(array[':0:covered', ':0:gift', '0:0:card']) suffix where dedupe_key = 'turn:' || $1 || ':0:card'`,
    [String(turnId)],
  );
  const { rows } = await workshop.client.query('select telegram_id::int id from person where id = $1', [
    holder.personId,
  ]);
  const pressed = { pressedId: 70, person: { telegramId: rows[0].id } };
  await workshop.work(async (work) => await settleCards(work, turnId, holder, { pressed: pressed as never }));

  expect(await edits()).toEqual([]);
});

async function settles(): Promise<void> {
  await workshop.work(async (work) => await settleCards(work, turnId, holder), EVENING_BEFORE);
}

async function edits(): Promise<string[]> {
  const { rows } = await workshop.client.query(
    `select dedupe_key key from outbox where method = 'editMessageText' order by id`,
  );
  return rows.map(({ key }) => key);
}
