import { listCoordinators, listSafeguarding } from '../access/store.ts';
import type { Membership } from '../circles/membership-store.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle, listMembers } from '../circles/store.ts';
import type { CircleId, DistrictId, MembershipId, PersonId, TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { cancelQueued, queueMessage, replaceCard } from '../delivery/queue.ts';
import { hasChat } from '../people/person.ts';
import { findPersonByTelegramId, getPerson } from '../people/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { decidedCard, decidedForFamily, familyCard, requestCard, safeguardingCard } from './messages.ts';
import { readRequest } from './read-request.ts';

/** `decides`: the message is dropped when they do not coordinate, or represent the family, any more. */
type Reader = { id: PersonId; telegramId: TelegramId; decides: boolean };

/** Asks the coordinators and the family about a newcomer, and lets the safeguarding persons know. */
export async function askAboutNewcomer(
  work: Work,
  id: MembershipId,
  administrators: ReadonlySet<TelegramId>,
): Promise<void> {
  const found = await readRequest(work, id);
  if (!found) return;
  const { request, circle, membership } = found;
  for (const reader of await listApprovers(work, circle.districtId, { except: membership.personId, administrators }))
    await send(work, circle, { reader, key: requestKey(id, reader), message: requestCard(request), id });
  for (const reader of await listFamily(work, circle.id)) {
    if (membership.familySaid !== null || reader.id === membership.personId) continue;
    await send(work, circle, { reader, key: familyKey(id, reader), message: familyCard(request), id });
  }
  for (const one of await listSafeguarding(work, circle.districtId)) {
    if (one.id === membership.personId) continue;
    const reader = { ...one, decides: false };
    await send(work, circle, { reader, key: safeguardingKey(id, reader), message: safeguardingCard(request), id });
  }
}

/** Reminds whoever approves once of a request that nobody has answered. */
export async function askAgain(work: Work, id: MembershipId, administrators: ReadonlySet<TelegramId>): Promise<void> {
  const found = await readRequest(work, id);
  if (!found) return;
  const { request, circle, membership } = found;
  const message = requestCard(request, 'join-request-again');
  for (const reader of await listApprovers(work, circle.districtId, { except: membership.personId, administrators }))
    await send(work, circle, { reader, key: againKey(id, reader), message, id });
}

/** Brings the cards of whoever approves to what is known now. @param state names what has changed, for instance whose answer came */
export async function showWhatIsKnown(
  work: Work,
  id: MembershipId,
  { state, administrators }: { state: string; administrators: ReadonlySet<TelegramId> },
): Promise<void> {
  const found = await readRequest(work, id);
  if (!found || found.membership.state !== 'requested') return;
  const { request, circle, membership } = found;
  for (const reader of await listApprovers(work, circle.districtId, { except: membership.personId, administrators })) {
    const chatId = reader.telegramId;
    await replaceCard(work, { chatId, key: requestKey(id, reader), state, message: requestCard(request) });
    const again = requestCard(request, 'join-request-again');
    await replaceCard(work, { chatId, key: againKey(id, reader), state, message: again });
  }
}

/** Everybody who was asked sees how it ended, except whoever has just pressed. Cards that were not sent yet are withdrawn. */
export async function tellDecided(
  work: Work,
  membership: Membership,
  { by, administrators }: { by: PersonId | null; administrators: ReadonlySet<TelegramId> },
): Promise<void> {
  const circle = await findCircle(work, membership.circleId);
  if (!circle) return;
  const { id, personId } = membership;
  const about = { name: (await getPerson(work, personId)).name, codeName: circle.codeName };
  const message = decidedCard(membership, about);
  const team = [
    ...(await listApprovers(work, circle.districtId, { except: personId, administrators })),
    ...(await listSafeguarding(work, circle.districtId)).map((one) => ({ ...one, decides: false })),
  ];
  for (const reader of team) {
    if (reader.id === personId) continue;
    for (const key of [requestKey(id, reader), againKey(id, reader), safeguardingKey(id, reader)]) {
      await cancelQueued(work, key);
      if (reader.id !== by) await replaceCard(work, { chatId: reader.telegramId, key, state: 'decided', message });
    }
  }
  await tellFamily(work, { membership, circle, about, by });
}

type Outcome = {
  membership: Membership;
  circle: Circle;
  about: { name: string; codeName: string };
  by: PersonId | null;
};

/** The family learns who is in its circle now; nothing is sent to it about those who did not come in. */
async function tellFamily(work: Work, { membership, circle, about, by }: Outcome): Promise<void> {
  const { id, tie, state } = membership;
  for (const reader of await listFamily(work, circle.id)) {
    const key = familyKey(id, reader);
    const message = decidedForFamily(membership, { ...about, tie: tie ?? 'friend' });
    if (state !== 'active') await cancelQueued(work, key);
    if (reader.id === by) continue;
    const isThere = await replaceCard(work, { chatId: reader.telegramId, key, state: 'decided', message });
    if (!isThere && state === 'active') await send(work, circle, { reader, key, message, id });
  }
}

/** The reachable coordinators of a district; where there is none, the administrators who can be reached. */
export async function listApprovers(
  work: Work,
  districtId: DistrictId,
  { except, administrators }: { except?: PersonId; administrators: ReadonlySet<TelegramId> },
): Promise<Reader[]> {
  const coordinators = (await listCoordinators(work, districtId)).filter(({ id }) => id !== except);
  if (coordinators.length > 0) return coordinators.map((one) => ({ ...one, decides: true }));
  const people = await Promise.all([...administrators].map((id) => findPersonByTelegramId(work, id)));
  return people.flatMap((one) =>
    one?.reachable && one.id !== except ? [{ id: one.id, telegramId: one.telegramId, decides: false }] : [],
  );
}

async function listFamily(work: Work, circleId: CircleId): Promise<Reader[]> {
  return (await listMembers(work, circleId))
    .filter(({ role, reachable }) => role !== 'member' && reachable)
    .filter(hasChat)
    .map(({ personId, telegramId }) => ({ id: personId, telegramId, decides: true }));
}

type Note = { reader: Reader; key: string; message: Message; id: MembershipId };

async function send(work: Work, circle: Circle, { reader, key, message, id }: Note): Promise<void> {
  await queueMessage(work, {
    chatId: reader.telegramId,
    key,
    message,
    priority: PRIORITY.reminder,
    attention: 'free',
    reason: {
      kind: 'membership',
      id,
      epoch: 0,
      ...(reader.decides ? { readerDecidesIn: { districtId: circle.districtId, circleId: circle.id } } : {}),
    },
    notBefore: nextLoudMoment(work.now, circle.timeZone),
  });
}

function requestKey(id: MembershipId, { telegramId }: Reader): string {
  return `request:${id}:team:${telegramId}:card`;
}

function againKey(id: MembershipId, { telegramId }: Reader): string {
  return `request:${id}:team:${telegramId}:again`;
}

function familyKey(id: MembershipId, { telegramId }: Reader): string {
  return `request:${id}:family:${telegramId}:card`;
}

function safeguardingKey(id: MembershipId, { telegramId }: Reader): string {
  return `request:${id}:safeguarding:${telegramId}:card`;
}
