import { listCoordinators } from '../access/store.ts';
import { findCircle, listMembers } from '../circles/store.ts';
import type { PersonId, TelegramId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import type { Message } from '../delivery/message.ts';
import { PRIORITY } from '../delivery/message.ts';
import { cancelQueued, queueEdit, queueMessage } from '../delivery/queue.ts';
import { findDistrict } from '../districts/store.ts';
import type { Text } from '../language/text.ts';
import { listReachable } from '../people/list-reachable.ts';
import { hasChat } from '../people/person.ts';
import { getPerson } from '../people/store.ts';
import { tellPerson } from '../people/tell-person.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { isCircleRole } from './kinds.ts';
import { confirmCard, confirmedCard, rolePlace } from './messages.ts';
import type { Proposal } from './store.ts';

/** Who belongs to the association's administration, and the clock of its quiet hours. */
export type Office = { administrators: ReadonlySet<TelegramId>; timeZone: string };

type Reader = { id: PersonId; telegramId: TelegramId };

/**
 * Asks everybody who may confirm a role: for one in a district the administrators and its coordinators, for one in a circle the family and
 * the coordinators. Never whoever proposed it or would hold it.
 * @returns how many were asked
 */
export async function askToConfirm(work: Work, proposal: Proposal, office: Office): Promise<number> {
  const readers = await listApprovers(work, proposal, office);
  const about = await describe(work, proposal);
  const proposer = (await getPerson(work, proposal.proposedBy)).name;
  for (const { telegramId } of readers) {
    await queueMessage(work, {
      chatId: telegramId,
      key: confirmKey(proposal, telegramId),
      message: confirmCard(about, proposer),
      priority: PRIORITY.reminder,
      attention: 'free',
      notBefore: nextLoudMoment(work.now, office.timeZone),
    });
  }
  return readers.length;
}

/** Brings the cards of the others who were asked to their final state; those not sent yet are withdrawn. */
export async function tellOtherApprovers(work: Work, proposal: Proposal, office: Office): Promise<void> {
  await cancelQueued(work, `role:${proposal.id}:confirm:`);
  const about = await describe(work, proposal);
  for (const { id, telegramId } of await listApprovers(work, proposal, office)) {
    if (id === proposal.decidedBy) continue;
    const editsKey = confirmKey(proposal, telegramId);
    const message = confirmedCard(about, proposal.state === 'granted');
    await queueEdit(work, { chatId: telegramId, key: `${editsKey}:decided`, message, editsKey });
  }
}

/** Says something about a role to one person, outside their quiet hours. The same key is said once. */
export async function tellOne(
  work: Work,
  personId: PersonId,
  note: { key: string; message: Message; timeZone: string },
): Promise<void> {
  await tellPerson(work, personId, {
    key: `${note.key}:${personId}`,
    message: note.message,
    priority: PRIORITY.reminder,
    attention: 'free',
    notBefore: nextLoudMoment(work.now, note.timeZone),
  });
}

/** A proposal in words: whom it is about, and where. */
export async function describe(
  work: Work,
  proposal: Proposal,
): Promise<{ id: number; kind: Proposal['kind']; name: string; place: Text }> {
  const { name } = await getPerson(work, proposal.personId);
  const circle = proposal.circleId === null ? undefined : await findCircle(work, proposal.circleId);
  const district = await findDistrict(work, proposal.districtId);
  const place = rolePlace(proposal.kind, { district: district?.name ?? '', codeName: circle?.codeName ?? '' });
  return { id: proposal.id, kind: proposal.kind, name, place };
}

async function listApprovers(work: Work, proposal: Proposal, { administrators }: Office): Promise<Reader[]> {
  const first = isCircleRole(proposal.kind)
    ? await listFamily(work, proposal)
    : await listReachable(work, administrators);
  const readers = [...first, ...(await listCoordinators(work, proposal.districtId))];
  return readers.filter(
    ({ id }, at) =>
      id !== proposal.proposedBy && id !== proposal.personId && readers.findIndex((one) => one.id === id) === at,
  );
}

async function listFamily(work: Work, { circleId }: Proposal): Promise<Reader[]> {
  const members = circleId === null ? [] : await listMembers(work, circleId);
  return members
    .filter(({ role, reachable }) => role !== 'member' && reachable)
    .filter(hasChat)
    .map(({ personId, telegramId }) => ({ id: personId, telegramId }));
}

function confirmKey(proposal: Proposal, telegramId: TelegramId): string {
  return `role:${proposal.id}:confirm:${telegramId}`;
}
