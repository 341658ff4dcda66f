import { and, countDistinct, eq, gte, inArray, like } from 'drizzle-orm';
import { listCoordinators } from '../access/store.ts';
import { findCircle } from '../circles/store.ts';
import type { DistrictId } from '../db/ids.ts';
import { circle, district } from '../db/schema/people.ts';
import { dueStep } from '../db/schema/spine.ts';
import { turn as turns } from '../db/schema/turns.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage, replaceCard } from '../delivery/queue.ts';
import type { Text } from '../language/text.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { aboutTurn } from '../turns/messages.ts';
import type { Turn } from '../turns/store.ts';
import { getTurnInWords } from '../turns/store.ts';

/** What an outage made late comes to light in one sweep: the note waits for the rest of it. */
const WAITS_MINUTES = 1;

/**
 * A reminder came too late to be of use. Whoever coordinates hears of all that an outage has made late in one note: each further one only changes
 * its words.
 */
export async function tellLate(work: Work, turn: Turn): Promise<void> {
  const place = await findCircle(work, turn.circleId);
  if (!place) return;
  const { districtId, timeZone } = place;
  const hour = work.now.round({ smallestUnit: 'hour', roundingMode: 'floor' });
  const { count, name } = await countLate(work, districtId, hour);
  const text: Text =
    count > 1
      ? { key: 'turns-reminder-late', args: { turns: count, district: name } }
      : { key: 'turn-reminder-late', args: aboutTurn(await getTurnInWords(work, turn.id)) };
  for (const { telegramId: chatId } of await listCoordinators(work, districtId)) {
    const key = `late:${districtId}:${hour.toString()}:${chatId}`;
    if (await replaceCard(work, { chatId, key, state: String(count), message: { text } })) continue;
    await queueMessage(work, {
      chatId,
      key,
      message: { text },
      priority: PRIORITY.reminder,
      reason: { kind: 'role', id: districtId, epoch: 0, readerDecidesIn: { districtId } },
      notBefore: nextLoudMoment(work.now.add({ minutes: WAITS_MINUTES }), timeZone),
    });
  }
}

/** How many turns of a district have missed a reminder since then, and what the district is called. Those that need none any more do not count. */
async function countLate(
  { tx }: Work,
  districtId: DistrictId,
  since: Temporal.Instant,
): Promise<{ count: number; name: string }> {
  const [row] = await tx
    .select({ count: countDistinct(turns.id), name: district.name })
    .from(dueStep)
    .innerJoin(turns, eq(turns.id, dueStep.subject))
    .innerJoin(circle, eq(circle.id, turns.circleId))
    .innerJoin(district, eq(district.id, circle.districtId))
    .where(
      and(
        eq(dueStep.outcome, 'skipped_late'),
        like(dueStep.kind, 'turn-%'),
        gte(dueStep.firedAt, since),
        eq(circle.districtId, districtId),
        inArray(turns.status, ['planned', 'asked', 'accepted', 'unanswered']),
      ),
    )
    .groupBy(district.name);
  return row ?? { count: 1, name: '' };
}
