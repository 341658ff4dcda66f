import { authorize } from '../access/authorize.ts';
import type { Handlers } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import type { Form } from '../chat/form.ts';
import type { CircleId, DistrictId } from '../db/ids.ts';
import { circleCard } from './messages.ts';
import { findCircle, listMembers, listWaiting } from './store.ts';

export function createCircleHandlers(circleForm: Form): Handlers {
  return {
    presses: {
      circle: async (chat, press) => {
        const circle = await findCircle(chat.work, press.id as CircleId);
        if (!circle || !authorize(chat.actor, 'coordinate-circle', { districtId: circle.districtId })) {
          return await chat.toast({ key: 'not-allowed' });
        }
        const members = (await listMembers(chat.work, circle.id)).filter(({ role }) => role === 'member').length;
        const requests = (await listWaiting(chat.work, circle.id)).length;
        await chat.redraw(circleCard(circle, { members, requests }));
      },
      'circle-new': async (chat, press) => {
        if (!authorize(chat.actor, 'open-circle', { districtId: press.id as DistrictId })) {
          return await chat.toast({ key: 'not-allowed' });
        }
        await openForm(chat, circleForm, press.id);
      },
    },
  };
}
