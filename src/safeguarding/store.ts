import { and, asc, eq, exists, inArray, isNull, ne, notExists, or } from 'drizzle-orm';
import type { CircleId, DistrictId, IncidentId, PersonId, TelegramId } from '../db/ids.ts';
import { nextId } from '../db/next-id.ts';
import { membership, person, role } from '../db/schema/people.ts';
import { incident, incidentWords } from '../db/schema/safeguarding.ts';
import type { Work } from '../db/work.ts';
import { hasChat } from '../people/person.ts';

export type Incident = typeof incident.$inferSelect;

export type NewIncident = Pick<Incident, 'circleId' | 'districtId' | 'source' | 'reportedBy' | 'byProxy'>;

export async function insertIncident(work: Work, values: NewIncident): Promise<IncidentId> {
  const [row] = await work.tx
    .insert(incident)
    .values({ ...values, state: 'open', reportedAt: work.now })
    .returning({ id: incident.id });
  if (!row) throw new Error('an incident was not written');
  return row.id;
}

/** Reads an incident and keeps it from changing until the transaction ends. */
export async function lockIncident(work: Work, id: IncidentId): Promise<Incident | undefined> {
  const [row] = await work.tx.select().from(incident).where(eq(incident.id, id)).for('update');
  return row;
}

export async function isOpenIncident(work: Work, id: IncidentId): Promise<boolean> {
  const [row] = await work.tx.select({ state: incident.state }).from(incident).where(eq(incident.id, id));
  return row?.state === 'open';
}

/** Locks and reads what a person has said of this family, or in their own words, and is still open. */
export async function findOpenIncident(
  work: Work,
  { reportedBy, circleId, source }: Pick<NewIncident, 'reportedBy' | 'circleId' | 'source'>,
): Promise<Incident | undefined> {
  const ofCircle = circleId === null ? isNull(incident.circleId) : eq(incident.circleId, circleId);
  const [row] = await work.tx
    .select()
    .from(incident)
    .where(and(eq(incident.reportedBy, reportedBy), eq(incident.source, source), eq(incident.state, 'open'), ofCircle))
    .for('update');
  return row;
}

export async function setReached(work: Work, id: IncidentId): Promise<void> {
  await work.tx
    .update(incident)
    .set({ reachedAt: work.now })
    .where(and(eq(incident.id, id), isNull(incident.reachedAt)));
}

export async function endIncident(
  work: Work,
  id: IncidentId,
  end: { state: 'closed' | 'withdrawn'; endedBy: PersonId },
): Promise<void> {
  await work.tx
    .update(incident)
    .set({ ...end, endedAt: work.now })
    .where(eq(incident.id, id));
}

/** @returns the id of these words */
export async function insertWords(
  work: Work,
  values: { incidentId: IncidentId; writtenBy: PersonId; words: string },
): Promise<number> {
  const id = await nextId(work, 'incident_words');
  const words = work.vault.seal(wordsPlace(id), values.words);
  await work.tx.insert(incidentWords).values({ ...values, id, words, writtenAt: work.now });
  return id;
}

export async function listWords(work: Work, incidentId: IncidentId): Promise<{ writtenBy: PersonId; words: string }[]> {
  const rows = await work.tx
    .select()
    .from(incidentWords)
    .where(eq(incidentWords.incidentId, incidentId))
    .orderBy(asc(incidentWords.id));
  return rows.map(({ id, writtenBy, words }) => ({ writtenBy, words: work.vault.open(wordsPlace(id), words) }));
}

export async function deleteWords(work: Work, incidentId: IncidentId): Promise<void> {
  await work.tx.delete(incidentWords).where(eq(incidentWords.incidentId, incidentId));
}

/**
 * Who may read an incident: the safeguarding people of its district and of the association who can be reached. Never whoever reports it, nor
 * anybody of the family's circle, nor a coordinator of its district: the button goes past them.
 */
export async function listReaders(
  work: Work,
  about: { districtId: DistrictId | null; circleId: CircleId | null; reportedBy: PersonId },
): Promise<{ id: PersonId; telegramId: TelegramId }[]> {
  const { districtId, circleId, reportedBy } = about;
  const inCircle = work.tx
    .select({ id: membership.id })
    .from(membership)
    .where(
      and(
        eq(membership.personId, person.id),
        eq(membership.circleId, circleId ?? (0 as CircleId)),
        inArray(membership.state, ['requested', 'active']),
      ),
    );
  const serves = (kind: 'safeguarding' | 'coordinator', alsoEverywhere: boolean) => {
    const here = districtId === null ? undefined : eq(role.districtId, districtId);
    const everywhere = alsoEverywhere ? isNull(role.districtId) : undefined;
    return work.tx
      .select({ id: role.personId })
      .from(role)
      .where(and(eq(role.personId, person.id), eq(role.kind, kind), or(here, everywhere)));
  };
  const rows = await work.tx
    .select({ id: person.id, telegramId: person.telegramId })
    .from(person)
    .where(
      and(
        eq(person.reachable, true),
        ne(person.id, reportedBy),
        exists(serves('safeguarding', true)),
        districtId === null ? undefined : notExists(serves('coordinator', false)),
        notExists(inCircle),
      ),
    )
    .orderBy(asc(person.id));
  return rows.filter(hasChat);
}

function wordsPlace(id: number): string {
  return `incident_words|words|row ${id}`;
}
