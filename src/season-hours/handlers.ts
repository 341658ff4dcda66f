import { authorize } from '../access/authorize.ts';
import { recordAct } from '../access/store.ts';
import { commitmentForm, kindsToPromise, promiseForm } from '../agreeing/form.ts';
import { answering } from '../answers/on-turn.ts';
import { presentCard } from '../answers/present-card.ts';
import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import type { Circle } from '../circles/store.ts';
import { findCircle, listMembers } from '../circles/store.ts';
import { isAllowed, loadTap } from '../consent/tap.ts';
import type { CircleId } from '../db/ids.ts';
import type { Press } from '../delivery/message.ts';
import { KIND_LIST } from '../help-kinds/change-kind.ts';
import type { SeasonYear } from '../seasons/calendar.ts';
import { readCode } from '../seasons/code.ts';
import { dropUsualHours, keepUsualHours } from '../seasons/store.ts';
import { findHolder } from '../turns/store.ts';
import { moveToSeason } from './ask-touched.ts';
import { changesHours } from './hours.ts';
import { usualCard } from './messages.ts';
import { bringCircleInLine } from './take-effect.ts';

/** What whoever leads a circle decides in a season, and whoever has a turn in it. */
export const seasonHoursHandlers: Handlers = {
  presses: {
    'season-usual': onCircle(async (chat, circle, season, { value }) => {
      if (!changesHours(season.kind)) return await chat.toast({ key: 'press-not-yours' });
      const keeps = value === 1;
      const wish = { ...season, circleId: circle.id, by: chat.person.id };
      await chat.once('usual-hours', async () => {
        const hasChanged = keeps ? await keepUsualHours(chat.work, wish) : await dropUsualHours(chat.work, wish);
        if (!hasChanged) return hasChanged;
        await recordAct(chat.work, {
          actorId: chat.person.id,
          act: keeps ? 'keep-usual-hours' : 'take-season-hours',
          object: 'circle',
          objectId: circle.id,
        });
        await bringCircleInLine(chat.work, circle.id);
        return hasChanged;
      });
      await chat.redraw(usualCard(season, circle, keeps));
    }),
    'season-begin': onCircle(async (chat, circle, _season, { value }) => {
      const kind = KIND_LIST[value];
      const isOpen = kind && circle.stage === 'active' && isAllowed(await loadTap(chat.work, circle.id), kind);
      if (!kind || !isOpen) return await chat.toast({ key: 'season-not-wanted' }, { alert: true });
      if (!authorize(chat.actor, 'add-commitment', { districtId: circle.districtId })) {
        const may = (await kindsToPromise(chat, circle.id)).includes(kind);
        if (!may) return await chat.toast({ key: 'season-not-wanted' }, { alert: true });
        return await openForm(chat, promiseForm, circle.id, 'say', { kind });
      }
      const members = await listMembers(chat.work, circle.id);
      if (!members.some(({ role }) => role === 'member'))
        return await chat.toast({ key: 'commitment-needs-members' }, { alert: true });
      await openForm(chat, commitmentForm, circle.id, 'say', { kind });
    }),
    'season-no': onCircle(async (chat) => await chat.redraw({ text: { key: 'season-no-thanks' } })),
    'season-turn': answering({
      command: async ({ work }, { turnId, epoch, by }, { value }) => {
        if ((await findHolder(work, turnId))?.personId !== by) return { kind: 'not-yours' };
        if (value !== 1) return { kind: 'answered' };
        const moved = await moveToSeason(work, { turnId, epoch, by });
        return moved.kind === 'moved' ? { kind: 'answered' } : moved;
      },
      draw: async (chat, turn, { by }) => await presentCard(chat.work, turn, { reader: by }),
    }),
  },
};

type OnCircle = (chat: Chat, circle: Circle, season: SeasonYear, press: Required<Press>) => Promise<void>;

/** A press about a season in a circle, by whoever leads it. */
function onCircle(act: OnCircle): PressHandler {
  return async (chat, press) => {
    const circle = await findCircle(chat.work, press.id as CircleId);
    const season = readCode(press.version);
    const place = circle && { circleId: circle.id, districtId: circle.districtId };
    if (!circle || !season || !place || !authorize(chat.actor, 'lead-season', place))
      return await chat.toast({ key: 'press-not-yours' });
    await act(chat, circle, season, press);
  };
}
