import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadActor } from '../../src/access/store.ts';
import { declineTurn } from '../../src/answers/answer.ts';
import { addMemberWithoutTelegram } from '../../src/buddies/add-member.ts';
import { answerAsBuddy, askBuddy, stopAsBuddy } from '../../src/buddies/ask-buddy.ts';
import { listMembers } from '../../src/circles/store.ts';
import { changeChoice } from '../../src/consent/change-choice.ts';
import type { TurnId } from '../../src/db/ids.ts';
import type { OutboxContent } from '../../src/delivery/message.ts';
import { outboxPlace } from '../../src/delivery/outbox-rows.ts';
import { findSight } from '../../src/family-profile/read-family.ts';
import { saveProfile } from '../../src/family-profile/store.ts';
import { leaveCircle } from '../../src/leaving/leave.ts';
import { markReachable, markUnreachable } from '../../src/people/reach.ts';
import { getPerson } from '../../src/people/store.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { reminderSteps } from '../../src/reminders/remind.ts';
import { insertCircleRole } from '../../src/roles/store.ts';
import type { BuiltCircle, Workshop } from '../kit/circle.ts';
import { buildCircle, openWorkshop } from '../kit/circle.ts';
import { checkInvariants } from '../kit/invariants.ts';
import type { Place } from './kit.ts';
import { addIbrahim, answersFor, hold } from './kit.ts';

const EVENING = Temporal.Instant.from('2026-11-25T18:00:00Z');
const COORDINATOR = 1;
const BUDDY = 100;
const CAPTAIN = 101;

let workshop: Workshop;
let circle: BuiltCircle;
let buddy: Place;
let captain: Place;
beforeEach(async () => {
  workshop = await openWorkshop();
  circle = await buildCircle(workshop, { members: 3 });
  [buddy, captain] = circle.members as [Place, Place, Place];
});
afterEach(async () => {
  await workshop.close();
});

test('the same number leads to the same person, in one circle only once', async () => {
  await addIbrahim(workshop, circle, '+212612345678');
  const wish = { circleId: circle.circleId, name: 'إبراهيم', tie: 'friend', phone: '+212612345678' } as const;

  const again = await workshop.work((work) => addMemberWithoutTelegram(work, { ...wish, by: circle.coordinator }));

  expect(again).toEqual({ kind: 'belongs' });
  expect(await count(`select 1 from person where channel = 'phone_only'`)).toBe(1);
  const { rows } = await workshop.client.query(`select * from person where channel = 'phone_only'`);
  expect(JSON.stringify(rows.map((row) => ({ ...row, phone: row.phone.toString('latin1') })))).not.toContain(
    '612345678',
  );
});

test('a card goes to whoever answers, saying for whom, and to nobody else', async () => {
  const ibrahim = await addIbrahim(workshop, circle);
  await answersFor(workshop, ibrahim, { buddy, by: circle.coordinator });
  const turnId = await holds(ibrahim);

  await remind(turnId);
  await remind(turnId);

  expect(await cards(turnId)).toEqual([{ chat: BUDDY, key: 'for-somebody', inner: 'turn-reminder' }]);
});

test('a card read for somebody else has no way to the address, says who has it, and opens no door', async () => {
  const ibrahim = await addIbrahim(workshop, circle);
  await answersFor(workshop, ibrahim, { buddy, by: circle.coordinator });
  await workshop.work(async (work) => {
    const [guardian] = (await listMembers(work, circle.circleId)).filter(({ role }) => role === 'guardian');
    const by = guardian?.personId ?? circle.coordinator;
    await saveProfile(work, circle.circleId, { profile: { address: 'زنقة 7' }, by, how: 'guardian' });
    const acting = { by, how: 'self' } as const;
    await changeChoice(work, { circleId: circle.circleId, choice: 'address', allow: true, acting });
  });
  const turnId = await holds(ibrahim);
  await remind(turnId);

  expect(await cards(turnId)).toEqual([{ chat: BUDDY, key: 'for-somebody', inner: 'address-by-call' }]);
  expect(await pressesOn(turnId)).not.toContain('family-address');
  expect(await pressesOn(turnId)).toContain('turn-done');
  const sight = await workshop.work(async (work) => {
    const person = await getPerson(work, buddy.personId);
    return await findSight(work, await loadActor(work, person, new Set()), circle.circleId);
  }, EVENING);
  expect(sight).toBeUndefined();
});

