import type { TelegramId, WishId } from '../db/ids.ts';
import type { Work } from '../db/work.ts';
import { findDistrict } from '../districts/store.ts';
import type { StepHandler } from '../jobs/steps.ts';
import { planStep } from '../jobs/steps.ts';
import { getPerson } from '../people/store.ts';
import { wishCard } from './messages.ts';
import { endWish, lockWish } from './store.ts';
import { closeWishCards, sendWishNote, tellTeam } from './tell-team.ts';

const STEPS = { askAgain: 'wish-again', lapses: 'wish-lapses' } as const;
const AFTER_DAYS = { [STEPS.askAgain]: 3, [STEPS.lapses]: 14 };

type Settings = { administrators: ReadonlySet<TelegramId>; timeZone: string };

/** A wish nobody answers comes to the team once more, and in the end whoever had it is told kindly that it lapsed. */
export async function planWishSteps(work: Work, id: WishId): Promise<void> {
  for (const [kind, days] of Object.entries(AFTER_DAYS)) {
    const dueAt = work.now.add({ hours: 24 * days });
    await planStep(work, { kind, subject: id, slot: 'wish', dueAt, expiresAt: dueAt.add({ hours: 24 * 365 }) });
  }
}

/** Each looks whether the wish is still open: an answer needs to call nothing off. */
export function createWishSteps(settings: Settings): { [kind: string]: StepHandler } {
  return {
    [STEPS.askAgain]: async (work, { subject }) => {
      const wish = await lockWish(work, subject as WishId);
      const district = wish?.state === 'open' ? await findDistrict(work, wish.districtId) : undefined;
      if (!wish || !district) return;
      const { name } = await getPerson(work, wish.personId);
      const card = wishCard(wish.id, { name, district: district.name }, 'wish-note-again');
      await tellTeam(work, wish, { part: 'again', card, ...settings });
    },
    [STEPS.lapses]: async (work, { subject }) => {
      const wish = await lockWish(work, subject as WishId);
      if (wish?.state !== 'open') return;
      await endWish(work, wish.id, { state: 'lapsed', answeredBy: null });
      await closeWishCards(work, wish, { key: 'wish-note-lapsed', except: undefined });
      const { telegramId, reachable } = await getPerson(work, wish.personId);
      if (!reachable || telegramId === null) return;
      const message = { text: { key: 'wish-lapsed' } };
      await sendWishNote(work, { chatId: telegramId, key: `wish:${wish.id}:answer`, message, ...settings });
    },
  };
}
