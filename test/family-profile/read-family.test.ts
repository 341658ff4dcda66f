import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadActor } from '../../src/access/store.ts';
import { openCircle } from '../../src/circles/open-circle.ts';
import type { CircleId, DistrictId, PersonId } from '../../src/db/ids.ts';
import { consent } from '../../src/db/schema/consent.ts';
import { familyKey, familyProfile } from '../../src/db/schema/family.ts';
import { circle } from '../../src/db/schema/people.ts';
import { audit } from '../../src/db/schema/spine.ts';
import type { Work } from '../../src/db/work.ts';
import { keepFamily } from '../../src/family-profile/keep-family.ts';
import { readFamily } from '../../src/family-profile/read-family.ts';
import { destroyProfile, saveProfile } from '../../src/family-profile/store.ts';
import { getPerson } from '../../src/people/store.ts';
import { planTurns } from '../../src/planning/plan-turns.ts';
import { listTurnsOf } from '../../src/turns/store.ts';
import { type BuiltCircle, buildCircle, openWorkshop, type Workshop } from '../kit/circle.ts';
import { settlesIn } from '../kit/settle-in.ts';

const NAME = 'أم يوسف';
const ADDRESS = 'زنقة الورد، رقم 7';

type Members = [BuiltCircle['members'][number], BuiltCircle['members'][number]];

let workshop: Workshop;
let built: BuiltCircle;
let guardian: PersonId;

beforeAll(async () => {
  workshop = await openWorkshop();
  built = await buildCircle(workshop, { members: 2 });
  guardian = (await workshop.client.query(`select person_id from membership where role = 'guardian'`)).rows[0]
    .person_id;
  guardian = Number(guardian) as PersonId;
  await workshop.work(async (work) => {
    const kept = await keepFamily(work, await actor(work, guardian), {
      circleId: built.circleId,
      changes: { name: NAME, address: ADDRESS },
    });
    expect(kept.kind).toBe('kept');
  });
});

afterAll(() => workshop.close());

async function actor(work: Work, personId: PersonId) {
  return await loadActor(work, await getPerson(work, personId), new Set());
}

async function read(personId: PersonId, now?: Temporal.Instant) {
  return await workshop.work(async (work) => await readFamily(work, await actor(work, personId), built.circleId), now);
}

async function shareAddress(): Promise<void> {
  await workshop.work(async (work) => {
    const validUntil = work.now.add({ hours: 24 * 300 });
    const values = {
      circleId: built.circleId,
      givenBy: guardian,
      givenHow: 'self' as const,
      givenAt: work.now,
      validUntil,
    };
    await work.tx.insert(consent).values({ ...values, purpose: 'address' });
  });
}

