import { listCoordinators } from '../access/store.ts';
import type { PersonId, TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { cancelQueued, listCards, queueMessage, replaceCard } from '../delivery/queue.ts';
import type { Language } from '../language/text.ts';
import { planForgetting } from '../my-data/steps.ts';
import { findPersonByTelegramId, getPerson } from '../people/store.ts';
import { tellPerson } from '../people/tell-person.ts';
import type { Office } from '../roles/tell-about-role.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { localDate } from '../time/wall-time.ts';
import { confirmErasureCard, endedCard, toldCard } from './messages.ts';
import type { ErasureRequest } from './store.ts';
import { listPlacesToErase } from './store.ts';

type Reader = { id: PersonId; telegramId: TelegramId };

/** Whoever could be the second person: the other administrators, and the coordinators where the person has a place. */
export async function listSecondPeople(
  work: Work,
  { personId, proposedBy }: Pick<ErasureRequest, 'personId' | 'proposedBy'>,
  { administrators }: Pick<Office, 'administrators'>,
): Promise<Reader[]> {
  const known = await Promise.all([...administrators].map((one) => findPersonByTelegramId(work, one)));
  const districts = new Set((await listPlacesToErase(work, personId)).map(({ districtId }) => districtId));
  const readers: Reader[] = known.flatMap((one) => (one?.reachable ? [one] : []));
  for (const districtId of districts) readers.push(...(await listCoordinators(work, districtId)));
  return readers.filter(
    ({ id }, at) => id !== proposedBy && id !== personId && readers.findIndex((one) => one.id === id) === at,
  );
}

/** Asks everybody who may confirm it, and tells the person in neutral words, with a way to stop it. */
export async function askAboutErasure(work: Work, request: ErasureRequest, office: Office): Promise<void> {
  const { name } = await getPerson(work, request.personId);
  const proposer = (await getPerson(work, request.proposedBy)).name;
  const places = await listPlacesToErase(work, request.personId);
  const later = {
    priority: PRIORITY.reminder,
    attention: 'free' as const,
    notBefore: nextLoudMoment(work.now, office.timeZone),
  };
  for (const { telegramId: chatId } of await listSecondPeople(work, request, office)) {
    const message = confirmErasureCard(request.id, { name, proposer, places });
    await queueMessage(work, { chatId, key: `${cardKeys(request)}${chatId}`, message, ...later });
  }
  await tellPerson(work, request.personId, { key: toldKey(request), message: toldCard(request.id), ...later });
}

/** Everybody who was asked, and whoever passed it on, reads how it ended. The cards lose the name. */
export async function tellErasureEnded(
  work: Work,
  request: ErasureRequest,
  { office, except }: { office: Office; except?: PersonId },
): Promise<void> {
  const message = endedCard(request.state, localDate(request.proposedAt, office.timeZone));
  for (const { chatId, key } of await listCards(work, cardKeys(request))) {
    await cancelQueued(work, key);
    await replaceCard(work, { chatId, key, state: 'ended', message });
  }
  const later = {
    priority: PRIORITY.reminder,
    attention: 'free' as const,
    notBefore: nextLoudMoment(work.now, office.timeZone),
  };
  if (request.proposedBy !== except)
    await tellPerson(work, request.proposedBy, { key: `erasure:${request.id}:proposer`, message, ...later });
  if (request.state !== 'erased' && request.personId !== except) await closeTold(work, request);
}

/** The last words to somebody who was erased and can be reached; a little later their chat is forgotten too. */
export async function sayGoodbye(
  work: Work,
  { id, personId }: ErasureRequest,
  formerly: { telegramId: TelegramId | null; reachable: boolean; language: Language },
): Promise<void> {
  const { telegramId, reachable, language } = formerly;
  if (telegramId === null || !reachable) return;
  const key = `erasure:${id}:goodbye`;
  const message: Message = { text: { key: 'data-erased' }, language };
  await queueMessage(work, { chatId: telegramId, key, message, priority: PRIORITY.answer });
  await planForgetting(work, { personId, key });
}

async function closeTold(work: Work, request: ErasureRequest): Promise<void> {
  const { telegramId } = await getPerson(work, request.personId);
  if (telegramId === null) return;
  const key = toldKey(request);
  await cancelQueued(work, key);
  const message: Message = { text: { key: 'erase-told-over' } };
  await replaceCard(work, { chatId: telegramId, key, state: 'ended', message });
}

function cardKeys({ id }: ErasureRequest): string {
  return `erasure:${id}:confirm:`;
}

function toldKey({ id }: ErasureRequest): string {
  return `erasure:${id}:told`;
}
