import { listCoordinators } from '../access/store.ts';
import { broadcastCard } from '../broadcasts/messages.ts';
import { type Broadcast, findBroadcast } from '../broadcasts/store.ts';
import { loadView, type View, type ViewSettings } from '../broadcasts/view.ts';
import type { BroadcastId, PersonId, TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { queueMessage, replaceCard } from '../delivery/queue.ts';
import { listReachable } from '../people/list-reachable.ts';
import { tellPerson } from '../people/tell-person.ts';
import type { Office } from '../roles/tell-about-role.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';

/** Who belongs to the administration, the clock of the place, and whether people get few messages a week. */
export type Settings = Office & ViewSettings;

type Decider = { id: PersonId; telegramId: TelegramId; isCoordinator: boolean };

/** Everybody who may be the second person: the other coordinators of the district and the administrators. */
export async function listSecond(
  work: Work,
  { districtId, draftedBy }: Pick<Broadcast, 'districtId' | 'draftedBy'>,
  { administrators }: Pick<Office, 'administrators'>,
): Promise<Decider[]> {
  const deciders = await listDeciders(work, districtId, administrators);
  return deciders.filter(({ id }) => id !== draftedBy);
}

/**
 * Brings the cards of everybody who decides about a broadcast to its present state, and gives one to those who are to know of it and have none: its
 * writer, the other coordinators, and the administrators where they are asked or nobody else would know. It asks nothing of their attention.
 */
export async function tellDeciders(work: Work, id: BroadcastId, settings: Settings): Promise<void> {
  const found = await findBroadcast(work, id);
  if (!found) return;
  const view = await loadView(work, found, settings);
  const deciders = await listDeciders(work, found.districtId, settings.administrators);
  const others = deciders.filter((one) => one.id !== found.draftedBy);
  const asksAll = found.state === 'proposed' || !others.some(({ isCoordinator }) => isCoordinator);
  for (const decider of deciders) {
    const isTold = decider.id === found.draftedBy || decider.isCoordinator || asksAll;
    await showCard(work, view, { decider, isTold, timeZone: settings.timeZone });
  }
}

/** Redraws the cards that are there. An edit makes no sound. */
export async function redrawCards(work: Work, id: BroadcastId, settings: Settings): Promise<void> {
  const found = await findBroadcast(work, id);
  if (!found) return;
  const view = await loadView(work, found, settings);
  for (const decider of await listDeciders(work, found.districtId, settings.administrators))
    await redraw(work, view, decider);
}

/** Whoever wrote a broadcast reads what became of it. */
export async function tellAuthor(
  work: Work,
  { id, draftedBy }: Pick<Broadcast, 'id' | 'draftedBy'>,
  { about, message, timeZone }: { about: string; message: Message; timeZone: string },
): Promise<void> {
  await tellPerson(work, draftedBy, {
    key: `broadcast:${id}:author:${about}`,
    message,
    priority: PRIORITY.reminder,
    attention: 'free',
    notBefore: nextLoudMoment(work.now, timeZone),
  });
}

async function showCard(
  work: Work,
  view: View,
  { decider, isTold, timeZone }: { decider: Decider; isTold: boolean; timeZone: string },
): Promise<void> {
  if ((await redraw(work, view, decider)) || !isTold) return;
  const { broadcast } = view;
  const isAuthor = decider.id === broadcast.draftedBy;
  const role = { kind: 'role', id: broadcast.districtId, epoch: 0 } as const;
  const isQuiet = !nextLoudMoment(work.now, timeZone).equals(work.now);
  await queueMessage(work, {
    chatId: decider.telegramId,
    key: cardKey(broadcast.id, decider.telegramId),
    // It can be recalled for ten minutes: it comes at night too, but without a sound.
    message: { ...cardFor(view, decider), ...(isQuiet && !isAuthor ? { silent: true } : {}) },
    priority: isAuthor ? PRIORITY.answer : PRIORITY.reminder,
    attention: 'free',
    ...(decider.isCoordinator ? { reason: { ...role, readerDecidesIn: { districtId: broadcast.districtId } } } : {}),
  });
}

async function redraw(work: Work, view: View, decider: Decider): Promise<boolean> {
  const key = cardKey(view.broadcast.id, decider.telegramId);
  const state = `${view.broadcast.state}:${work.now.epochMilliseconds}`;
  return await replaceCard(work, { chatId: decider.telegramId, key, state, message: cardFor(view, decider) });
}

function cardFor(view: View, { id }: Decider): Message {
  return broadcastCard(view, { isAuthor: id === view.broadcast.draftedBy, follows: true });
}

/** Those who may decide in the district now and can be written to, each once. */
async function listDeciders(
  work: Work,
  districtId: Broadcast['districtId'],
  administrators: ReadonlySet<TelegramId>,
): Promise<Decider[]> {
  const coordinators = await listCoordinators(work, districtId);
  const known = await listReachable(work, administrators);
  const isAmong = (id: PersonId) => coordinators.some((one) => one.id === id);
  return [
    ...coordinators.map((one) => ({ ...one, isCoordinator: true })),
    ...known.filter(({ id }) => !isAmong(id)).map((one) => ({ ...one, isCoordinator: false })),
  ];
}

/** Under which the card that follows a broadcast lies in the outbox, for one reader. */
export function cardKey(id: BroadcastId, chatId: TelegramId): string {
  return `broadcast:${id}:card:${chatId}`;
}