describe('who the family is', () => {
  test('is read by the family and its coordinator, and every read is written down', async () => {
    const before = (await workshop.db.select().from(audit).where(eq(audit.act, 'read-family'))).length;

    const [own, theirs] = [await read(guardian), await read(built.coordinator)];

    expect(own).toMatchObject({ kind: 'shown', profile: { name: NAME, address: ADDRESS, area: undefined } });
    expect(theirs).toMatchObject({ kind: 'shown', profile: { address: ADDRESS } });
    const reads = await workshop.db.select().from(audit).where(eq(audit.act, 'read-family'));
    expect(reads.length - before).toBe(2);
    expect(reads.at(-1)).toMatchObject({ actorId: built.coordinator, object: 'family', objectId: built.circleId });
  });

  test('a read that is undone is not written down, and was not given', async () => {
    const before = (await workshop.db.select().from(audit)).length;

    await workshop
      .work(async (work) => {
        await readFamily(work, await actor(work, built.coordinator), built.circleId);
        throw new Error('undo');
      })
      .catch(() => {});

    expect((await workshop.db.select().from(audit)).length).toBe(before);
  });

  test('is seen by whoever has the turn, from a day before its window until it closes, while the address is shared', async () => {
    const [member, other] = built.members as Members;
    await workshop.work((work) => planTurns(work, built.commitmentId));
    const [turn] = await workshop.work((work) => listTurnsOf(work, member.personId, 1));
    const [others] = await workshop.work((work) => listTurnsOf(work, other.personId, 1));
    if (!turn || !others) throw new Error('nobody has a turn');
    const before = turn.startsAt.subtract({ hours: 24 });
    expect(await read(member.personId, before)).toEqual({ kind: 'denied' });

    await shareAddress();
    expect(await read(member.personId, before), 'a newcomer').toEqual({ kind: 'denied' });
    await settlesIn(workshop.database.url);

    expect(await read(member.personId, before.subtract({ seconds: 1 }))).toEqual({ kind: 'denied' });
    expect(await read(member.personId, before)).toMatchObject({ kind: 'shown', until: turn.endsAt });
    expect(await read(member.personId, turn.endsAt)).toEqual({ kind: 'denied' });
    expect(await read(other.personId, before)).toEqual({ kind: 'denied' });
  });

  test('lies in the database only sealed, by a key of the family', async () => {
    const { rows } = await workshop.client.query(
      'select f::text as f, k::text as k from family_profile f, family_key k',
    );

    expect(JSON.stringify(rows)).not.toContain(Buffer.from(ADDRESS).toString('hex'));
    expect(JSON.stringify(rows)).not.toContain('الورد');
  });

  test('sealed words moved to another field do not open', async () => {
    const [row] = await workshop.db.select().from(familyProfile);
    await workshop.db.update(familyProfile).set({ name: row?.address ?? null });

    await expect(read(guardian)).rejects.toThrow('does not belong');

    await workshop.db.update(familyProfile).set({ name: row?.name ?? null });
  });

  test('nothing is kept of a family that has not agreed, and nobody but the family and its coordinator writes', async () => {
    const [member] = built.members as Members;
    const changes = { name: 'أخرى' };

    const kinds: string[] = [];
    await workshop
      .work(async (work) => {
        const keep = async (by: PersonId) =>
          (await keepFamily(work, await actor(work, by), { circleId: built.circleId, changes })).kind;
        kinds.push(await keep(member.personId));
        await work.tx.update(consent).set({ withdrawnAt: work.now });
        kinds.push(await keep(guardian), await keep(built.coordinator));
        work.tx.rollback();
      })
      .catch(() => {});

    expect(kinds).toEqual(['denied', 'no consent', 'no consent']);
  });

  test('is gone for good with the key of the family', async () => {
    const copy = await workshop.db.select().from(familyProfile);

    const [gone, again] = await workshop.work(async (work) => [
      await destroyProfile(work, built.circleId),
      await destroyProfile(work, built.circleId),
    ]);

    expect([gone, again]).toEqual([true, false]);
    expect(await read(guardian)).toEqual({ kind: 'nothing' });
    await workshop.work(async (work) => {
      await saveProfile(work, built.circleId, { profile: { name: 'ب' }, by: guardian, how: 'guardian' });
      await work.tx.update(familyProfile).set({ address: copy[0]?.address ?? null });
    });
    await expect(read(guardian)).rejects.toThrow('no key opens');
    await workshop.db.delete(familyKey);
  });
});

test('somebody who reads ten families in a day is named to the administrators; after twenty-five they are stopped', async () => {
  const { work: begin, db } = workshop;
  const [first] = await db.select().from(circle);
  const districtId = first?.districtId as DistrictId;
  const read = async (circleId: CircleId) =>
    (await begin(async (work) => await readFamily(work, await actor(work, built.coordinator), circleId))).kind;
  const families: CircleId[] = [];
  await begin(async (work) => {
    for (let index = 0; index < 26; index++) {
      const wish = { districtId, codeName: `X-${index}`, timeZone: 'Africa/Casablanca', by: built.coordinator };
      const opened = await openCircle(work, wish);
      if (opened.kind !== 'opened') throw new Error('not opened');
      await saveProfile(work, opened.circleId, { profile: { name: NAME }, by: built.coordinator, how: 'coordinator' });
      families.push(opened.circleId);
    }
  });
  const alarms = async () => (await db.execute(sql`select 1 from due_step where kind = 'family-reads'`)).rows.length;
  await db.execute(sql`select 1`);

  const kinds: string[] = [];
  for (const id of families.slice(0, 8)) kinds.push(await read(id));
  expect(await alarms()).toBe(0);
  for (const id of families.slice(8)) kinds.push(await read(id));

  expect(await alarms()).toBe(1);
  expect(kinds.filter((kind) => kind === 'shown').length).toBe(24);
  expect(kinds.at(-1)).toBe('too many');
  expect(await read(families[0] as CircleId)).toBe('shown');
});
