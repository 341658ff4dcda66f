import type { Actor, Place } from '../access/authorize.ts';
import { authorize } from '../access/authorize.ts';
import type { Work } from '../db/work.ts';
import { KIND_LIST } from './change-kind.ts';
import { loadTemplates } from './store.ts';

/** The kinds of help of which this person sees nothing in a circle: the inner circle's for others, and what is for coordinators only. */
export async function listHiddenKinds(work: Work, actor: Actor, place: Place): Promise<string[]> {
  const templates = await loadTemplates(work);
  const sees = {
    open: true,
    inner: authorize(actor, 'see-inner-help', place),
    'coordinator-only': authorize(actor, 'see-coordinator-help', place),
  };
  return KIND_LIST.filter((kind) => !sees[templates[kind].sensitivity]);
}
