import { and, eq, gt } from 'drizzle-orm';
import type { DraftId, PersonId } from '../db/ids.ts';
import { draft } from '../db/schema/spine.ts';
import type { Work } from '../db/work.ts';
import type { Draft } from './form.ts';

const LIFETIME = { hours: 24 } as const;

/** Locks and reads the one draft a person has open. @returns undefined when there is none or its 24 hours are over */
export async function findDraft(work: Work, personId: PersonId): Promise<Draft | undefined> {
  const [row] = await work.tx
    .select()
    .from(draft)
    .where(and(eq(draft.personId, personId), gt(draft.expiresAt, work.now)))
    .for('update');
  if (!row) return undefined;
  const content = JSON.parse(work.vault.open(place(personId), row.answers)) as Omit<Draft, 'id' | 'revision' | 'form'>;
  return { ...content, id: row.id, revision: row.revision, form: row.form };
}

/** Begins a draft; an unfinished earlier one of this person is given up. */
export async function createDraft(work: Work, personId: PersonId, form: string, subject: number): Promise<Draft> {
  await deleteDraft(work, personId);
  const content = { subject, answers: {}, offered: [] };
  const values = { personId, form, answers: seal(work, personId, content), expiresAt: work.now.add(LIFETIME) };
  const [row] = await work.tx.insert(draft).values(values).returning({ id: draft.id });
  if (!row) throw new Error('a draft was not written');
  return { ...content, id: row.id, revision: 0, form };
}

export async function saveDraft(
  work: Work,
  personId: PersonId,
  { id, revision, form: _form, ...content }: Draft,
): Promise<void> {
  await work.tx
    .update(draft)
    .set({ answers: seal(work, personId, content), revision, expiresAt: work.now.add(LIFETIME) })
    .where(eq(draft.id, id as DraftId));
}

export async function deleteDraft(work: Work, personId: PersonId): Promise<void> {
  await work.tx.delete(draft).where(eq(draft.personId, personId));
}

function seal(work: Work, personId: PersonId, content: object): Buffer {
  return work.vault.seal(place(personId), JSON.stringify(content));
}

function place(personId: PersonId): string {
  return `draft|answers|${personId}`;
}
