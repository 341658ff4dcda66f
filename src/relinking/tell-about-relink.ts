import { listCoordinators } from '../access/store.ts';
import { getCircle, listMembers } from '../circles/store.ts';
import type { PersonId, TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { cancelQueued, queueMessage, replaceCard } from '../delivery/queue.ts';
import type { Text } from '../language/text.ts';
import { hasChat } from '../people/person.ts';
import { findPersonByTelegramId, getPerson } from '../people/store.ts';
import { tellPerson } from '../people/tell-person.ts';
import type { Office } from '../roles/tell-about-role.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { confirmRelinkCard } from './messages.ts';
import type { Moved } from './move-account.ts';
import type { Relink } from './store.ts';

type Reader = { id: PersonId; telegramId: TelegramId };

/** Asks everybody who may confirm a new account. @returns how many were asked */
export async function askToConfirmRelink(work: Work, relink: Relink, office: Office): Promise<number> {
  const readers = await listSecondPeople(work, relink, office);
  const { name } = await getPerson(work, relink.personId);
  const proposer = (await getPerson(work, relink.askedBy)).name;
  const { codeName } = await getCircle(work, relink.circleId);
  for (const reader of readers) {
    await queueMessage(work, {
      chatId: reader.telegramId,
      key: cardKey(relink, reader),
      message: confirmRelinkCard(relink.id, { name, proposer, codeName }),
      priority: PRIORITY.reminder,
      attention: 'free',
      notBefore: nextLoudMoment(work.now, office.timeZone),
    });
  }
  return readers.length;
}

/** Everybody it concerns hears how it ended: the new account, whoever made the link, the others who were asked, and the former account one neutral line. */
export async function tellRelinked(
  work: Work,
  moved: Extract<Moved, { relink: Relink }>,
  office: Office,
): Promise<void> {
  if (moved.kind === 'already') return;
  const { relink } = moved;
  const { name } = await getPerson(work, relink.personId);
  const say = async (chatId: TelegramId, part: string, text: Text) =>
    await queueMessage(work, {
      chatId,
      key: `relink:${relink.id}:${part}`,
      message: { text },
      priority: PRIORITY.reminder,
      attention: 'free',
      notBefore: nextLoudMoment(work.now, office.timeZone),
    });
  const isMoved = moved.kind === 'moved';
  if (!relink.isAlone && relink.telegramId !== null)
    await say(relink.telegramId, 'account', { key: isMoved ? 'relink-done' : 'relink-not-now' });
  if (moved.kind === 'moved' && moved.formerly !== null && moved.wasReachable)
    await say(moved.formerly, 'former', { key: 'relink-former' });
  const note: Message = { text: { key: isMoved ? 'relink-done-note' : 'relink-not-note', args: { name } } };
  await tellPerson(work, relink.askedBy, {
    key: `relink:${relink.id}:asker`,
    message: note,
    priority: PRIORITY.reminder,
    attention: 'free',
    notBefore: nextLoudMoment(work.now, office.timeZone),
  });
  for (const reader of await listSecondPeople(work, relink, office)) {
    if (reader.id === relink.decidedBy) continue;
    const key = cardKey(relink, reader);
    await cancelQueued(work, key);
    await replaceCard(work, { chatId: reader.telegramId, key, state: 'decided', message: note });
  }
}

/** Whoever made the link hears that the account which opened it belongs to somebody who has places already. */
export async function tellAccountHasPlaces(
  work: Work,
  { invitationId, personId, askedBy }: { invitationId: number; personId: PersonId; askedBy: PersonId },
): Promise<void> {
  const { name } = await getPerson(work, personId);
  await tellPerson(work, askedBy, {
    key: `relink-has-places:${invitationId}`,
    message: { text: { key: 'relink-has-places-note', args: { name } } },
    priority: PRIORITY.reminder,
    attention: 'free',
  });
}

/**
 * Who may confirm: the family of the circle and the other coordinators; where it is about the family itself, the other coordinators and
 * the administrators. Never whoever made the link, nor whom it is about.
 */
export async function listSecondPeople(
  work: Work,
  { circleId, personId, accountId, askedBy }: Relink,
  { administrators }: Pick<Office, 'administrators'>,
): Promise<Reader[]> {
  const { districtId } = await getCircle(work, circleId);
  const family = (await listMembers(work, circleId)).filter(({ role }) => role !== 'member');
  const isFamily = family.some((one) => one.personId === personId);
  const first = isFamily
    ? (await Promise.all([...administrators].map((one) => findPersonByTelegramId(work, one)))).filter(
        (one) => one?.reachable,
      )
    : family.filter(({ reachable }) => reachable).map((one) => ({ id: one.personId, telegramId: one.telegramId }));
  const readers = [...first, ...(await listCoordinators(work, districtId))]
    .filter((one) => one !== undefined)
    .filter(hasChat)
    .map(({ id, telegramId }) => ({ id, telegramId }));
  return readers.filter(
    ({ id }, at) =>
      id !== askedBy && id !== personId && id !== accountId && readers.findIndex((one) => one.id === id) === at,
  );
}

function cardKey({ id }: Relink, { telegramId }: Reader): string {
  return `relink:${id}:confirm:${telegramId}`;
}
