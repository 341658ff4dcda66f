import { afterEach, beforeEach, expect, test } from 'vitest';
import { declineTurn, finishTurn, takeTurn } from '../../src/answers/answer.ts';
import type { GuestQuestionId, MembershipId, PersonId, TurnId } from '../../src/db/ids.ts';
import { insertExclusion } from '../../src/exclusions/store.ts';
import { answerAsGuest, answerForFamily } from '../../src/guests/answer-guest.ts';
import { askFamily } from '../../src/guests/ask-family.ts';
import { guestSteps } from '../../src/guests/end-guest-place.ts';
import { findGuests } from '../../src/guests/find-guests.ts';
import { endPlace } from '../../src/leaving/end-place.ts';
import { erasePerson } from '../../src/my-data/erase-person.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { insertAbsence } from '../../src/preferences/absence-store.ts';
import { setPreferences } from '../../src/preferences/store.ts';
import { findTurn, listTurnsOf } from '../../src/turns/store.ts';
import { undoDeed } from '../../src/undoing/undo.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, MONDAY, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';

const ELSEWHERE = 1;
const AFTERWARDS = MONDAY.add({ hours: 24 * 9 });

let workshop: Workshop;
let circle: BuiltCircle;
let neighbours: { membershipId: MembershipId; personId: PersonId }[];
let guardian: PersonId;
let turnId: TurnId;
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 1 });
  const other = await buildCircle(workshop, { members: 2, nth: ELSEWHERE });
  neighbours = other.members;
  await workshop.client.query(`update circle set district_id = (select district_id from circle where id = $1)`, [
    circle.circleId,
  ]);
  await workshop.client.query(`update membership set settled_in_at = decided_at where role = 'member'`);
  const { rows } = await workshop.client.query(
    `select person_id from membership where role = 'guardian' and circle_id = $1`,
    [circle.circleId],
  );
  guardian = Number(rows[0].person_id) as PersonId;
  const [first] = await workshop.work((work) => planTurns(work, circle.commitmentId));
  turnId = first as TurnId;
  for (const { personId } of neighbours)
    await workshop.work((work) => setPreferences(work, personId, { helpsElsewhere: true }));
  const [holder] = circle.members;
  await workshop.work((work) => declineTurn(work, { turnId, epoch: 0, by: holder?.personId as PersonId }));
});
afterEach(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

test('only after the family’s yes and their own, once, a neighbour is a guest for that one turn', async () => {
  const [neighbour] = neighbours as [(typeof neighbours)[number]];
  const id = await ask(neighbour.membershipId);
  expect((await answer(id, neighbour.personId)).kind).toBe('over');

  const family = [await welcome(id), await welcome(id)];
  const own = [await answer(id, neighbour.personId), await answer(id, neighbour.personId)];

  expect(family.map(({ kind }) => kind)).toEqual(['yes', 'over']);
  expect(own.map(({ kind }) => kind)).toEqual(['yes', 'over']);
  expect(await read()).toEqual([{ status: 'accepted', person_id: neighbour.personId, state: 'guest', in_rota: false }]);
  const mine = await workshop.work((work) => listTurnsOf(work, neighbour.personId, 9));
  expect(mine.map((turn) => turn.id)).toContain(turnId);
});

test('of two presses at once one counts', async () => {
  const [neighbour] = neighbours as [(typeof neighbours)[number]];
  const id = await ask(neighbour.membershipId);

  const family = await Promise.all([welcome(id), welcome(id), welcome(id)]);
  const own = await Promise.all([answer(id, neighbour.personId), answer(id, neighbour.personId)]);

  expect(family.filter(({ kind }) => kind === 'yes')).toHaveLength(1);
  expect(own.filter(({ kind }) => kind === 'yes')).toHaveLength(1);
  expect(await read()).toHaveLength(1);
});

test('of two neighbours named at once the family is asked about one at a time', async () => {
  const asked = await Promise.all(neighbours.map(({ membershipId }) => wish(membershipId)));

  expect(asked.map(({ kind }) => kind)).toEqual(['asked', 'asked']);
  const { rows } = await workshop.client.query(`select state from guest_question order by state`);
  expect(rows.map(({ state }) => state)).toEqual(['family', 'over']);
});

test('a turn a guest has done changes no balance, taken back as well, and their place ends by itself', async () => {
  const [neighbour] = neighbours as [(typeof neighbours)[number]];
  const before = await balances();
  await comes(neighbour);
  const done = { turnId, epoch: 2, by: neighbour.personId };

  await workshop.work((work) => finishTurn(work, done));
  expect(await balances()).toEqual(before);
  expect((await workshop.work((work) => undoDeed(work, done))).kind).toBe('undone');
  await workshop.work((work) => finishTurn(work, { ...done, epoch: 3 }));
  await end(MONDAY);
  expect(await places()).toEqual(['guest']);
  await end(AFTERWARDS);
  await end(AFTERWARDS);

  expect(await balances()).toEqual(before);
  expect(await places()).toEqual(['ended']);
});

test('a guest who can’t after all leaves the turn to be looked for again, and is not named for it twice', async () => {
  const [neighbour, other] = neighbours as [(typeof neighbours)[number], (typeof neighbours)[number]];
  await comes(neighbour);

  await workshop.work((work) => declineTurn(work, { turnId, epoch: 2, by: neighbour.personId }));

  expect(await read()).toEqual([]);
  expect(await findable()).toEqual([other.membershipId]);
});

test.each(['blocked from the district', 'erased', 'in a circle that closes'] as const)(
  'a guest who is %s has the turn no more',
  async (how) => {
    const [neighbour] = neighbours as [(typeof neighbours)[number]];
    await comes(neighbour);
    const { membershipId, personId } = neighbour;
    const end = {
      'blocked from the district': async () =>
        void (await workshop.work((work) =>
          endPlace(work, { membershipId, by: circle.coordinator, ending: 'block-district' }),
        )),
      erased: async () =>
        void (await workshop.work((work) => erasePerson(work, { personId, by: personId, how: 'self' }))),
      'in a circle that closes': async () =>
        void (await workshop.work((work) => erasePerson(work, { personId: guardian, by: guardian, how: 'self' }))),
    }[how];

    await end();

    expect(await places()).toEqual(['ended']);
    expect(await read()).toEqual([]);
  },
);

test('a no of the family is told to nobody but as "not this time"', async () => {
  const [neighbour] = neighbours as [(typeof neighbours)[number]];
  const id = await ask(neighbour.membershipId);

  const said = await welcome(id, false);

  expect(said.kind).toBe('no');
  expect((await answer(id, neighbour.personId)).kind).toBe('over');
  const { rows } = await workshop.client.query(`select dedupe_key from outbox where dedupe_key like 'guest:%'`);
  expect(rows.map(({ dedupe_key }) => dedupe_key.replace(/^guest:\d+:/u, '').replace(/:\d+$/u, '')).toSorted()).toEqual(
    ['family', 'not-now'],
  );
  expect(await findable()).not.toContain(neighbour.membershipId);
});

test('a turn that was covered meanwhile needs no guest', async () => {
  const [neighbour] = neighbours as [(typeof neighbours)[number]];
  const id = await ask(neighbour.membershipId);
  await welcome(id);
  const [member] = circle.members as [(typeof neighbours)[number]];
  const taken = await workshop.work((work) => takeTurn(work, { turnId, epoch: 1, by: member.personId }));
  expect(taken.kind).toBe('answered');

  expect((await answer(id, neighbour.personId)).kind).toBe('over');
  expect((await wish(neighbour.membershipId)).kind).toBe('stale');
  expect(await places()).toEqual([]);
});

test('nobody is named who did not say so, is away, is kept out, or whose answer it is not', async () => {
  const [one, two] = neighbours as [(typeof neighbours)[number], (typeof neighbours)[number]];
  const turn = await workshop.work((work) => findTurn(work, turnId));
  const onDate = turn?.onDate as Temporal.PlainDate;
  expect(await findable()).toEqual([one.membershipId, two.membershipId]);

  await workshop.work((work) => insertAbsence(work, one.personId, { fromOn: onDate, untilOn: onDate }));
  expect(await findable()).toEqual([two.membershipId]);
  await workshop.work((work) =>
    insertExclusion(work, { personId: two.personId, kind: 'veto', by: guardian, circleId: circle.circleId }),
  );
  expect(await findable()).toEqual([]);
  await workshop.client.query(`update exclusion set lifted_at = now()`);
  const id = await ask(two.membershipId);
  await welcome(id);
  expect((await answer(id, one.personId)).kind).toBe('not-yours');
  await workshop.client.query(`delete from absence`);
  await workshop.work((work) => setPreferences(work, one.personId, { helpsElsewhere: false }));
  expect(await findable()).toEqual([]);
});

async function wish(membershipId: MembershipId) {
  return await workshop.work((work) => askFamily(work, { turnId, epoch: 1, membershipId, by: circle.coordinator }));
}

async function ask(membershipId: MembershipId): Promise<GuestQuestionId> {
  expect((await wish(membershipId)).kind).toBe('asked');
  const { rows } = await workshop.client.query(`select id from guest_question where state = 'family'`);
  return Number(rows[0].id) as GuestQuestionId;
}

async function welcome(id: GuestQuestionId, yes = true) {
  return await workshop.work((work) => answerForFamily(work, { id, yes, by: { by: guardian, how: 'self' } }));
}

async function answer(id: GuestQuestionId, by: PersonId, yes = true) {
  return await workshop.work((work) => answerAsGuest(work, { id, yes, by }));
}

async function comes({ membershipId, personId }: (typeof neighbours)[number]): Promise<void> {
  const id = await ask(membershipId);
  await welcome(id);
  expect((await answer(id, personId)).kind).toBe('yes');
}

async function end(now: Temporal.Instant): Promise<void> {
  const { rows } = await workshop.client.query(`select id from membership where tie = 'volunteer'`);
  const step = { kind: 'guest-over', subject: Number(rows[0].id), slot: '' };
  await workshop.work(async (work) => await guestSteps['guest-over']?.(work, step), now);
}

async function findable(): Promise<MembershipId[]> {
  return await workshop.work(async (work) => {
    const turn = await findTurn(work, turnId);
    const { rows } = await workshop.client.query(`select district_id from circle where id = $1`, [circle.circleId]);
    const found = turn ? await findGuests(work, turn, { districtId: rows[0].district_id }) : [];
    return found.map(({ member }) => member);
  });
}

/** Who holds the turn, with their place. */
async function read() {
  const { rows } = await workshop.client.query(
    `select t.status, m.person_id, m.state, exists (select 1 from rota_member r where r.membership_id = m.id) in_rota
     from turn t join assignment a on a.turn_id = t.id and a.ended_at is null join membership m on m.id = a.membership_id where t.id = $1`,
    [turnId],
  );
  return rows.map((row) => ({ ...row, person_id: Number(row.person_id) }));
}

async function places(): Promise<string[]> {
  const { rows } = await workshop.client.query(`select state from membership where tie = 'volunteer'`);
  return rows.map(({ state }) => state);
}

async function balances() {
  const { rows } = await workshop.client.query(
    `select membership_id, owes from rota_standing order by commitment_id, membership_id`,
  );
  return rows;
}
