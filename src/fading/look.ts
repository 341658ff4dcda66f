import { listCoordinators } from '../access/store.ts';
import { findReachableCaptain } from '../buddies/store.ts';
import type { CircleId, DistrictId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { planStep } from '../jobs/steps.ts';
import { getPerson } from '../people/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { findSignals, type Sign, subjectOf, toldKind } from './find-signals.ts';
import { fadingCard } from './messages.ts';
import { type LivingCircle, listLivingCircles } from './store.ts';

const QUIET_DAYS = 30;
/** On one card; the rest is for the next week. */
const MOST = 4;

/**
 * The weekly look at the circles of a district. The captain of a circle hears privately what fades there, each thing with one act; what is about the
 * captain, and of circles without one, the coordinators hear on one card. Nothing is said twice within a month.
 */
export async function lookAtDistrict(work: Work, districtId: DistrictId): Promise<void> {
  const circles = new Map((await listLivingCircles(work, districtId)).map((circle) => [circle.id, circle]));
  const forCoordinators: Sign[] = [];
  for (const [circleId, signs] of Map.groupBy(await findSignals(work, districtId), (sign) => sign.circleId)) {
    const captain = await findReachableCaptain(work, circleId);
    const isOwn = ({ about }: Sign) => !captain || about?.personId === captain.personId;
    forCoordinators.push(...signs.filter(isOwn));
    const own = signs.filter((sign) => !isOwn(sign)).slice(0, MOST);
    if (!captain || own.length === 0) continue;
    await tell(
      work,
      { chatId: captain.chatId, key: `fading:${circleId}`, reason: { kind: 'circle', id: circleId, epoch: 0 } },
      own,
      circles,
    );
    await noteTold(work, own);
  }
  await tellCoordinatorsOf(work, districtId, forCoordinators.slice(0, MOST), circles);
}

type Circles = ReadonlyMap<CircleId, LivingCircle>;

async function tellCoordinatorsOf(
  work: Work,
  districtId: DistrictId,
  signs: readonly Sign[],
  circles: Circles,
): Promise<void> {
  const readers = await listCoordinators(work, districtId);
  if (signs.length === 0 || readers.length === 0) return;
  for (const { telegramId: chatId } of readers) {
    const reason = { kind: 'role' as const, id: districtId, epoch: 0, readerDecidesIn: { districtId } };
    await tell(work, { chatId, key: `fading:d${districtId}:${chatId}`, reason }, signs, circles);
  }
  await noteTold(work, signs);
}

type To = Pick<Parameters<typeof queueMessage>[1], 'chatId' | 'key' | 'reason'>;

async function tell(work: Work, { key, ...to }: To, signs: readonly Sign[], circles: Circles): Promise<void> {
  const lines = [];
  let timeZone: string | undefined;
  for (const sign of signs) {
    const circle = circles.get(sign.circleId);
    if (!circle) continue;
    timeZone ??= circle.timeZone;
    const name = sign.about && (await getPerson(work, sign.about.personId)).name;
    lines.push({ ...sign, codeName: circle.codeName, name: name ?? '' });
  }
  if (timeZone === undefined) return;
  await queueMessage(work, {
    ...to,
    key: `${key}:${work.now.toZonedDateTimeISO('UTC').toPlainDate().toString()}`,
    message: fadingCard(lines),
    priority: PRIORITY.reminder,
    attention: 'free',
    notBefore: nextLoudMoment(work.now, timeZone),
  });
}

/** For a month a step lies ahead that does nothing: while it does, the same is not said again. */
async function noteTold(work: Work, signs: readonly Sign[]): Promise<void> {
  const dueAt = work.now.add({ hours: 24 * QUIET_DAYS });
  for (const sign of signs) {
    const step = { kind: toldKind(sign.signal), subject: subjectOf(sign), slot: dueAt.toString() };
    await planStep(work, { ...step, dueAt, expiresAt: dueAt.add({ hours: 24 * 365 }) });
  }
}
