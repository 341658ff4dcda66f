import { listCoordinators } from '../access/store.ts';
import { listMembers } from '../circles/store.ts';
import { needCard } from '../claims/messages.ts';
import { freeOf } from '../claims/places.ts';
import { listStanding } from '../claims/store.ts';
import type { TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage } from '../delivery/queue.ts';
import { needPayload } from '../group-posts/payload.ts';
import { planPost } from '../group-posts/plan-post.ts';
import { findLegalReference } from '../legal-reference/store.ts';
import { giveAway } from '../needs/check-need-words.ts';
import { needText } from '../needs/messages.ts';
import { closesAt } from '../needs/need.ts';
import type { NeedInWords } from '../needs/read-need.ts';
import { putIntoWords } from '../needs/read-need.ts';
import type { Need } from '../needs/store.ts';
import { setNeed } from '../needs/store.ts';
import { findPersonByTelegramId } from '../people/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { listEveryCoordinator } from './asked-store.ts';
import { nextReach } from './ladder.ts';
import { askCircle, associationCards, limitsOf, reached } from './offer.ts';

export type Settings = { administrators: ReadonlySet<TelegramId>; botUsername: string };

/**
 * Takes a need one step further: to the whole circle, to the district's group, to the association. What may not go somewhere, or finds no group, goes
 * past it. The need must be locked and open. @returns undefined when it was held, because its words would give somebody away by now
 */
export async function goFurther(
  work: Work,
  need: Need,
  settings: Settings,
): Promise<'further' | 'held' | 'at the end'> {
  const next = nextReach(need.reach, await limitsOf(work, need));
  if (!next) return 'at the end';
  const inWords = await putIntoWords(work, need);
  if (await giveAway(work, need.circleId, `${inWords.words ?? ''}\n${need.area ?? ''}`)) {
    await setNeed(work, need.id, { heldAt: work.now });
    return 'held';
  }
  if (next === 'circle') await askCircle(work, need, { onlyOffering: false });
  else if (next === 'association') await askAssociation(work, inWords, settings.administrators);
  else if (!(await postInGroups(work, inWords, settings.botUsername)))
    return await goFurther(work, { ...need, reach: 'group' }, settings);
  await reached(work, need, next);
  return 'further';
}

/** The group reads the exact words the family has approved; a touch leads into the private chat. @returns whether there is a group that gets it in time */
async function postInGroups(work: Work, need: NeedInWords, botUsername: string): Promise<boolean> {
  const reference = need.asks === 'goods' ? await findLegalReference(work) : undefined;
  const url = `https://t.me/${botUsername}?start=${needPayload(work.vault, need.id)}`;
  const planned = await planPost(work, {
    districtId: need.districtId,
    timeZone: need.timeZone,
    about: { kind: 'need', id: need.id },
    message: {
      text: { key: 'need-in-group', args: { need: { text: needText(need) } } },
      buttons: [[{ label: { key: 'button-want-to-help' }, url }]],
    },
    until: closesAt(need, need.timeZone),
  });
  if (planned.length > 0 && reference) await setNeed(work, need.id, { legalReference: reference.reference });
  return planned.length > 0;
}

/** Every coordinator and administrator beside those of the district, who have the card of the team. */
async function askAssociation(work: Work, need: NeedInWords, administrators: ReadonlySet<TelegramId>): Promise<void> {
  const own = new Set((await listMembers(work, need.circleId)).map(({ personId }) => personId));
  const readers = new Map((await listEveryCoordinator(work)).map((one) => [one.telegramId, one.id]));
  for (const id of administrators) {
    const person = await findPersonByTelegramId(work, id);
    if (person?.reachable) readers.set(id, person.id);
  }
  const free = freeOf(need.quantity, await listStanding(work, need.id));
  for (const { telegramId } of await listCoordinators(work, need.districtId)) readers.delete(telegramId);
  for (const [chatId, personId] of readers) {
    if (own.has(personId)) continue;
    await queueMessage(work, {
      chatId,
      key: `${associationCards(need)}${need.epoch}:${chatId}`,
      message: needCard(need, { membershipId: 0, free }),
      priority: need.urgency === 'urgent' ? PRIORITY.urgent : PRIORITY.broadcast,
      attention: 'free',
      reason: { kind: 'need', id: need.id, epoch: need.epoch },
      notBefore: nextLoudMoment(work.now, need.timeZone),
      expiresAt: closesAt(need, need.timeZone),
    });
  }
}
