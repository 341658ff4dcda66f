import { afterEach, beforeEach, expect, test } from 'vitest';
import { declineTurn, takeTurn } from '../../src/answers/answer.ts';
import type { InvitationId, PersonId, TurnId } from '../../src/db/ids.ts';
import { PRIORITY } from '../../src/delivery/message.ts';
import { queueMessage } from '../../src/delivery/queue.ts';
import { invite } from '../../src/inviting/invite.ts';
import { getPerson, recognise } from '../../src/people/store.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { decideOnRelink } from '../../src/relinking/move-account.ts';
import type { OpenRelink } from '../../src/relinking/store.ts';
import { insertRelink } from '../../src/relinking/store.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';
import type { Place } from './kit.ts';
import { addIbrahim, answersFor, hold } from './kit.ts';

const ROUNDS = process.env['SANAD_RACES'] === 'long' ? 1000 : 25;
const FORMER = 100;
const NEW = 900;

let workshop: Workshop;
let circle: BuiltCircle;
let member: Place;
let second: Place;
let guardian: PersonId;
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 3 });
  [member, second] = circle.members as [Place, Place, Place];
  guardian = (await workshop.work((work) => recognise(work, { id: 2, first_name: '-' }, 'ar'))).id;
});
afterEach(async () => {
  await checkInvariants(workshop.database.url);
  await workshop.close();
});

test('with a second person everything moves at once: places, what waits, and what the former account may do', async () => {
  const wish = await opens(member.personId, NEW);
  await workshop.work((work) =>
    queueMessage(work, {
      chatId: FORMER,
      key: 'waits',
      message: { text: { key: 'my-none' } },
      priority: PRIORITY.reminder,
    }),
  );

  const moved = await workshop.work((work) => decideOnRelink(work, { id: wish.id, by: guardian, accept: true }));
  const again = await workshop.work((work) => decideOnRelink(work, { id: wish.id, by: guardian, accept: true }));

  expect([moved.kind, again.kind]).toEqual(['moved', 'already']);
  expect(await whoIs(NEW)).toEqual({ id: member.personId, name: 'شخص 100' });
  expect((await whoIs(FORMER)).id).toBe(wish.accountId);
  const { rows } = await workshop.client.query(`select chat_id::int as chat from outbox where dedupe_key = 'waits'`);
  expect(rows).toEqual([{ chat: NEW }]);
  const acts = await workshop.client.query(`select actor_id::int as by from audit where act = 'relink'`);
  expect(acts.rows).toEqual([{ by: guardian }]);
});

test('nobody confirms what they asked for, nor their own', async () => {
  const wish = await opens(member.personId, NEW);

  for (const by of [circle.coordinator, member.personId, wish.accountId]) {
    const decided = await workshop.work((work) => decideOnRelink(work, { id: wish.id, by, accept: true }));
    expect(decided.kind).toBe('own');
  }

  expect((await whoIs(FORMER)).id).toBe(member.personId);
  await expect(
    workshop.client.query(`update relink set state = 'moved', decided_by = asked_by where id = ${wish.id}`),
  ).rejects.toThrow(/relink_second_person/u);
});

test('an account that has a place of its own by then takes nobody’s', async () => {
  const wish = await opens(member.personId, 101);

  const decided = await workshop.work((work) => decideOnRelink(work, { id: wish.id, by: guardian, accept: true }));

  expect(decided.kind).toBe('impossible');
  expect((await whoIs(101)).id).toBe(second.personId);
  expect((await whoIs(FORMER)).id).toBe(member.personId);
});

test('somebody without Telegram who has it now answers for themselves, with all their history', async () => {
  const ibrahim = await addIbrahim(workshop, circle, '+212612345678');
  await answersFor(workshop, ibrahim, { buddy: member, by: circle.coordinator });
  const wish = await opens(ibrahim.personId, NEW);

  await workshop.work((work) => decideOnRelink(work, { id: wish.id, by: guardian, accept: true }));

  expect(await whoIs(NEW)).toEqual({ id: ibrahim.personId, name: 'الحاج إبراهيم' });
  const { rows } = await workshop.client.query(
    `select (select count(*) from buddy where state = 'accepted')::int as buddies, phone, channel from person where id = ${ibrahim.personId}`,
  );
  expect(rows).toEqual([{ buddies: 0, phone: null, channel: 'telegram' }]);
});

