import type { ForFamily } from '../access/for-family.ts';
import { inAudit } from '../access/for-family.ts';
import { recordAct } from '../access/store.ts';
import { lockCircle } from '../circles/store.ts';
import type { CircleId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { blankNow } from '../family-profile/blank.ts';
import { callOffUnwanted, takeUpWanted } from '../planning/call-off.ts';
import type { Choice } from './purposes.ts';
import { insertConsents, listLiveConsents, withdrawConsents } from './store.ts';

export type ChoiceChanged = { kind: 'given' | 'withdrawn' | 'as-it-was' | 'not-active' };

/**
 * The family gives or withdraws consent to one thing. Turns of a kind of help that is withdrawn are called off at once; given again, they
 * are planned again. A consent given later ends together with the others.
 */
export async function changeChoice(
  work: Work,
  { circleId, choice, allow, acting }: { circleId: CircleId; choice: Choice; allow: boolean; acting: ForFamily },
): Promise<ChoiceChanged> {
  const circle = await lockCircle(work, circleId, 'update');
  const live = await listLiveConsents(work, circleId);
  const standing = live.find(({ purpose }) => purpose === 'circle');
  if (circle.stage !== 'active' || !standing) return { kind: 'not-active' };
  if (live.some(({ purpose }) => purpose === choice) === allow) return { kind: 'as-it-was' };
  if (allow) {
    const { validUntil } = standing;
    const given = { givenBy: acting.by, givenHow: acting.how };
    await insertConsents(work, { ...given, circleId, purposes: [choice], validUntil });
    await takeUpWanted(work, circleId);
  } else {
    await withdrawConsents(work, { circleId, purposes: [choice], by: acting.by });
    if (choice === 'address') await blankNow(work, circleId);
    await callOffUnwanted(work, circleId);
  }
  const act = `${allow ? 'consent' : 'withdraw-consent'}-${choice}`;
  await recordAct(work, { ...inAudit(acting), act, object: 'circle', objectId: circleId });
  return { kind: allow ? 'given' : 'withdrawn' };
}
