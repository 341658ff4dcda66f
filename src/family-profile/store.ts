import { randomBytes } from 'node:crypto';
import { and, countDistinct, eq, gt, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm';
import { HOLDS_TURNS } from '../circles/membership-store.ts';
import { hasConsent } from '../consent/store.ts';
import { isAnyOf } from '../db/any-of.ts';
import type { CircleId, PersonId, TurnId } from '../db/ids.ts';
import { familyKey, familyProfile } from '../db/schema/family.ts';
import { membership } from '../db/schema/people.ts';
import { audit } from '../db/schema/spine.ts';
import { assignment, commitment, turn } from '../db/schema/turns.ts';
import { createVault, type Vault } from '../db/vault.ts';
import type { Work } from '../db/work.ts';
import { type FamilyProfile, FIELDS, type Field } from './profile.ts';

const KEY_BYTES = 32;

export const READ_FAMILY = { act: 'read-family', object: 'family' } as const;

/** Opens what is kept. Only `read-family.ts` and the form may call this. */
export async function findProfile(
  work: Work,
  circleId: CircleId,
): Promise<{ profile: FamilyProfile; revision: number } | undefined> {
  const [row] = await work.tx
    .select()
    .from(familyProfile)
    .innerJoin(familyKey, eq(familyKey.circleId, familyProfile.circleId))
    .where(eq(familyProfile.circleId, circleId));
  if (!row) return undefined;
  const vault = openFamilyVault(work, circleId, row.family_key.dataKey);
  const open = (field: Field) => {
    const bytes = row.family_profile[field];
    return bytes ? vault.open(place(field, circleId), bytes) : undefined;
  };
  const profile = { name: open('name'), area: open('area'), address: open('address'), notes: open('notes') };
  return { profile, revision: row.family_profile.revision };
}

/** What must not be in a text about one of these circles: how families are called, and where they live. To be compared with, never shown. */
export async function listWordsToHide(
  work: Work,
  circleIds: readonly CircleId[],
): Promise<{ names: string[]; addresses: string[] }> {
  const rows = await work.tx
    .select({
      circleId: familyKey.circleId,
      dataKey: familyKey.dataKey,
      name: familyProfile.name,
      address: familyProfile.address,
    })
    .from(familyProfile)
    .innerJoin(familyKey, eq(familyKey.circleId, familyProfile.circleId))
    .where(isAnyOf(familyProfile.circleId, circleIds));
  const opened = rows.map(({ circleId, dataKey, ...sealed }) => {
    const vault = openFamilyVault(work, circleId, dataKey);
    const open = (field: 'name' | 'address') =>
      sealed[field] ? [vault.open(place(field, circleId), sealed[field])] : [];
    return { names: open('name'), addresses: open('address') };
  });
  return { names: opened.flatMap(({ names }) => names), addresses: opened.flatMap(({ addresses }) => addresses) };
}

/** Which fields are kept, without opening any. */
export async function listKeptFields(work: Work, circleId: CircleId): Promise<Field[]> {
  const [row] = await work.tx.select().from(familyProfile).where(eq(familyProfile.circleId, circleId));
  return row ? FIELDS.filter((field) => row[field] !== null) : [];
}

/** Of these circles, those of whose family something is kept. Opens nothing. */
export async function listKeptCircles(work: Work, circleIds: readonly CircleId[]): Promise<Set<CircleId>> {
  const rows = await work.tx
    .select({ id: familyProfile.circleId })
    .from(familyProfile)
    .where(
      and(isAnyOf(familyProfile.circleId, circleIds), or(...FIELDS.map((field) => isNotNull(familyProfile[field])))),
    );
  return new Set(rows.map(({ id }) => id));
}

/** Writes the fields that are given; the others stay as they are. The circle must be locked for a change. */
export async function saveProfile(
  work: Work,
  circleId: CircleId,
  kept: { profile: Partial<FamilyProfile>; by: PersonId; how: 'guardian' | 'proxy' | 'coordinator' },
): Promise<void> {
  const vault = await getFamilyVault(work, circleId);
  const before = await findProfile(work, circleId);
  const sealed = Object.fromEntries(
    FIELDS.filter((field) => field in kept.profile).map((field) => {
      const text = kept.profile[field];
      return [field, text === undefined ? null : vault.seal(place(field, circleId), text)];
    }),
  );
  const values = {
    ...sealed,
    revision: (before?.revision ?? 0) + 1,
    keptBy: kept.by,
    keptHow: kept.how,
    keptAt: work.now,
  };
  await work.tx
    .insert(familyProfile)
    .values({ circleId, ...values })
    .onConflictDoUpdate({ target: familyProfile.circleId, set: values });
}

/** Destroys the family's key and with it everything it sealed. @returns whether there was one */
export async function destroyProfile(work: Work, circleId: CircleId): Promise<boolean> {
  await work.tx.update(commitment).set({ place: null }).where(eq(commitment.circleId, circleId));
  const gone = await work.tx.delete(familyKey).where(eq(familyKey.circleId, circleId)).returning();
  return gone.length > 0;
}

/** Whether the guardian lets whoever has a turn know the address: a consent of its own, beside the one to the circle. */
export async function mayShareAddress(work: Work, circleId: CircleId): Promise<boolean> {
  return await hasConsent(work, circleId, 'address');
}

/** The turn in this circle that a person holds and whose window opens within a day or is open. */
export async function findNearTurn(
  work: Work,
  circleId: CircleId,
  personId: PersonId,
): Promise<{ id: TurnId; epoch: number; endsAt: Temporal.Instant } | undefined> {
  const [row] = await work.tx
    .select({ id: turn.id, epoch: turn.epoch, endsAt: turn.endsAt })
    .from(assignment)
    .innerJoin(turn, eq(turn.id, assignment.turnId))
    .innerJoin(membership, and(eq(membership.id, assignment.membershipId), HOLDS_TURNS))
    .where(
      and(
        eq(turn.circleId, circleId),
        eq(membership.personId, personId),
        isNull(assignment.endedAt),
        inArray(turn.status, ['planned', 'asked', 'accepted']),
        lte(turn.startsAt, work.now.add({ hours: 24 })),
        gt(turn.endsAt, work.now),
      ),
    )
    .orderBy(turn.startsAt)
    .limit(1);
  return row;
}

/** How many families a person has read in the last 24 hours. */
export async function countFamiliesRead(work: Work, personId: PersonId): Promise<number> {
  const [row] = await work.tx
    .select({ families: countDistinct(audit.objectId) })
    .from(audit)
    .where(
      and(
        eq(audit.actorId, personId),
        eq(audit.act, READ_FAMILY.act),
        eq(audit.object, READ_FAMILY.object),
        gt(audit.at, work.now.subtract({ hours: 24 })),
      ),
    );
  return row?.families ?? 0;
}

/** What the family's own key seals and opens; the key is made where there is none. */
export async function getFamilyVault(work: Work, circleId: CircleId): Promise<Vault> {
  const dataKey = work.vault.seal(keyPlace(circleId), randomBytes(KEY_BYTES).toString('base64'));
  await work.tx.insert(familyKey).values({ circleId, dataKey, madeAt: work.now }).onConflictDoNothing();
  const [row] = await work.tx.select().from(familyKey).where(eq(familyKey.circleId, circleId));
  if (!row) throw new Error('the key of a family was not written');
  return openFamilyVault(work, circleId, row.dataKey);
}

/** @returns undefined when the family has no key, or has none any more */
export async function findFamilyVault(work: Work, circleId: CircleId): Promise<Vault | undefined> {
  const [row] = await work.tx.select().from(familyKey).where(eq(familyKey.circleId, circleId));
  return row && openFamilyVault(work, circleId, row.dataKey);
}

function openFamilyVault(work: Work, circleId: CircleId, dataKey: Buffer): Vault {
  return createVault([Buffer.from(work.vault.open(keyPlace(circleId), dataKey), 'base64')]);
}

function keyPlace(circleId: CircleId): string {
  return `family_key|data_key|${circleId}`;
}

function place(field: Field, circleId: CircleId): string {
  return `family_profile|${field}|${circleId}`;
}
