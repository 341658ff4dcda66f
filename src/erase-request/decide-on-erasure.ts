import { recordAct } from '../access/store.ts';
import type { ErasureRequestId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { erasePerson } from '../my-data/erase-person.ts';
import { lockPerson } from '../people/store.ts';
import type { ErasureRequest } from './store.ts';
import { findErasureRequest, lockErasureRequest, settleErasureRequest } from './store.ts';

type Ended = { kind: 'ended'; request: ErasureRequest } | { kind: 'already'; request: ErasureRequest };

/**
 * The second person confirms an erasure or not; the first answer counts. Whoever passed the wish on, and whom it is about, cannot (the
 * database refuses it too). With a yes the person is erased in the same transaction, by the same rules as by their own press.
 */
export async function decideOnErasure(
  work: Work,
  { id, by, accept }: { id: ErasureRequestId; by: PersonId; accept: boolean },
): Promise<Ended | { kind: 'own' } | { kind: 'gone' }> {
  const request = await lockOpen(work, id);
  if (!request) return { kind: 'gone' };
  if (by === request.proposedBy || by === request.personId) return { kind: 'own' };
  if (request.state !== 'asked') return { kind: 'already', request };
  const ended = await end(work, request, { state: accept ? 'erased' : 'declined', by });
  if (accept) await erasePerson(work, { personId: request.personId, by, how: 'request' });
  return ended;
}

/** Whom it is about, or whoever passed it on, takes the wish back while nobody has confirmed it. */
export async function stopErasure(
  work: Work,
  { id, by }: { id: ErasureRequestId; by: PersonId },
): Promise<Ended | { kind: 'gone' }> {
  const request = await lockOpen(work, id);
  if (!request || (by !== request.proposedBy && by !== request.personId)) return { kind: 'gone' };
  if (request.state !== 'asked') return { kind: 'already', request };
  return await end(work, request, { state: 'stopped', by });
}

/** Nobody has confirmed it in time. @returns undefined when somebody has decided it */
export async function expireErasure(work: Work, id: ErasureRequestId): Promise<ErasureRequest | undefined> {
  const request = await lockOpen(work, id);
  if (request?.state === 'over') return request;
  if (request?.state !== 'asked') return undefined;
  return (await end(work, request, { state: 'expired', by: null })).request;
}

/** The person first and their request after them, as whoever erases themselves takes them. */
async function lockOpen(work: Work, id: ErasureRequestId): Promise<ErasureRequest | undefined> {
  const seen = await findErasureRequest(work, id);
  if (!seen) return undefined;
  await lockPerson(work, seen.personId);
  return await lockErasureRequest(work, id);
}

async function end(
  work: Work,
  request: ErasureRequest,
  { state, by }: { state: 'erased' | 'declined' | 'stopped' | 'expired'; by: PersonId | null },
): Promise<Extract<Ended, { kind: 'ended' }>> {
  await settleErasureRequest(work, request.id, { state, decidedBy: by });
  const act = `${state}-erasure`;
  await recordAct(work, { actorId: by, act, object: 'erasure_request', objectId: request.id });
  return { kind: 'ended', request: { ...request, state, decidedBy: by, decidedAt: work.now } };
}
