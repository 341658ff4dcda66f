import { authorize, districtsOf } from '../access/authorize.ts';
import type { Chat, Handlers } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import { listCircles } from '../circles/store.ts';
import type { DistrictId } from '../db/ids.ts';
import type { Message } from '../delivery/message.ts';
import { listGroups } from '../helping/store.ts';
import { districtForm } from './form.ts';
import { districtCard, districtsCard } from './messages.ts';
import { findDistrict, listDistricts } from './store.ts';

export const districtHandlers: Handlers = {
  commands: {
    districts: async (chat) => {
      await chat.say((await districtsFor(chat)) ?? { text: { key: 'not-allowed' } });
    },
  },
  presses: {
    districts: async (chat) => {
      await chat.redraw((await districtsFor(chat)) ?? { text: { key: 'not-allowed' } });
    },
    district: async (chat, press) => {
      const district = await findDistrict(chat.work, press.id as DistrictId);
      if (!district || !authorize(chat.actor, 'see-district', { districtId: district.id }))
        return await chat.toast({ key: 'not-allowed' });
      const place = { districtId: district.id };
      const may = {
        open: authorize(chat.actor, 'open-circle', place),
        roles: authorize(chat.actor, 'propose-role', place),
        broadcasts: authorize(chat.actor, 'message-district', place),
        groups: authorize(chat.actor, 'link-group', place) && (await listGroups(chat.work, district.id)).length > 0,
      };
      await chat.redraw(districtCard(district, await listCircles(chat.work, district.id), may));
    },
    'district-new': async (chat) => {
      if (!authorize(chat.actor, 'open-district', {})) return await chat.toast({ key: 'not-allowed' });
      await openForm(chat, districtForm, 0);
    },
  },
};

/** The districts a person may see. @returns undefined when there are none and none may be opened */
export async function districtsFor(chat: Chat): Promise<Message | undefined> {
  const { isAdministrator } = chat.actor;
  const coordinates = districtsOf(chat.actor);
  if (!isAdministrator && coordinates.length === 0) return undefined;
  return districtsCard(await listDistricts(chat.work, isAdministrator ? undefined : coordinates), isAdministrator);
}
