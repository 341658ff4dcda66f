import { authorize } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import type { Form } from '../chat/form.ts';
import type { BroadcastId, DistrictId } from '../db/ids.ts';
import type { District } from '../districts/store.ts';
import { findDistrict } from '../districts/store.ts';
import { answersFor } from './form.ts';
import { broadcastsCard } from './messages.ts';
import { type Broadcast, deleteDraft, listBroadcasts, lockBroadcast } from './store.ts';

const SHOWN = 6;
const SHOWN_DAYS = 30;

/** Messages to a district: what goes on, and a draft of one's own. */
export function createBroadcastHandlers(form: Form, { timeZone }: { timeZone: string }): Handlers {
  return {
    presses: {
      broadcasts: async (chat, press) =>
        await inDistrict(chat, press.id, async (district) => await showBroadcasts(chat, district, timeZone)),
      'broadcast-new': async (chat, press) =>
        await inDistrict(chat, press.id, async ({ id }) => await openForm(chat, form, id)),
      'broadcast-edit': async (chat, press) =>
        await onDraft(chat, press.id, async ({ districtId, audience, asksForGoods }) => {
          await openForm(chat, form, districtId, 'redraw', answersFor(audience, asksForGoods));
        }),
      'broadcast-drop': async (chat, press) =>
        await onDraft(chat, press.id, async ({ id }) => {
          await deleteDraft(chat.work, id);
          await chat.redraw({ text: { key: 'broadcast-dropped' } });
        }),
    },
  };
}

async function showBroadcasts(chat: Chat, district: District, timeZone: string): Promise<void> {
  const endedSince = chat.work.now.subtract({ hours: 24 * SHOWN_DAYS });
  const found = await listBroadcasts(chat.work, district.id, { endedSince, reader: chat.person.id, atMost: SHOWN });
  await chat.redraw(broadcastsCard(district, found, timeZone));
}

async function inDistrict(chat: Chat, id: number, act: (district: District) => Promise<void>): Promise<void> {
  const district = await findDistrict(chat.work, id as DistrictId);
  if (district && authorize(chat.actor, 'message-district', { districtId: district.id })) await act(district);
  else await chat.toast({ key: 'press-not-yours' });
}

/** A draft belongs to whoever wrote it, while they may write to the district. */
async function onDraft(chat: Chat, id: number, act: (draft: Broadcast) => Promise<void>): Promise<void> {
  const found = await lockBroadcast(chat.work, id as BroadcastId);
  const isTheirs = found?.state === 'draft' && found.draftedBy === chat.person.id;
  if (found && isTheirs && authorize(chat.actor, 'message-district', { districtId: found.districtId }))
    await act(found);
  else await chat.toast({ key: 'press-not-yours' });
}
