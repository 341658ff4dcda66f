import { expect } from 'vitest';
import { hasRoomForQuestion } from '../../src/calm/room-for-question.ts';
import { skipTurn } from '../../src/closing/skip-turn.ts';
import { addCommitment } from '../../src/commitments/add-commitment.ts';
import type { CircleId, MembershipId, PersonId, TelegramId, TurnId } from '../../src/db/ids.ts';
import { PRIORITY } from '../../src/delivery/message.ts';
import { queueMessage, replaceCard } from '../../src/delivery/queue.ts';
import { findPersonByTelegramId } from '../../src/people/store.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { weeklyFrom } from '../kit/circle.ts';
import { inWorld } from '../kit/in-world.ts';
import type { Neighbour } from '../kit/person.ts';
import { onDatabase } from '../kit/run-sql.ts';
import { settledCircle } from '../kit/village.ts';
import type { World } from '../kit/world.ts';
import { test } from '../kit/world.ts';

test('several turns on one evening are one card, each row answers, and one that is called off leaves the others', async ({
  world,
}) => {
  const { hassan } = await settledCircle(world);
  await adds(world, 'lessons');
  await adds(world, 'meal');
  const turns = await everyFirstTurnIsOf(world, hassan);

  await world.clock.to('2026-11-25T19:00');

  await hassan.hears(/تذكير بنوباتك:[^]*مشتريات[^]*الدروس[^]*وجبة/u);
  expect(hassan.buttons()).toHaveLength(3);
  await hassan.taps(/مشتريات/u);
  await hassan.sees(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/شكرا جزيلا/u);
  await hassan.taps('رجوع إلى الكل');
  await hassan.sees(/شكرا جزيلا[^]*الدروس[^]*وجبة/u);
  expect(hassan.buttons()).toHaveLength(2);
  await callsOff(world, hassan, turns[1]);
  await hassan.hears(/هذه المرة لا موعد/u);
  await hassan.sees(/شكرا جزيلا[^]*انتهى أو أُلغي[^]*وجبة/u);
  await hassan.taps(/وجبة/u);
  await hassan.sees(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/شكرا جزيلا/u);
});

test('the third message of a day waits, and what had to wait a week comes in one, with its buttons', async ({
  world,
}) => {
  const { hassan } = await settledCircle(world);

  for (const name of ['A', 'B']) await tells(world, hassan, name);

  await hassan.hears(/نناديك: A/u);
  await hassan.hearsNothing();
  const reader = { telegramId: hassan.person.id as TelegramId, timeZone: 'Africa/Casablanca' };
  expect(await inWorld(world, (work) => hasRoomForQuestion(work, reader))).toBe(false);
  await world.clock.to('2026-11-24T09:00');
  await hassan.hears(/نناديك: B/u);
  for (const name of ['C', 'D', 'E']) await tells(world, hassan, name);
  await hassan.hears(/نناديك: C/u);
  await world.clock.to('2026-11-25T09:00');
  await hassan.hearsNothing();
  await world.clock.to('2026-11-25T19:00');
  await hassan.hears(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/شكرا جزيلا/u);
  await tells(world, hassan, 'F');
  await world.clock.to('2026-11-29T20:00');
  await hassan.hearsNothing();
  await world.clock.to('2026-11-30T09:00');
  await hassan.hears(/انتظرت[^]*1\)[^]*: D[^]*2\)[^]*: E[^]*3\)[^]*: F/u);
  await hassan.taps(/^2 · نوباتي/u);
  await hassan.sees(/نوبتاك القادمتان/u);
  await hassan.taps('رجوع إلى الكل');
  await hassan.sees(/انتظرت/u);
});

