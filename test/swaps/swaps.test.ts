import { afterEach, beforeEach, expect, test } from 'vitest';
import { finishTurn, takeTurn } from '../../src/answers/answer.ts';
import type { PersonId, SwapId, TurnId } from '../../src/db/ids.ts';
import { leaveCircle } from '../../src/leaving/leave.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { answerSwap, withdrawSwap } from '../../src/swaps/answer-swap.ts';
import { askSwap } from '../../src/swaps/ask-swap.ts';
import { findSwapOffers } from '../../src/swaps/find-swaps.ts';
import { swapSteps } from '../../src/swaps/settle-unswapped.ts';
import { findHolder, findTurn } from '../../src/turns/store.ts';
import { undoDeed } from '../../src/undoing/undo.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, MONDAY, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';

let workshop: Workshop;
let circle: BuiltCircle;
let turns: TurnId[];
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 3 });
  turns = await workshop.work((work) => planTurns(work, circle.commitmentId));
});
afterEach(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

test('a yes moves both turns at once, and each is credited to whoever does it', async () => {
  const { swapId, first, second, asker, other } = await ask();

  const answers = [await answer(swapId, other), await answer(swapId, other)];

  expect(answers.map(({ kind }) => kind)).toEqual(['swapped', 'over']);
  expect([await read(first), await read(second)]).toEqual([
    { status: 'accepted', epoch: 2, holder: other },
    { status: 'accepted', epoch: 1, holder: asker },
  ]);
  await workshop.work((work) => finishTurn(work, { turnId: first, epoch: 2, by: other }));
  expect(await unitsOf(other)).toBe(720_720 / 3 - 720_720);
});

test('while nobody has answered, the asker’s turn counts as uncovered and stays with them', async () => {
  const { first, second, asker, other } = await ask();

  expect(await read(first)).toEqual({ status: 'seeking_cover', epoch: 1, holder: asker });
  expect(await read(second)).toEqual({ status: 'planned', epoch: 0, holder: other });
});

test.each(['declined', 'withdrawn', 'expired'] as const)(
  'one that is %s leaves both as they were, twice as well',
  async (how) => {
    const { swapId, first, second, asker, other } = await ask();
    const end = {
      declined: async () => void (await answer(swapId, other, false)),
      withdrawn: async () => void (await workshop.work((work) => withdrawSwap(work, { swapId, by: asker }))),
      expired: async () => await step('swap-expire', swapId, MONDAY.add({ hours: 24 * 3 })),
    }[how];

    await end();
    await end();

    expect(await stateOf(swapId)).toBe(how);
    expect(await read(first)).toMatchObject({ holder: asker, status: how === 'expired' ? 'asked' : 'planned' });
    expect(await read(second)).toEqual({ status: 'planned', epoch: 0, holder: other });
  },
);

test('when the program was stopped over the whole window, the turn is the asker’s to answer for', async () => {
  const { swapId, first, asker } = await ask();

  await step('swap-expire', swapId, MONDAY.add({ hours: 24 * 6 }));

  expect(await read(first)).toMatchObject({ status: 'asked', holder: asker });
  expect(await stateOf(swapId)).toBe('expired');
});

test('whoever has said no is not asked for that turn again', async () => {
  const { swapId, first, second, asker, other } = await ask();
  await answer(swapId, other, false);
  const { epoch } = await read(first);

  const again = await workshop.work((work) => askSwap(work, { turnId: first, epoch, otherTurnId: second, by: asker }));

  expect(again.kind).toBe('stale');
});

test('a turn stands in one open swap, and the database holds that across both sides', async () => {
  const { first, second, asker } = await ask();
  const third = turns[2] as TurnId;
  const holder = (await read(third)).holder;

  const again = await workshop.work((work) =>
    askSwap(work, { turnId: third, epoch: 0, otherTurnId: second, by: holder as PersonId }),
  );

  expect(again.kind).toBe('stale');
  const row = `insert into swap (circle_id, turn_id, membership_id, other_turn_id, other_membership_id, epoch, other_epoch, status_before, asked_at, expires_at)
    select circle_id, $1, other_membership_id, $2, membership_id, 0, 0, 'planned', now(), now() from swap limit 1`;
  await expect(workshop.client.query(row, [second, third])).rejects.toMatchObject({ code: '23505' });
  await expect(workshop.client.query(row, [third, first])).rejects.toMatchObject({ code: '23505' });
  expect(asker).not.toBe(holder);
});

test('when the other side leaves, the question is withdrawn and the turn is the asker’s again', async () => {
  const { swapId, first, asker, other } = await ask();
  const { membershipId } = circle.members.find(({ personId }) => personId === other) as BuiltCircle['members'][number];

  await workshop.work((work) => leaveCircle(work, membershipId, other));
  await step('swap-over', swapId);

  expect(await stateOf(swapId)).toBe('withdrawn');
  expect(await read(first)).toMatchObject({ status: 'planned', holder: asker });
});

test('whoever keeps a turn after asking for a swap has it, and there is nothing of it to take back', async () => {
  const { swapId, first, asker } = await ask();
  const { epoch } = await read(first);
  await workshop.work((work) => takeTurn(work, { turnId: first, epoch, by: asker }));
  await step('swap-over', swapId);

  const undone = await workshop.work((work) => undoDeed(work, { turnId: first, epoch, by: asker }));

  expect(undone.kind).toBe('overtaken');
  expect(await read(first)).toMatchObject({ status: 'accepted', holder: asker });
  expect(await stateOf(swapId)).toBe('withdrawn');
});

test('nobody is offered a swap for a day they are away on', async () => {
  const own = await workshop.work((work) => findTurn(work, turns[0] as TurnId));
  const holder = await workshop.work((work) => findHolder(work, turns[0] as TurnId));
  if (!own || !holder) throw new Error('nobody has the first turn');
  await workshop.client.query(
    `insert into absence (person_id, from_on, until_on) select person_id, $1::date, $1::date from membership where id <> $2 and role = 'member'`,
    [own.onDate.toString(), holder.membershipId],
  );

  expect(await workshop.work((work) => findSwapOffers(work, own, holder))).toEqual([]);
});

/** The holder of the first turn asks whoever has the second one. */
async function ask() {
  const [first, second] = turns as [TurnId, TurnId];
  const asker = (await read(first)).holder as PersonId;
  const other = (await read(second)).holder as PersonId;
  const asked = await workshop.work((work) =>
    askSwap(work, { turnId: first, epoch: 0, otherTurnId: second, by: asker }),
  );
  if (asked.kind !== 'asked') throw new Error('nobody was asked');
  return { swapId: asked.swap.id, first, second, asker, other };
}

async function answer(swapId: SwapId, by: PersonId, yes = true) {
  return await workshop.work((work) => answerSwap(work, { swapId, by, yes }));
}

async function step(kind: 'swap-expire' | 'swap-over', subject: SwapId, now?: Temporal.Instant): Promise<void> {
  await workshop.work(async (work) => await swapSteps[kind]?.(work, { kind, subject, slot: '' }), now);
}

async function read(turnId: TurnId) {
  const { rows } = await workshop.client.query(
    `select t.status, t.epoch, m.person_id::int as holder from turn t left join assignment a on a.turn_id = t.id and a.ended_at is null
     left join membership m on m.id = a.membership_id where t.id = $1`,
    [turnId],
  );
  return rows[0] as { status: string; epoch: number; holder: PersonId | null };
}

async function stateOf(swapId: SwapId): Promise<string> {
  const { rows } = await workshop.client.query('select state from swap where id = $1', [swapId]);
  return rows[0]?.state;
}

async function unitsOf(personId: PersonId): Promise<number> {
  const { rows } = await workshop.client.query(
    'select sum(n.units)::int as units from rota_entry n join membership m on m.id = n.membership_id where m.person_id = $1',
    [personId],
  );
  return rows[0]?.units;
}
