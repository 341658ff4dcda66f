import type { ClaimId, PersonId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { cancelQueued, listCards, replaceCard } from '../delivery/queue.ts';
import { putIntoWords } from '../needs/read-need.ts';
import { getNeed } from '../needs/store.ts';
import { getPerson } from '../people/store.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { claimForTeam, writeButton } from './messages.ts';
import { findClaim } from './store.ts';

/** The coordinators of the district are asked about somebody from outside. */
export async function askTeam(work: Work, id: ClaimId): Promise<void> {
  const claim = await findClaim(work, id);
  if (!claim) return;
  const need = await putIntoWords(work, await getNeed(work, claim.needId));
  const { name } = await getPerson(work, claim.personId);
  await tellCoordinators(work, {
    circleId: need.circleId,
    key: `claim:${id}:team`,
    message: claimForTeam(need, claim, name),
  });
}

/** Says on the cards of the team how it ended, except in the chat in which it was just pressed. */
export async function closeTeamCards(
  work: Work,
  { id, personId }: { id: ClaimId; personId: PersonId },
  { key: text, except }: { key: string; except?: number },
): Promise<void> {
  const { name } = await getPerson(work, personId);
  const buttons = text === 'claim-note-accepted' ? { buttons: [[writeButton(id)]] } : {};
  for (const { chatId, key } of await listCards(work, `claim:${id}:team:`)) {
    await cancelQueued(work, key);
    if (chatId === except) continue;
    await replaceCard(work, { chatId, key, state: text, message: { text: { key: text, args: { name } }, ...buttons } });
  }
}
