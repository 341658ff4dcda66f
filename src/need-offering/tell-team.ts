import { listCoordinators } from '../access/store.ts';
import { listAll } from '../claims/store.ts';
import type { Work } from '../db/work.ts';
import { PRIORITY } from '../delivery/message.ts';
import { listCards, queueMessage, replaceCard } from '../delivery/queue.ts';
import { putIntoWords } from '../needs/read-need.ts';
import type { Need } from '../needs/store.ts';
import { getNeed } from '../needs/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { drawTeamCard } from './team-card.ts';

/** The coordinators of the district get one card for each need, on which they see how it stands and may hold, hurry or withdraw it. */
export async function tellTeam(work: Work, { id }: Pick<Need, 'id'>): Promise<void> {
  const need = await putIntoWords(work, await getNeed(work, id));
  const message = await drawTeamCard(work, need);
  for (const { telegramId } of await listCoordinators(work, need.districtId)) {
    await queueMessage(work, {
      chatId: telegramId,
      key: `${teamCards(need)}${telegramId}`,
      message: { ...message, silent: need.urgency !== 'urgent' },
      priority: need.urgency === 'urgent' ? PRIORITY.urgent : PRIORITY.reminder,
      reason: { kind: 'role', id: need.districtId, epoch: 0, readerDecidesIn: { districtId: need.districtId } },
      notBefore: nextLoudMoment(work.now, need.timeZone),
    });
  }
}

/** Brings those cards to how the need stands, without a sound. @param except the chat in which it was just pressed */
export async function refreshTeamCards(work: Work, { id }: Pick<Need, 'id'>, except?: number): Promise<void> {
  const cards = await listCards(work, teamCards({ id }));
  if (cards.length === 0) return;
  const need = await putIntoWords(work, await getNeed(work, id));
  const message = await drawTeamCard(work, need);
  const state = await nameState(work, need);
  for (const { chatId, key } of cards) {
    if (chatId !== except) await replaceCard(work, { chatId, key, state, message });
  }
}

/** Another name for every way it can stand, so that each is drawn once. */
async function nameState(work: Work, need: Need): Promise<string> {
  const claims = (await listAll(work, need.id)).map(({ id, state, waits }) => `${id}${state[0]}${waits?.[0] ?? ''}`);
  const { epoch, state, reach, heldAt, pausedAt, nextAt } = need;
  return [epoch, state, reach, heldAt ? 'h' : '', pausedAt ? 'p' : '', nextAt?.epochMilliseconds ?? '', ...claims].join(
    ':',
  );
}

function teamCards({ id }: Pick<Need, 'id'>): string {
  return `need:${id}:team:`;
}