test('without a buddy the captain gets the cards, and without a captain the coordinators are asked to call', async () => {
  const ibrahim = await addIbrahim(workshop, circle);
  const turnId = await holds(ibrahim);

  await remind(turnId);

  expect(await cards(turnId)).toEqual([{ chat: COORDINATOR, key: 'for-somebody-call', inner: 'turn-reminder' }]);
  await makeCaptain();
  const nextId = await holds(ibrahim, 1);
  await remind(nextId);
  expect(await cards(nextId)).toEqual([{ chat: CAPTAIN, key: 'for-somebody', inner: 'turn-reminder' }]);
});

test.each([
  [
    'stops',
    async (id: number) => workshop.work((work) => stopAsBuddy(work, { id: id as never, by: buddy.personId }), EVENING),
  ],
  [
    'leaves the circle',
    async () => workshop.work((work) => leaveCircle(work, buddy.membershipId, buddy.personId), EVENING),
  ],
  ['cannot be reached', async () => workshop.work((work) => markUnreachable(work, BUDDY), EVENING)],
] as const)(
  'when the one who answers %s, open cards go to the captain and a buddy is looked for',
  async (_, happens) => {
    const ibrahim = await addIbrahim(workshop, circle);
    await makeCaptain();
    const buddyId = await answersFor(workshop, ibrahim, { buddy, by: circle.coordinator });
    const turnId = await holds(ibrahim);
    await remind(turnId);

    await happens(buddyId);

    const waiting = (await cards(turnId)).filter(({ key }) => key === 'for-somebody');
    expect(waiting).toEqual([{ chat: CAPTAIN, key: 'for-somebody', inner: 'turn-reminder' }]);
    expect(
      await count(`select 1 from outbox where dedupe_key like 'buddy-needed:%' and chat_id = ${COORDINATOR}`),
    ).toBe(1);
    const { rows } = await workshop.client.query(
      `select membership_id from assignment where turn_id = ${turnId} and ended_at is null`,
    );
    expect(rows.map((row) => Number(row.membership_id))).toEqual([ibrahim.membershipId]);
    await checkInvariants(workshop.database.url);
  },
);

test('whoever has no one to answer is not asked within 48 hours, and the coordinators hear of it; with somebody they are', async () => {
  const ibrahim = await addIbrahim(workshop, circle);
  const turnId = await holds(buddy);
  await workshop.client.query(
    `update membership set rests_until = '2027-01-01' where id in (${circle.members.map(({ membershipId }) => membershipId).join()}) `,
  );

  await workshop.work((work) => declineTurn(work, { turnId, epoch: 0, by: buddy.personId }), EVENING);

  expect(await holderOf(turnId)).toBeUndefined();
  expect(await count(`select 1 from outbox where dedupe_key like 'buddy-needed:${ibrahim.membershipId}:%'`)).toBe(1);
  await answersFor(workshop, ibrahim, { buddy, by: circle.coordinator });
  expect(await holderOf(turnId)).toBe(ibrahim.membershipId);
});

test('somebody who cannot be reached keeps their turns when another answers for them, and has them again when they are back', async () => {
  const [, , third] = circle.members as [Place, Place, Place];
  await answersFor(workshop, third, { buddy, by: circle.coordinator });
  const turnId = await holds(third);

  await workshop.work((work) => markUnreachable(work, 102));
  await remind(turnId);

  expect(await holderOf(turnId)).toBe(third.membershipId);
  expect(await cards(turnId)).toEqual([{ chat: BUDDY, key: 'for-somebody', inner: 'turn-reminder' }]);
  await workshop.work((work) => markReachable(work, third.personId));
  const nextId = await holds(third, 1);
  await remind(nextId);
  expect(await cards(nextId)).toEqual([{ chat: 102, key: 'turn-reminder', inner: undefined }]);
});

