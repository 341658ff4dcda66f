import { mayHelpWith } from '../access/newcomer.ts';
import type { CircleMember } from '../circles/store.ts';
import { listMembers } from '../circles/store.ts';
import { listStanding } from '../claims/store.ts';
import type { Work } from '../db/work.ts';
import { loadTemplates } from '../help-kinds/store.ts';
import { sensitivityOf } from '../help-kinds/template.ts';
import { sensitivityOfNeed } from '../needs/need.ts';
import type { Need } from '../needs/store.ts';
import { listAbsencesOf } from '../preferences/absence-store.ts';
import { isRestricted } from '../restricting/store.ts';
import { listAsked, listOffering } from './asked-store.ts';

/**
 * Whom of a circle a need can be offered to now: each once for each beginning of it, never somebody the family does not want for it, who is away or
 * rests then, who has said no, or who takes some of it.
 */
export async function findPeople(
  work: Work,
  need: Need,
  { onlyOffering }: { onlyOffering: boolean },
): Promise<CircleMember[]> {
  const sensitivity = sensitivityOfNeed(need, sensitivityOf(await loadTemplates(work), need.kind));
  const asked = await listAsked(work, need.id);
  const busy = new Set((await listStanding(work, need.id)).map(({ personId }) => personId));
  const offering = onlyOffering ? await listOffering(work, need.circleId, need.kind) : undefined;
  const members = (await listMembers(work, need.circleId)).filter(
    (one) =>
      one.role === 'member' &&
      mayHelpWith(sensitivity, one) &&
      !busy.has(one.personId) &&
      !asked.some(({ membershipId, saidNo, epoch }) => membershipId === one.id && (saidNo || epoch === need.epoch)) &&
      (offering === undefined || offering.has(one.id)) &&
      !(one.restsUntil && Temporal.PlainDate.compare(need.untilOn, one.restsUntil) < 0),
  );
  const away = await listAbsencesOf(
    work,
    members.map(({ personId }) => personId),
  );
  const found: CircleMember[] = [];
  for (const member of members) {
    const isAway = away
      .get(member.personId)
      ?.some(
        ({ fromOn, untilOn }) =>
          Temporal.PlainDate.compare(fromOn, need.fromOn) <= 0 &&
          Temporal.PlainDate.compare(untilOn, need.untilOn) >= 0,
      );
    if (!isAway && !(await isRestricted(work, member.id, need.kind))) found.push(member);
  }
  return found;
}
