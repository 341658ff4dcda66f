import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { declineTurn, takeTurn } from '../../src/answers/answer.ts';
import { coverSteps } from '../../src/covering/steps.ts';
import type { PersonId, TurnId } from '../../src/db/ids.ts';
import { leaveCircle } from '../../src/leaving/leave.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { findTurn } from '../../src/turns/store.ts';
import { undoDeed } from '../../src/undoing/undo.ts';
import { holdersOf, outcomesOf } from '../kit/asked.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';

const ROUNDS = process.env['SANAD_RACES'] === 'long' ? 1000 : 16;
const LONG_MS = 1_800_000;

let workshop: Workshop;
let nth = 0;
beforeEach(async () => {
  workshop = await openWorkshop();
  nth = 0;
});
afterEach(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

describe('while several are asked to stand in', { timeout: LONG_MS }, () => {
  test('of two who say yes at once one has it, and it is covered for everybody else', async () => {
    const wins = [0, 0];
    for await (const { turnId, now, asked } of searches(ROUNDS)) {
      const pair = asked.slice(1, 3);

      const answers = await Promise.all(pair.map(async (by) => await takes(turnId, by, now)));

      expect(answers.toSorted()).toEqual(['answered', 'stale']);
      const winner = answers.indexOf('answered');
      expect(await holdersOf(workshop, turnId)).toEqual([pair[winner]]);
      expect((await outcomesOf(workshop, turnId)).toSorted()).toEqual(['covered', 'covered', 'silent', 'yes']);
      wins[winner] = (wins[winner] ?? 0) + 1;
    }
    print(`two of one batch say yes: ${ROUNDS} rounds, ${wins[0]} won by the one, ${wins[1]} by the other, 0 by both`);
  });

  test('a yes and the timer of the next round leave one who has it and nobody who waits', async () => {
    let ahead = 0;
    for await (const { turnId, now, asked } of searches(ROUNDS)) {
      const [by] = asked.slice(1) as [PersonId];

      const [answer] = await Promise.all([takes(turnId, by, now), passesOn(turnId, 2, now)]);

      expect(answer).toBe('answered');
      expect(await holdersOf(workshop, turnId)).toEqual([by]);
      const outcomes = await outcomesOf(workshop, turnId);
      expect(outcomes).not.toContain(null);
      if (outcomes.filter((outcome) => outcome === 'silent').length === 1) ahead += 1;
    }
    print(`a yes against the next round: ${ROUNDS} rounds, all taken, ${ahead} before it`);
  });

  test('a yes and leaving never leave a turn, or a question, with somebody who is gone', async () => {
    let taken = 0;
    for await (const { turnId, now, asked, of } of searches(ROUNDS, 1)) {
      const [by] = asked.slice(1) as [PersonId];
      const { membershipId } = of.members.find(({ personId }) => personId === by) as BuiltCircle['members'][number];

      const [answer, left] = await Promise.all([
        takes(turnId, by, now),
        workshop.work((work) => leaveCircle(work, membershipId, by), now),
      ]);

      expect(left.kind).toBe('left');
      expect(['answered', 'stale', 'not-yours']).toContain(answer);
      expect(await holdersOf(workshop, turnId)).not.toContain(by);
      if (answer === 'answered') taken += 1;
    }
    print(`a yes against leaving: ${ROUNDS} rounds, ${taken} said yes before it, 0 ghosts`);
  });

  test('a yes and the second thoughts of whoever could not leave the turn with one of them', async () => {
    let taken = 0;
    for await (const { turnId, now, asked, original } of searches(ROUNDS)) {
      const [by] = asked.slice(1) as [PersonId];

      const [answer, undone] = await Promise.all([
        takes(turnId, by, now),
        workshop.work((work) => undoDeed(work, { turnId, epoch: 1, by: original }), now),
      ]);

      expect([answer, undone.kind]).toEqual(answer === 'answered' ? ['answered', 'overtaken'] : ['stale', 'undone']);
      expect(await holdersOf(workshop, turnId)).toEqual([answer === 'answered' ? by : original]);
      expect(await outcomesOf(workshop, turnId)).not.toContain(null);
      if (answer === 'answered') taken += 1;
    }
    print(`a yes against second thoughts: ${ROUNDS} rounds, ${taken} taken, ${ROUNDS - taken} kept, 0 both`);
  });
});

type Search = { turnId: TurnId; now: Temporal.Instant; original: PersonId; asked: PersonId[]; of: BuiltCircle };

/** So many turns three days ahead of which the backup has not answered, and three others are asked. */
async function* searches(count: number, turnsOfEach = 8): AsyncGenerator<Search> {
  for (let left = count; left > 0; ) {
    const of = await buildCircle(workshop, { members: 6, nth: nth++ });
    const turns = await workshop.work((work) => planTurns(work, of.commitmentId));
    const some = turns.slice(0, Math.min(left, turnsOfEach));
    for (const turnId of some) yield await begin(turnId, of);
    left -= some.length;
  }
}

async function begin(turnId: TurnId, of: BuiltCircle): Promise<Search> {
  const turn = await workshop.work((work) => findTurn(work, turnId));
  const now = (turn?.startsAt ?? Temporal.Now.instant()).subtract({ hours: 72 });
  const [original] = (await holdersOf(workshop, turnId)) as [PersonId];
  await workshop.work((work) => declineTurn(work, { turnId, epoch: 0, by: original }), now);
  await passesOn(turnId, 1, now);
  const { rows } = await workshop.client.query(
    `select m.person_id::int as id from cover_question q join membership m on m.id = q.membership_id where q.turn_id = $1 order by q.id`,
    [turnId],
  );
  expect(rows).toHaveLength(4);
  return { turnId, now, original, asked: rows.map(({ id }) => id), of };
}

async function passesOn(turnId: TurnId, round: number, now: Temporal.Instant): Promise<void> {
  const step = { kind: 'turn-pass-on', subject: turnId, slot: `1:${round}` };
  await workshop.work(async (work) => await coverSteps[step.kind]?.(work, step), now);
}

async function takes(turnId: TurnId, by: PersonId, now: Temporal.Instant): Promise<string> {
  return (await workshop.work((work) => takeTurn(work, { turnId, epoch: 1, by }), now)).kind;
}

function print(figures: string): void {
  process.stdout.write(`${figures}\n`);
}