test('a question to answer for somebody is answered once, and only by whoever was asked', async () => {
  const ibrahim = await addIbrahim(workshop, circle);
  const wish = { membershipId: ibrahim.membershipId, buddyMembershipId: buddy.membershipId, by: circle.coordinator };
  const asked = await workshop.work((work) => askBuddy(work, wish));
  const id = asked.kind === 'asked' ? asked.id : (0 as never);

  const by = (personId: Place['personId']) =>
    workshop.work((work) => answerAsBuddy(work, { id, by: personId, accept: true }));

  expect((await by(captain.personId)).kind).toBe('over');
  expect((await by(buddy.personId)).kind).toBe('accepted');
  expect((await by(buddy.personId)).kind).toBe('over');
  expect(await count(`select 1 from buddy where state = 'accepted'`)).toBe(1);
});

/** The first turn, on Thursday, or another one is with this member. */
async function holds(place: Place, nth = 0): Promise<TurnId> {
  await workshop.work((work) => planTurns(work, circle.commitmentId));
  const { rows } = await workshop.client.query(`select id from turn order by on_date limit 1 offset ${nth}`);
  const turnId = Number(rows[0].id) as TurnId;
  await workshop.work((work) => hold(work, turnId, place.membershipId));
  return turnId;
}

async function remind(turnId: TurnId): Promise<void> {
  const { rows } = await workshop.client.query(`select epoch from turn where id = ${turnId}`);
  const step = { kind: 'turn-ask', subject: turnId, slot: String(rows[0].epoch) };
  await workshop.work(async (work) => await reminderSteps[step.kind]?.(work, step), EVENING);
}

/** What waits to be sent about a turn, by reader. */
async function cards(turnId: TurnId) {
  const { rows } = await workshop.client.query(
    `select chat_id, dedupe_key, payload from outbox where dedupe_key like 'turn:${turnId}:%' and status = 'pending' order by id`,
  );
  return await workshop.work(async (work) =>
    rows.map(({ chat_id: chat, dedupe_key: key, payload }) => {
      const content = JSON.parse(work.vault.open(outboxPlace(key), payload)) as OutboxContent & { kind: 'message' };
      const { text } = content.message;
      return {
        chat: Number(chat),
        key: text.key,
        inner: (text.args?.['card'] as { text?: { key: string } })?.text?.key,
      };
    }),
  );
}

async function pressesOn(turnId: TurnId): Promise<string[]> {
  const { rows } = await workshop.client.query(
    `select dedupe_key, payload from outbox where dedupe_key like 'turn:${turnId}:%' and status = 'pending'`,
  );
  return await workshop.work(async (work) =>
    rows.flatMap(({ dedupe_key: key, payload }) => {
      const content = JSON.parse(work.vault.open(outboxPlace(key), payload)) as OutboxContent & { kind: 'message' };
      return (content.message.buttons ?? []).flat().flatMap((one) => ('press' in one ? [one.press.action] : []));
    }),
  );
}

async function makeCaptain(): Promise<void> {
  const { circleId, coordinator: grantedBy } = circle;
  await workshop.work((work) =>
    insertCircleRole(work, { membershipId: captain.membershipId, circleId, kind: 'captain', grantedBy }),
  );
}

async function holderOf(turnId: TurnId): Promise<number | undefined> {
  const { rows } = await workshop.client.query(
    `select membership_id from assignment where turn_id = ${turnId} and ended_at is null`,
  );
  return rows[0] && Number(rows[0].membership_id);
}

async function count(query: string): Promise<number> {
  return (await workshop.client.query(query)).rows.length;
}
