import type { Chat, Handlers } from '../chat/context.ts';
import type { Family } from '../family/on-behalf.ts';
import { drawnFor, onFamily, speakerOf } from '../family/on-behalf.ts';
import { localDate } from '../time/wall-time.ts';
import { tellCoordinators } from '../turns/tell-coordinators.ts';
import { beginPause, endPauses } from './change-pause.ts';
import { lengthsCard, pausesCard, readLength, readScope, scopeInWords } from './messages.ts';
import { listPauses } from './store.ts';

/** A family's pauses: all help or one kind, for a while, without a reason. */
export const pausingHandlers: Handlers = {
  presses: {
    pauses: onFamily('pause-help', async (chat, family, { value: page }) => await showPauses(chat, family, page)),
    pause: onFamily('pause-help', async (chat, family, { value }) => {
      const scope = readScope(value);
      if (scope === undefined) return await chat.toast({ key: 'press-not-yours' });
      await chat.redraw(drawnFor(family, lengthsCard(family.circle.id, value, scope)));
    }),
    'pause-for': onFamily('pause-help', async (chat, family, { value }) => {
      const wish = readLength(value);
      if (!wish) return await chat.toast({ key: 'press-not-yours' });
      const pause = { circleId: family.circle.id, acting: family, ...wish };
      const begun = await chat.once('pause', () => beginPause(chat.work, pause));
      if (begun.kind === 'not-active') return await chat.toast({ key: 'press-not-yours' });
      await tellPaused(chat, family, wish.scope);
      await showPauses(chat, family);
    }),
    'pause-end': onFamily('pause-help', async (chat, family) => {
      await chat.once('end-pauses', () => endPauses(chat.work, { circleId: family.circle.id, acting: family }));
      await showPauses(chat, family);
    }),
  },
};

async function showPauses(chat: Chat, family: Family, page = 0): Promise<void> {
  const today = localDate(chat.work.now, family.circle.timeZone);
  const pauses = (await listPauses(chat.work, family.circle.id)).filter(
    ({ untilOn }) => untilOn === null || Temporal.PlainDate.compare(today, untilOn) < 0,
  );
  await chat.redraw(drawnFor(family, pausesCard(family.circle, pauses, page)));
}

/** The coordinators hear, once a day at most, that a family pauses; never why. */
async function tellPaused(chat: Chat, family: Family, scope: string): Promise<void> {
  const { id, timeZone } = family.circle;
  const today = localDate(chat.work.now, timeZone).toString();
  const text = { key: 'pause-note', args: { family: speakerOf(family), what: { text: scopeInWords(scope) } } };
  await tellCoordinators(chat.work, { circleId: id, key: `pause:${id}:${scope}:${today}`, message: { text } });
}
