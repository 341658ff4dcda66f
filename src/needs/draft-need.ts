import { recordAct } from '../access/store.ts';
import { lockCircle } from '../circles/store.ts';
import { isAllowed, loadTap } from '../consent/tap.ts';
import type { NeedId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';

import { planNeedSteps } from '../need-offering/steps.ts';
import { insertWording } from '../wording/store.ts';
import { giveAway } from './check-need-words.ts';
import type { NeedState } from './need.ts';
import { isPast } from './need.ts';
import type { NewNeed } from './store.ts';
import { countWaiting, insertNeed, lockNeed, setNeed } from './store.ts';

/** A family is not to be asked more at once by one person. */
const MOST_WAITING = 3;

export type Drafted =
  | { kind: 'drafted'; id: NeedId }
  /** The family's tap is closed for this kind of help. */
  | { kind: 'not-wanted' }
  | { kind: 'past' }
  | { kind: 'too-many' }
  /** The words could give somebody away. */
  | { kind: 'names' };

/**
 * Writes a need down. Nobody reads it before the family has said yes to its exact words.
 * @param hasVoice its words are in a voice note, and somebody has to write them first
 */
export async function draftNeed(
  work: Work,
  { facts, words, hasVoice }: { facts: NewNeed; words: string; hasVoice: boolean },
): Promise<Drafted> {
  const { circleId, kind, draftedBy } = facts;
  const circle = await lockCircle(work, circleId, 'update');
  if (circle.stage !== 'active' || !isAllowed(await loadTap(work, circleId), kind)) return { kind: 'not-wanted' };
  if (isPast(facts, circle.timeZone, work.now)) return { kind: 'past' };
  if ((await countWaiting(work, circleId, draftedBy)) >= MOST_WAITING) return { kind: 'too-many' };
  const said = [words, facts.area ?? ''].join('\n');
  if (await giveAway(work, circleId, said)) return { kind: 'names' };
  const wordingId = hasVoice ? null : await propose(work, facts, words);
  const state: NeedState = hasVoice ? 'draft' : 'awaiting_family';
  const id = await insertNeed(work, { ...facts, state, wordingId });
  await planNeedSteps(work, { ...facts, id }, circle.timeZone);
  await recordAct(work, { actorId: draftedBy, act: 'draft-need', object: 'need', objectId: id });
  return { kind: 'drafted', id };
}

type Writer = { by: PersonId; how: NewNeed['draftedHow'] };

/** Puts other words into the place of those the family was asked about, or writes the first ones of a voice note. The family is asked about them anew. */
export async function rewordNeed(
  work: Work,
  { id, words, by, how }: { id: NeedId; words: string } & Writer,
): Promise<{ kind: 'reworded' | 'gone' | 'names' }> {
  const need = await lockNeed(work, id);
  if (need?.state !== 'draft' && need?.state !== 'awaiting_family') return { kind: 'gone' };
  if (await giveAway(work, need.circleId, words)) return { kind: 'names' };
  const wordingId = await propose(work, { circleId: need.circleId, draftedBy: by, draftedHow: how }, words);
  await setNeed(work, id, { state: 'awaiting_family', wordingId });
  await recordAct(work, { actorId: by, act: 'reword-need', object: 'need', objectId: id });
  return { kind: 'reworded' };
}

async function propose(
  work: Work,
  { circleId, draftedBy, draftedHow }: Pick<NewNeed, 'circleId' | 'draftedBy' | 'draftedHow'>,
  words: string,
) {
  const proposal = { circleId, words, proposedBy: draftedBy, proposedHow: draftedHow, isOwn: false } as const;
  return await insertWording(work, { ...proposal, purpose: 'need' });
}
