import type { ForFamily } from '../access/for-family.ts';
import { inAudit } from '../access/for-family.ts';
import { recordAct } from '../access/store.ts';
import { lockCircle } from '../circles/store.ts';
import type { CircleId, PersonId, WordingId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { endWordings, insertWording, lockWording, setWordingState } from './store.ts';

type Decided = { kind: 'decided' } | { kind: 'gone' };

/** Somebody of the team proposes words about a family. Nobody reads them before the family has said yes; an earlier proposal is withdrawn. */
export async function proposeWording(
  work: Work,
  { circleId, words, by, how }: { circleId: CircleId; words: string; by: PersonId; how: 'captain' | 'coordinator' },
): Promise<WordingId> {
  await lockCircle(work, circleId, 'update');
  await endWordings(work, circleId, { from: ['proposed'], state: 'withdrawn', decidedBy: by });
  const id = await insertWording(work, { circleId, words, proposedBy: by, proposedHow: how, isOwn: false });
  await recordAct(work, { actorId: by, act: 'propose-wording', object: 'wording', objectId: id });
  return id;
}

/** The family says it in its own words. They stand in the place of what stood or waited. */
export async function writeOwnWording(
  work: Work,
  { circleId, words, acting }: { circleId: CircleId; words: string; acting: ForFamily },
): Promise<WordingId> {
  await lockCircle(work, circleId, 'update');
  await endWordings(work, circleId, { from: ['proposed', 'approved'], state: 'changed', decidedBy: acting.by });
  const proposedHow = acting.how === 'self' ? ('guardian' as const) : ('proxy' as const);
  const id = await insertWording(work, { circleId, words, proposedBy: acting.by, proposedHow, isOwn: true });
  await recordAct(work, { ...inAudit(acting), act: 'approve-wording', object: 'wording', objectId: id });
  return id;
}

/** The family says yes or no to proposed words. A yes takes the place of what stood. */
export async function decideOnWording(
  work: Work,
  { id, circleId, approve, acting }: { id: WordingId; circleId: CircleId; approve: boolean; acting: ForFamily },
): Promise<Decided> {
  await lockCircle(work, circleId, 'update');
  const wording = await lockWording(work, id);
  if (wording?.state !== 'proposed') return { kind: 'gone' };
  if (approve) await endWordings(work, circleId, { from: ['approved'], state: 'changed', decidedBy: acting.by });
  await setWordingState(work, id, { state: approve ? 'approved' : 'declined', decidedBy: acting.by });
  const act = approve ? 'approve-wording' : 'decline-wording';
  await recordAct(work, { ...inAudit(acting), act, object: 'wording', objectId: id });
  return { kind: 'decided' };
}

/** Nothing is said of the family any more. */
export async function withdrawWording(
  work: Work,
  { id, circleId, acting }: { id: WordingId; circleId: CircleId; acting: ForFamily },
): Promise<Decided> {
  await lockCircle(work, circleId, 'update');
  const wording = await lockWording(work, id);
  if (wording?.state !== 'approved') return { kind: 'gone' };
  await setWordingState(work, id, { state: 'withdrawn', decidedBy: acting.by });
  await recordAct(work, { ...inAudit(acting), act: 'withdraw-wording', object: 'wording', objectId: id });
  return { kind: 'decided' };
}
