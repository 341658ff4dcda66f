import { and, eq } from 'drizzle-orm';
import type { PersonId } from '../db/ids.ts';
import { wish } from '../db/schema/joining.ts';
import type { Work } from '../db/work.ts';
import { endWish } from './store.ts';
import { closeWishCards } from './tell-team.ts';

/** Whoever wanted to help is gone: the wish is over, and the cards of the team say so without a name. */
export async function endWishesOf(work: Work, personId: PersonId): Promise<void> {
  const open = await work.tx
    .select({ id: wish.id })
    .from(wish)
    .where(and(eq(wish.personId, personId), eq(wish.state, 'open')))
    .for('update');
  for (const { id } of open) {
    await endWish(work, id, { state: 'taken_back', answeredBy: null });
    await closeWishCards(work, { id }, { key: 'wish-note-taken-back', except: undefined });
  }
}
