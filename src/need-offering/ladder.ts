import type { Sensitivity } from '../access/newcomer.ts';
import type { Urgency } from '../needs/need.ts';

/** How far a need has been offered: to those who said that they like to do such a thing, to the circle, to the district's group, to the association. */
export type Reach = 'nobody' | 'offered' | 'circle' | 'group' | 'association';

/** After how long it goes one step further, by that step. */
const HOURS: { readonly [U in Urgency]: { readonly [R in Exclude<Reach, 'nobody' | 'offered'>]: number } } = {
  urgent: { circle: 1, group: 3, association: 3 },
  soon: { circle: 12, group: 24, association: 24 },
  calm: { circle: 24, group: 72, association: 72 },
};

/** @returns undefined after the last step */
export function nextReach(
  reach: Reach,
  { sensitivity, toGroup }: { sensitivity: Sensitivity; toGroup: boolean },
): Exclude<Reach, 'nobody' | 'offered'> | undefined {
  if (reach === 'association') return undefined;
  if (reach === 'nobody' || reach === 'offered') return sensitivity === 'coordinator-only' ? 'association' : 'circle';
  return reach === 'circle' && toGroup ? 'group' : 'association';
}

/** When it goes to that step, from now. */
export function momentOf(
  next: Exclude<Reach, 'nobody' | 'offered'>,
  urgency: Urgency,
  now: Temporal.Instant,
): Temporal.Instant {
  return now.add({ hours: HOURS[urgency][next] });
}
