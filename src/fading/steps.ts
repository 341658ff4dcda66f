import type { Work } from '../db/work.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { planStep } from '../jobs/steps.ts';
import { askToStay } from './ask-to-stay.ts';
import { toldKind } from './find-signals.ts';
import { lookAtDistrict } from './look.ts';
import { SIGNALS } from './signals.ts';
import { findNextDistrict } from './store.ts';

const KIND = 'fading-look';
const MONDAY = 1;
/** In the morning of the country. */
const HOUR_UTC = 9;

/** Plans the look of the coming Monday. Planning it again changes nothing. */
export async function planFadingLook(work: Work): Promise<void> {
  const now = work.now.toZonedDateTimeISO('UTC');
  const monday = now
    .subtract({ days: now.dayOfWeek - MONDAY })
    .startOfDay()
    .add({ hours: HOUR_UTC });
  const isPast = Temporal.Instant.compare(monday.toInstant(), work.now) <= 0;
  await planPart(work, 0, (isPast ? monday.add({ days: 7 }) : monday).toInstant());
}

/** After an outage nobody could have been heard: the look waits for the next Monday. */
const LATEST = { hours: 24 } as const;

/** Once a week every district is looked at, one a transaction: the slot says since when and after which one. */
export const fadingSteps: { readonly [kind: string]: StepHandler } = {
  [KIND]: async (work, { slot }) => {
    const [dueAt = '', after] = slot.split(' ');
    const isLate = Temporal.Instant.compare(Temporal.Instant.from(dueAt).add(LATEST), work.now) < 0;
    const districtId = isLate ? undefined : await findNextDistrict(work, Number(after));
    if (districtId === undefined) return await planFadingLook(work);
    await lookAtDistrict(work, districtId);
    await askToStay(work, districtId);
    await planPart(work, districtId, work.now);
  },
  ...Object.fromEntries(SIGNALS.map((signal): [string, StepHandler] => [toldKind(signal), async () => {}])),
};

async function planPart(work: Work, after: number, dueAt: Temporal.Instant): Promise<void> {
  const expiresAt = dueAt.add({ hours: 24 * 3650 });
  await planStep(work, { kind: KIND, subject: 0, slot: `${dueAt.toString()} ${after}`, dueAt, expiresAt });
}
