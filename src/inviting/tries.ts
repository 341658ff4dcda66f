import { eq } from 'drizzle-orm';
import type { PersonId } from '../db/ids.ts';
import { invitationTries } from '../db/schema/joining.ts';
import type { Work } from '../db/work.ts';

/** So many links that lead nowhere may be opened in an hour; then nothing of this kind is answered for an hour. */
const TRIES = 5;
const HOUR = { hours: 1 } as const;

/** Whether links of this person are not answered for now, whatever they carry. */
export async function isSilenced(work: Work, personId: PersonId): Promise<boolean> {
  const now = await findTries(work, personId);
  return now !== undefined && now.tries >= TRIES;
}

/** Counts a link that leads nowhere. @returns whether it was the last one that is answered */
export async function countTry(work: Work, personId: PersonId): Promise<boolean> {
  const tries = ((await findTries(work, personId))?.tries ?? 0) + 1;
  // The hour begins with the first of them, and once more when silence begins.
  const since = tries === 1 || tries === TRIES ? { since: work.now } : {};
  await work.tx
    .insert(invitationTries)
    .values({ personId, tries, since: work.now })
    .onConflictDoUpdate({ target: invitationTries.personId, set: { tries, ...since } });
  return tries === TRIES;
}

/** The tries of the hour that is under way. */
async function findTries(work: Work, personId: PersonId): Promise<{ tries: number } | undefined> {
  const [row] = await work.tx
    .select()
    .from(invitationTries)
    .where(eq(invitationTries.personId, personId))
    .for('update');
  return row && Temporal.Instant.compare(work.now, row.since.add(HOUR)) < 0 ? row : undefined;
}
