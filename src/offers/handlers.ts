import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import { getCircle } from '../circles/store.ts';
import type { OfferId } from '../db/ids.ts';
import type { Family } from '../family/on-behalf.ts';
import { drawnFor, findFamily, onFamily } from '../family/on-behalf.ts';
import { tellFamily } from '../family/tell-family.ts';
import { decideOnOffer, makeOffer, withdrawOffer } from './change-offer.ts';
import { offerForm } from './form.ts';
import { inWords, offersCard } from './messages.ts';
import { findOffer, insertOfferAnswer, listOffers, OFFER_KINDS } from './store.ts';
import { tellTeam } from './tell-team.ts';

/** The family also gives: sewing, lessons, bread, or what it says in its own words. */
export const offerHandlers: Handlers = {
  presses: {
    offers: onFamily('offer-from-family', showOffers),
    'offer-make': onFamily('offer-from-family', async (chat, family, { value }) => {
      const kind = OFFER_KINDS[value];
      if (!kind) return await chat.toast({ key: 'press-not-yours' });
      const isThere = (await listOffers(chat.work, family.circle.id)).some((offer) => offer.kind === kind);
      if (!isThere) {
        const offer = { circle: family.circle, acting: family, kind };
        const id = await chat.once('offer', () => makeOffer(chat.work, offer));
        await tellTeam(chat.work, family, { id, kind, words: undefined });
      }
      await showOffers(chat, family);
    }),
    'offer-words': onFamily('offer-from-family', async (chat, family) => {
      await openForm(chat, offerForm, family.circle.id);
    }),
    'offer-withdraw': async (chat, press) => {
      const offer = await findOffer(chat.work, press.id as OfferId);
      const family = offer && (await findFamily(chat, offer.circleId, 'offer-from-family'));
      if (!family) return await chat.toast({ key: 'press-not-yours' });
      await chat.once('withdraw-offer', () => withdrawOffer(chat.work, offer.id, family));
      await showOffers(chat, family);
    },
    'offer-decide': async (chat, press) => {
      const offer = await findOffer(chat.work, press.id as OfferId);
      const circle = offer && (await getCircle(chat.work, offer.circleId));
      if (
        !circle ||
        !authorize(chat.actor, 'coordinate-circle', { circleId: circle.id, districtId: circle.districtId })
      )
        return await chat.toast({ key: 'not-allowed' });
      const wish = { id: offer.id, circle, pass: press.value === 1, by: chat.person.id };
      const decided = await chat.once('decide-offer', () => decideOnOffer(chat.work, wish));
      const { state } = (await findOffer(chat.work, offer.id)) ?? offer;
      const end = state === 'passed' || state === 'kept' ? state : 'over';
      if (decided.kind === 'gone') await chat.toast({ key: 'offer-decided' });
      await chat.redraw({ text: { key: `offer-is-${end}`, args: { codeName: circle.codeName } } });
    },
    'offer-like': async (chat, press) => {
      const offer = await findOffer(chat.work, press.id as OfferId);
      if (!offer || !authorize(chat.actor, 'take-turns', { circleId: offer.circleId }))
        return await chat.toast({ key: 'press-not-yours' });
      const circle = await getCircle(chat.work, offer.circleId);
      const args = { codeName: circle.codeName };
      if (offer.state !== 'passed') return await chat.redraw({ text: { key: 'offer-is-over', args } });
      if (await insertOfferAnswer(chat.work, offer.id, chat.person.id)) {
        const liked = { name: chat.person.name, what: { text: inWords(offer) } };
        await tellFamily(chat.work, circle, {
          key: `offer:${offer.id}:liked:${chat.person.id}`,
          message: { text: { key: 'offer-liked-note', args: liked } },
          reason: { kind: 'offer', id: offer.id, epoch: 0 },
        });
      }
      await chat.redraw({ text: { key: 'offer-liked', args } });
    },
  },
};

async function showOffers(chat: Chat, family: Family): Promise<void> {
  await chat.redraw(drawnFor(family, offersCard(family.circle, await listOffers(chat.work, family.circle.id))));
}
