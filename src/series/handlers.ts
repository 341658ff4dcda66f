import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers, PressHandler } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import type { Form } from '../chat/form.ts';
import { findCircle } from '../circles/store.ts';
import type { CircleId, CommitmentId } from '../db/ids.ts';
import { mayShareAddress } from '../family-profile/store.ts';
import { pauseSeries } from './change-series.ts';
import { endCommitment } from './end-commitment.ts';
import { placeForm, sharesForm, untilForm, whoForm } from './forms.ts';
import { endQuestion, seriesListCard, seriesMoreCard } from './messages.ts';
import type { OwnSeries } from './on-series.ts';
import { drawSeries, findOwnSeries } from './on-series.ts';
import { listSeries, listWeights } from './store.ts';
import { whenForm } from './when-form.ts';

export const seriesForms: readonly Form[] = [whenForm, whoForm, sharesForm, untilForm, placeForm];

/** A circle's commitments, for its coordinators: seen, changed, paused and ended. */
export const seriesHandlers: Handlers = {
  presses: {
    'series-list': async (chat, { id, value }) => {
      const circle = await findCircle(chat.work, id as CircleId);
      if (!circle || !authorize(chat.actor, 'add-commitment', { districtId: circle.districtId }))
        return await chat.toast({ key: 'not-allowed' });
      await chat.redraw(seriesListCard(circle, await listSeries(chat.work, circle.id), value));
    },
    series: onSeries(show),
    'series-more': onSeries(async (chat, { commitment, circle }) => {
      const inRota = await listWeights(chat.work, commitment.id);
      const may = { place: await mayShareAddress(chat.work, circle.id), shares: inRota.length > 1 };
      await chat.redraw(seriesMoreCard(commitment, circle, may));
    }),
    'series-when': opening(whenForm),
    'series-who': opening(whoForm),
    'series-shares': opening(sharesForm),
    'series-until': opening(untilForm),
    'series-place': opening(placeForm),
    'series-pause': pausing(true),
    'series-resume': pausing(false),
    'series-end': onSeries(async (chat, { commitment, circle }) => await chat.redraw(endQuestion(commitment, circle))),
    'series-end-yes': onSeries(async (chat, own) => {
      const wish = { id: own.commitment.id, by: chat.person.id };
      await chat.once('end-commitment', () => endCommitment(chat.work, wish));
      await show(chat, own);
    }),
  },
};

async function show(chat: Chat, { commitment }: OwnSeries): Promise<void> {
  await chat.redraw(await drawSeries(chat, commitment.id));
}

/** A form about a commitment that goes on. */
function opening(form: Form): PressHandler {
  return onSeries(async (chat, own) => {
    const { state } = own.commitment;
    if (state === 'active' || state === 'paused') await openForm(chat, form, own.commitment.id);
    else await show(chat, own);
  });
}

function pausing(pause: boolean): PressHandler {
  return onSeries(async (chat, own) => {
    const wish = { id: own.commitment.id, by: chat.person.id, pause };
    await chat.once('pause-series', () => pauseSeries(chat.work, wish));
    await show(chat, own);
  });
}

function onSeries(act: (chat: Chat, own: OwnSeries) => Promise<void>): PressHandler {
  return async (chat, press) => {
    const own = await findOwnSeries(chat, press.id as CommitmentId);
    if (own) await act(chat, own);
    else await chat.toast({ key: 'not-allowed' });
  };
}
