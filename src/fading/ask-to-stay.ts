import { tellMember } from '../buddies/tell-member.ts';
import type { DistrictId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { localDate } from '../time/wall-time.ts';
import { stayCard } from './messages.ts';
import { yearsJustFull } from './signals.ts';
import { listLongMembers } from './store.ts';

/** A look that fell out is made up for by the next one. */
const WITHIN_DAYS = 14;

/** Once a year, in the days after the one on which they came in, members are asked whether they go on. Once a year for ever, however often this runs. */
export async function askToStay(work: Work, districtId: DistrictId): Promise<void> {
  for (const { since, codeName, timeZone, ...place } of await listLongMembers(work, districtId)) {
    const today = localDate(work.now, timeZone);
    const years = yearsJustFull(localDate(since, timeZone), today, WITHIN_DAYS);
    if (years === 0) continue;
    await tellMember(work, place, {
      key: `stay:${place.membershipId}:${years}`,
      message: stayCard(place.membershipId, codeName),
      priority: PRIORITY.reminder,
      reason: { kind: 'membership', id: place.membershipId, epoch: 0 },
      notBefore: nextLoudMoment(work.now, timeZone),
    });
  }
}
