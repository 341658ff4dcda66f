import { afterEach, beforeEach, expect, test } from 'vitest';
import type { SwapId, TurnId } from '../../src/db/ids.ts';
import { leaveCircle } from '../../src/leaving/leave.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { answerSwap, withdrawSwap } from '../../src/swaps/answer-swap.ts';
import { askSwap } from '../../src/swaps/ask-swap.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';

const ROUNDS = process.env['SANAD_RACES'] === 'long' ? 1000 : 30;
const LONG_MS = 1_800_000;

let workshop: Workshop;
let nth = 0;
beforeEach(async () => {
  workshop = await openWorkshop();
  nth = 0;
});
afterEach(async () => await workshop.close());

test('a yes against the asker’s second thoughts: one of them counts, and never half a swap', {
  timeout: LONG_MS,
}, async () => {
  const { circle, turns } = await open(3);
  const [own, theirs] = turns as [TurnId, TurnId];
  const [asker, other] = circle.members as Members;
  let swapped = 0;

  for (let round = 0; round < ROUNDS; round += 1) {
    const swapId = await askAnew(circle, { own, theirs });

    const answers = await Promise.all([
      workshop.work((work) => answerSwap(work, { swapId, by: other.personId, yes: true })),
      workshop.work((work) => withdrawSwap(work, { swapId, by: asker.personId })),
      workshop.work((work) => answerSwap(work, { swapId, by: other.personId, yes: true })),
    ]);

    const kinds = answers.map(({ kind }) => kind).filter((kind) => kind !== 'over');
    expect(kinds, `round ${round}`).toHaveLength(1);
    const isSwapped = kinds[0] === 'swapped';
    const holders = [...(await holdersOf(own)), ...(await holdersOf(theirs))];
    const [a, b] = [asker.membershipId, other.membershipId];
    expect(holders, `round ${round}`).toEqual(isSwapped ? [b, a] : [a, b]);
    if (isSwapped) swapped += 1;
  }

  console.log(`${ROUNDS} rounds: ${swapped} swapped, ${ROUNDS - swapped} taken back, 0 half`);
});

test('of two who ask for the same turn in a swap, one is heard', { timeout: LONG_MS }, async () => {
  const { circle, turns } = await open(3);
  const [first, second, wanted] = turns as [TurnId, TurnId, TurnId];
  const [one, another, third] = circle.members as Members;

  for (let round = 0; round < ROUNDS; round += 1) {
    const epochs = [
      await stand(circle, { turnId: first, status: 'planned', holder: one }),
      await stand(circle, { turnId: second, status: 'planned', holder: another }),
      await stand(circle, { turnId: wanted, status: 'planned', holder: third }),
    ];

    const asked = await Promise.all(
      [first, second].map((turnId, i) => {
        const by = (i === 0 ? one : another).personId;
        return workshop.work((work) => askSwap(work, { turnId, epoch: epochs[i] ?? 0, otherTurnId: wanted, by }));
      }),
    );

    expect(asked.map(({ kind }) => kind).toSorted(), `round ${round}`).toEqual(['asked', 'stale']);
    expect((await workshop.client.query(`select 1 from swap where state = 'open'`)).rows).toHaveLength(1);
  }

  console.log(`${ROUNDS} rounds: one heard in each`);
});

test('a yes to a swap against leaving the circle: nobody who is gone has a turn', { timeout: LONG_MS }, async () => {
  let swapped = 0;

  for (let round = 0; round < ROUNDS; round += 1) {
    const { circle, turns } = await open(3);
    const [own, theirs] = turns as [TurnId, TurnId];
    const leaver = (circle.members as Members)[1];
    const swapId = await askAnew(circle, { own, theirs });

    const [answer] = await Promise.all([
      workshop.work((work) => answerSwap(work, { swapId, by: leaver.personId, yes: true })),
      workshop.work((work) => leaveCircle(work, leaver.membershipId, leaver.personId)),
    ]);

    const ghosts = `select a.id from assignment a join membership m on m.id = a.membership_id where a.ended_at is null and m.state <> 'active'`;
    expect((await workshop.client.query(ghosts)).rows, `round ${round}`).toEqual([]);
    if (answer.kind === 'swapped') swapped += 1;
  }

  console.log(`${ROUNDS} rounds: ${swapped} swapped before leaving, 0 ghosts`);
});

type Member = BuiltCircle['members'][number];
type Members = [Member, Member, Member];

async function open(members: number): Promise<{ circle: BuiltCircle; turns: TurnId[] }> {
  const circle = await buildCircle(workshop, { members, nth: nth++ });
  const turns = await workshop.work((work) => planTurns(work, circle.commitmentId));
  return { circle, turns };
}

/** Brings a turn to where a round begins, as if nothing had ever happened to it. @returns its epoch */
async function stand(
  { circleId }: BuiltCircle,
  { turnId, status, holder }: { turnId: TurnId; status: string; holder?: Member },
): Promise<number> {
  const client = await workshop.client.connect();
  try {
    await client.query('begin');
    await client.query('set local session_replication_role = replica');
    await client.query('delete from turn_deed where turn_id = $1', [turnId]);
    await client.query('delete from swap where turn_id = $1 or other_turn_id = $1', [turnId]);
    await client.query('delete from assignment where turn_id = $1', [turnId]);
    if (holder)
      await client.query(
        `insert into assignment (turn_id, circle_id, membership_id, kind, why, started_at) values ($1, $2, $3, 'original', 'cover', now())`,
        [turnId, circleId, holder.membershipId],
      );
    const { rows } = await client.query(
      'update turn set status = $2, epoch = epoch + 1 where id = $1 returning epoch',
      [turnId, status],
    );
    await client.query('commit');
    return rows[0]?.epoch;
  } finally {
    client.release();
  }
}

/** The first member asks the second one, anew. */
async function askAnew(circle: BuiltCircle, { own, theirs }: { own: TurnId; theirs: TurnId }): Promise<SwapId> {
  const [asker, other] = circle.members as Members;
  const epoch = await stand(circle, { turnId: own, status: 'planned', holder: asker });
  await stand(circle, { turnId: theirs, status: 'planned', holder: other });
  const wish = { turnId: own, epoch, otherTurnId: theirs, by: asker.personId };
  const asked = await workshop.work((work) => askSwap(work, wish));
  if (asked.kind !== 'asked') throw new Error('nobody was asked');
  return asked.swap.id;
}

async function holdersOf(turnId: TurnId): Promise<number[]> {
  const { rows } = await workshop.client.query(
    'select membership_id::int as id from assignment where turn_id = $1 and ended_at is null',
    [turnId],
  );
  return rows.map(({ id }) => id);
}
