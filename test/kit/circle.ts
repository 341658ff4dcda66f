import { randomBytes } from 'node:crypto';
import { decideOnJoining } from '../../src/approving/decide-on-joining.ts';
import { openCircle } from '../../src/circles/open-circle.ts';
import { setStage } from '../../src/circles/store.ts';
import type { NewCommitment } from '../../src/commitments/add-commitment.ts';
import { addCommitment, WEIGHTS } from '../../src/commitments/add-commitment.ts';
import type { Series } from '../../src/commitments/series.ts';
import { beginConsent } from '../../src/consent/consent-term.ts';
import { FIRST_CHOICES } from '../../src/consent/purposes.ts';
import { insertGuardian } from '../../src/consent/store.ts';
import type { Client, Db } from '../../src/db/connect.ts';
import { connect } from '../../src/db/connect.ts';
import type { CircleId, CommitmentId, MembershipId, PersonId } from '../../src/db/ids.ts';
import { createVault, type Vault } from '../../src/db/vault.ts';
import type { Work } from '../../src/db/work.ts';
import { openDistrict } from '../../src/districts/open-district.ts';
import { insertRequest } from '../../src/joining/store.ts';
import { recognise } from '../../src/people/store.ts';
import { weekly } from '../../src/time/recurrence.ts';
import type { TestDatabase } from './database.ts';
import { createTestDatabase } from './database.ts';

/** A Monday morning in Casablanca. */
export const MONDAY = Temporal.Instant.from('2026-11-23T10:00:00Z');

const THURSDAY = new Temporal.PlainDate(2026, 11, 26);

/** Everything a weekly commitment needs beside whose it is: from this date on, for six months, everybody with the same share. */
export function weeklyFrom(
  anchorOn: Temporal.PlainDate,
  { members, ...window }: Omit<Series, 'recurrence' | 'anchorOn'> & { members: readonly MembershipId[] },
): Omit<NewCommitment, 'circleId' | 'kind' | 'by'> {
  return {
    series: { recurrence: weekly({ weekday: anchorOn.dayOfWeek }), anchorOn, ...window },
    reviewOn: anchorOn.add({ months: 6 }),
    until: 'review',
    effort: 1,
    who: members.map((member) => ({ member, weight: WEIGHTS.normal })),
  };
}

const THREE_DAYS = { opensAt: new Temporal.PlainTime(9), lastsDays: 3, closesAt: new Temporal.PlainTime(19) };

export type Workshop = {
  readonly database: TestDatabase;
  readonly client: Client;
  readonly db: Db;
  readonly vault: Vault;
  /** One transaction at this moment, Monday morning when none is given. */
  work<T>(act: (work: Work) => Promise<T>, now?: Temporal.Instant): Promise<T>;
  close(): Promise<void>;
};

/** A database to call use cases on, without a Telegram. */
export async function openWorkshop(): Promise<Workshop> {
  const database = await createTestDatabase();
  const { client, db } = connect(database.url, { connections: 12 });
  const vault = createVault([randomBytes(32)]);
  return {
    database,
    client,
    db,
    vault,
    work: async (act, now = MONDAY) => await db.transaction(async (tx) => await act({ tx, now, vault })),
    close: async () => {
      await client.end();
      await database.drop();
    },
  };
}

export type BuiltCircle = {
  circleId: CircleId;
  commitmentId: CommitmentId;
  coordinator: PersonId;
  members: { membershipId: MembershipId; personId: PersonId }[];
};

/** An active circle in a district of its own, the `nth` of this database, with a guardian, so many members, and a commitment from Thursday to Saturday with all of them in its rota. */
export async function buildCircle(
  { work }: Workshop,
  { members: count, nth = 0 }: { members: number; nth?: number },
): Promise<BuiltCircle> {
  return await work(async (one) => {
    const person = async (id: number) =>
      (await recognise(one, { id: id + 1000 * nth, first_name: `شخص ${id}` }, 'ar')).id;
    const coordinator = await person(1);
    const opened = await openDistrict(one, { name: nth === 0 ? 'حي السلام' : `حي السلام ${nth + 1}`, by: coordinator });
    if (opened.kind !== 'opened') throw new Error('the district is there already');
    const circle = await openCircle(one, {
      districtId: opened.districtId,
      codeName: `F-${nth + 1}`,
      timeZone: 'Africa/Casablanca',
      by: coordinator,
    });
    if (circle.kind !== 'opened') throw new Error('the circle is there already');
    const { circleId } = circle;
    const guardian = await person(2);
    await insertGuardian(one, { circleId, personId: guardian, invitedBy: coordinator });
    await beginConsent(one, { circleId, choices: FIRST_CHOICES, givenBy: guardian, givenHow: 'self' });
    await setStage(one, circleId, 'active');
    const members: BuiltCircle['members'] = [];
    for (let index = 0; index < count; index++) {
      const personId = await person(100 + index);
      const membershipId = await insertRequest(one, { circleId, personId, tie: 'neighbour', invitedBy: coordinator });
      await decideOnJoining(one, { membershipId, by: coordinator, accept: true });
      members.push({ membershipId, personId });
    }
    const added = await addCommitment(one, {
      circleId,
      kind: 'groceries',
      ...weeklyFrom(THURSDAY, { ...THREE_DAYS, members: members.map(({ membershipId }) => membershipId) }),
      by: coordinator,
    });
    if (added.kind !== 'added') throw new Error('the commitment was refused');
    return { circleId, commitmentId: added.commitmentId, coordinator, members };
  });
}