test('where own turns fill the week its last message names all of them until there is room, and each is answered there', async ({
  world,
}) => {
  const { hassan } = await settledCircle(world);
  for (const on of ['2026-11-27', '2026-11-28', '2026-11-29', '2026-11-30']) await adds(world, 'school', on);
  for (const on of ['25', '26', '27']) {
    await world.clock.to(`2026-11-${on}T19:00`);
    await hassan.hears(/تذكير بنوبتك/u);
    await hassan.taps('تم');
    await hassan.sees(/شكرا جزيلا/u);
  }

  await world.clock.to('2026-11-28T19:00');

  await hassan.hears(/في تذكير واحد[^]*الأحد 29 نونبر[^]*الاثنين 30 نونبر/u);
  await hassan.taps(/الأحد 29/u);
  await hassan.sees(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/شكرا جزيلا/u);
  await world.clock.to('2026-11-29T19:00');
  await hassan.hearsNothing();
  const [told] = await onDatabase(world, `select status from turn where on_date = '2026-11-30'`);
  expect(told).toEqual({ status: 'asked' });
  await hassan.taps('رجوع إلى الكل');
  await hassan.sees(/شكرا جزيلا[^]*الاثنين 30 نونبر/u);
  await hassan.taps(/الاثنين 30/u);
  await hassan.sees(/تذكير بنوبتك/u);
  await hassan.taps('تم');
  await hassan.sees(/شكرا جزيلا/u);
});

async function tells(world: World, { person }: Neighbour, name: string): Promise<void> {
  await inWorld(world, async (work) =>
    queueMessage(work, {
      chatId: person.id as TelegramId,
      key: `story:${name}`,
      message: {
        text: { key: 'calling-card', args: { name, form: name } },
        buttons: [[{ label: { key: 'button-my-turns' }, press: { action: 'my', id: 0 } }]],
      },
      priority: PRIORITY.reminder,
    }),
  );
}

/** One more commitment, as the form would add it: for three days from Thursday and everybody, or on one afternoon and for the first member alone. */
async function adds(world: World, kind: string, onlyOn?: string): Promise<void> {
  const rows = await onDatabase(
    world,
    `select id, circle_id, person_id from membership where role = 'member' order by id`,
  );
  const members = rows as { id: string; circle_id: string; person_id: string }[];
  const [first] = members;
  const time = (hour: number) => new Temporal.PlainTime(hour);
  const window = onlyOn
    ? { opensAt: time(15), lastsDays: 1, closesAt: time(18) }
    : { opensAt: time(9), lastsDays: 3, closesAt: time(19) };
  const who = (onlyOn ? members.slice(0, 1) : members).map(({ id }) => Number(id) as MembershipId);
  await inWorld(world, async (work) => {
    const added = await addCommitment(work, {
      circleId: Number(first?.circle_id) as CircleId,
      kind,
      ...weeklyFrom(Temporal.PlainDate.from(onlyOn ?? '2026-11-26'), { ...window, members: who }),
      by: Number(first?.person_id) as PersonId,
    });
    if (added.kind === 'added') await planTurns(work, added.commitmentId);
  });
}

/** The fair order gave them to several people; in this story one person has them all. */
async function everyFirstTurnIsOf(world: World, { person }: Neighbour): Promise<number[]> {
  const first = `select distinct on (commitment_id) id from turn where status = 'planned' order by commitment_id, starts_at`;
  await onDatabase(
    world,
    `update assignment set membership_id = (select m.id from membership m join person p on p.id = m.person_id where p.telegram_id = ${person.id})
     where ended_at is null and turn_id in (${first})`,
  );
  return ((await onDatabase(world, first)) as { id: string }[]).map(({ id }) => Number(id));
}

async function callsOff(world: World, { person }: Neighbour, turn = 0): Promise<void> {
  await inWorld(world, async (work) => {
    const coordinator = await findPersonByTelegramId(work, world.administrator.person.id as TelegramId);
    const [{ epoch } = { epoch: 0 }] = (await onDatabase(world, `select epoch from turn where id = ${turn}`)) as {
      epoch: number;
    }[];
    if (coordinator) await skipTurn(work, { turnId: turn as TurnId, epoch, by: coordinator.id });
    await replaceCard(work, {
      chatId: person.id as TelegramId,
      key: `turn:${turn}:${epoch}:card`,
      state: 'off',
      message: { text: { key: 'turn-over' } },
    });
  });
}
