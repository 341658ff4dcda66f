import { authorize } from '../access/authorize.ts';
import { recordAct } from '../access/store.ts';
import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import type { Circle } from '../circles/store.ts';
import { getCircle, lockCircle } from '../circles/store.ts';
import { isWanted } from '../claims/claim-need.ts';
import { closeWhenAllIsSaid } from '../claims/report-claim.ts';
import { endClaim, listStanding } from '../claims/store.ts';
import type { NeedId, TelegramId } from '../db/ids.ts';
import type { Press } from '../delivery/message.ts';
import { callOffSteps } from '../jobs/steps.ts';
import { isOpen, isPast, isRunning } from '../needs/need.ts';
import { putIntoWords } from '../needs/read-need.ts';
import type { Need } from '../needs/store.ts';
import { findNeed, getNeed, lockNeed, setNeed } from '../needs/store.ts';
import { nextLoudMoment } from '../time/quiet-hours.ts';
import { goFurther } from './go-further.ts';
import { beginOffering, FURTHER, planFurther } from './offer.ts';
import { drawTeamCard } from './team-card.ts';
import { refreshTeamCards } from './tell-team.ts';

/** A coordinator sees where a need stands, and holds or hurries it. */
export function createOfferingHandlers(administrators: ReadonlySet<TelegramId>): Handlers {
  return {
    presses: {
      'need-hold': onNeed(async (chat, need, circle, { value }) => {
        if (!isOpen(need.state)) return;
        await (value === 1 ? hold(chat, need) : resume(chat, need, circle));
      }),
      'need-hurry': onNeed(async (chat, need, circle) => {
        if (!isOpen(need.state) || !(await isWanted(chat.work, circle, need)))
          return await chat.toast({ key: 'need-goes-no-further' });
        const began = need.reach === 'nobody';
        await setNeed(chat.work, need.id, { heldAt: null });
        await callOffSteps(chat.work, [FURTHER], need.id);
        const settings = { administrators, botUsername: chat.botUsername };
        const went = began ? await begin(chat, need) : await goFurther(chat.work, { ...need, heldAt: null }, settings);
        await recordAct(chat.work, { actorId: chat.person.id, act: 'hurry-need', object: 'need', objectId: need.id });
        if (went !== 'further') await chat.toast({ key: went === 'held' ? 'need-names' : 'need-goes-no-further' });
      }),
      'need-close': onNeed(async (chat, need, circle, { value }) => {
        if (!isRunning(need.state) || !isPast(need, circle.timeZone, chat.work.now)) return;
        for (const { id, state } of await listStanding(chat.work, need.id))
          if (state === 'accepted')
            await endClaim(chat.work, id, value === 1 ? 'fulfilled' : 'withdrawn', chat.person.id);
        await closeWhenAllIsSaid(chat.work, need, true);
        await recordAct(chat.work, { actorId: chat.person.id, act: 'close-need', object: 'need', objectId: need.id });
      }),
    },
  };
}

async function hold({ work, person }: Chat, need: Need): Promise<void> {
  if (need.heldAt !== null) return;
  await setNeed(work, need.id, { heldAt: work.now });
  await callOffSteps(work, [FURTHER], need.id);
  await recordAct(work, { actorId: person.id, act: 'hold-need', object: 'need', objectId: need.id });
}

/** It goes on where it was held: what should have come meanwhile comes at the next good moment. */
async function resume(chat: Chat, need: Need, circle: Circle): Promise<void> {
  const { work, person } = chat;
  if (need.heldAt === null) return;
  await setNeed(work, need.id, { heldAt: null });
  await recordAct(work, { actorId: person.id, act: 'resume-need', object: 'need', objectId: need.id });
  if (need.reach === 'nobody') return void (await begin(chat, need));
  if (need.nextAt === null) return;
  const isLate = Temporal.Instant.compare(need.nextAt, work.now) < 0;
  const nextAt = isLate ? nextLoudMoment(work.now.add({ minutes: 10 }), circle.timeZone) : need.nextAt;
  await setNeed(work, need.id, { nextAt });
  await planFurther(work, need.id, nextAt);
}

async function begin({ work }: Chat, need: Need): Promise<'further'> {
  await beginOffering(work, await getNeed(work, need.id));
  return 'further';
}

/** A press about a need, by a coordinator of its district; the card is drawn as it stands afterwards. */
function onNeed(act: (chat: Chat, need: Need, circle: Circle, press: Required<Press>) => Promise<void>): PressHandler {
  return async (chat, press) => {
    const seen = await findNeed(chat.work, press.id as NeedId);
    const circle = seen && (await getCircle(chat.work, seen.circleId));
    if (!circle || !authorize(chat.actor, 'steer-need', { circleId: circle.id, districtId: circle.districtId }))
      return await chat.toast({ key: 'press-not-yours' });
    await lockCircle(chat.work, circle.id, 'share');
    const need = await lockNeed(chat.work, seen.id);
    if (!need) return await chat.toast({ key: 'press-not-yours' });
    await act(chat, need, circle, press);
    await chat.redraw(await drawTeamCard(chat.work, await putIntoWords(chat.work, await getNeed(chat.work, need.id))));
    await refreshTeamCards(chat.work, need, chat.person.telegramId);
  };
}