test('a new account against the yes of the former one: never both, and the turn has one holder', async () => {
  await workshop.work((work) => planTurns(work, circle.commitmentId));
  const turnId = await firstTurn();
  let accepted = 0;
  let former = FORMER;

  for (let round = 0; round < ROUNDS; round += 1) {
    const account = 10_000 + round;
    const from = former;
    const wish = await opens(member.personId, account);
    await workshop.work((work) => hold(work, turnId, member.membershipId));
    await workshop.client.query(`update turn set status = 'seeking_cover' where id = ${turnId}`);
    const { rows } = await workshop.client.query(`select epoch from turn where id = ${turnId}`);

    const [taken, moved] = await Promise.all([
      workshop.work(async (work) => {
        const { id } = await recognise(work, { id: from, first_name: '-' }, 'ar');
        return { ...(await takeTurn(work, { turnId, epoch: rows[0].epoch, by: id })), by: id };
      }),
      workshop.work((work) => decideOnRelink(work, { id: wish.id, by: guardian, accept: true })),
    ]);

    const after = await workshop.client.query(
      `select status, (select count(*) from assignment where turn_id = turn.id and ended_at is null)::int as holders from turn where id = ${turnId}`,
    );
    const isTheirs = taken.by === member.personId;
    expect([moved.kind, taken.kind, after.rows[0]], `round ${round}`).toEqual([
      'moved',
      isTheirs ? 'answered' : 'not-yours',
      { status: isTheirs ? 'accepted' : 'seeking_cover', holders: 1 },
    ]);
    if (isTheirs) accepted += 1;
    former = account;
    if (isTheirs)
      await workshop.client.query(`update turn set status = 'seeking_cover', epoch = epoch + 1 where id = ${turnId}`);
  }

  console.log(`${ROUNDS} rounds: ${accepted} said yes before the move, 0 after it`);
}, 900_000);

test('the answer of a buddy against that of the captain: the first one counts', async () => {
  const ibrahim = await addIbrahim(workshop, circle);
  await answersFor(workshop, ibrahim, { buddy: member, by: circle.coordinator });
  const turnId = await firstTurn();
  let doubles = 0;

  for (let round = 0; round < ROUNDS; round += 1) {
    await workshop.work((work) => hold(work, turnId, ibrahim.membershipId));
    const { rows } = await workshop.client.query(`select epoch from turn where id = ${turnId}`);
    const answer = { turnId, epoch: rows[0].epoch, by: ibrahim.personId };

    const answers = await Promise.all(
      [member, second].map(({ personId: via }) => workshop.work((work) => declineTurn(work, { ...answer, via }))),
    );

    const counted = answers.filter(({ kind }) => kind === 'answered').length;
    if (counted !== 1) doubles += 1;
    const proxies = await workshop.client.query(
      `select count(answered_by)::int as proxies from assignment where membership_id = ${ibrahim.membershipId} and outcome = 'cannot'`,
    );
    expect([counted, proxies.rows[0].proxies], `round ${round}`).toEqual([1, round + 1]);
  }

  console.log(`${ROUNDS} rounds: ${doubles} doubles`);
}, 900_000);

/** A coordinator made a link for somebody, and this account has opened it and said yes. */
async function opens(personId: PersonId, telegramId: number): Promise<OpenRelink> {
  return await workshop.work(async (work) => {
    const place = { into: 'relink', circleId: circle.circleId, relinks: personId } as const;
    await work.tx.execute(`update invitation set revoked_at = now() where revoked_at is null`);
    const invited = await invite(work, { by: circle.coordinator, place });
    const invitationId = (invited.kind === 'invited' ? invited.id : 0) as InvitationId;
    const account = await recognise(work, { id: telegramId, first_name: 'حساب' }, 'ar');
    const values = { invitationId, personId, accountId: account.id, telegramId };
    return await insertRelink(work, { ...values, circleId: circle.circleId, askedBy: circle.coordinator });
  });
}

async function whoIs(telegramId: number): Promise<{ id: PersonId; name: string }> {
  return await workshop.work(async (work) => {
    const { id } = await recognise(work, { id: telegramId, first_name: '-' }, 'ar');
    return { id, name: (await getPerson(work, id)).name };
  });
}

async function firstTurn(): Promise<TurnId> {
  const { rows } = await workshop.client.query('select id from turn order by on_date limit 1');
  return Number(rows[0].id) as TurnId;
}
