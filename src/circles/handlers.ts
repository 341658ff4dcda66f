import { authorize } from '../access/authorize.ts';
import type { Handlers, PressHandler } from '../chat/context.ts';
import { openForm } from '../chat/fill-form.ts';
import type { Form } from '../chat/form.ts';
import type { CircleId, DistrictId } from '../db/ids.ts';
import type { Message } from '../delivery/message.ts';
import { circleCard, circleMoreCard } from './messages.ts';
import type { Circle } from './store.ts';
import { findCircle, listMembers, listWaiting } from './store.ts';

export function createCircleHandlers(circleForm: Form): Handlers {
  return {
    presses: {
      circle: onCircle(circleCard),
      'circle-more': onCircle((circle, counts) =>
        circle.stage === 'active' ? circleMoreCard(circle, counts) : circleCard(circle, counts),
      ),
      'circle-new': async (chat, press) => {
        if (!authorize(chat.actor, 'open-circle', { districtId: press.id as DistrictId })) {
          return await chat.toast({ key: 'not-allowed' });
        }
        await openForm(chat, circleForm, press.id);
      },
    },
  };
}

/** A card of a circle, for its coordinators. */
function onCircle(
  draw: (circle: Circle, counts: { members: number; requests: number; guardianId: number | undefined }) => Message,
): PressHandler {
  return async (chat, press) => {
    const circle = await findCircle(chat.work, press.id as CircleId);
    if (!circle || !authorize(chat.actor, 'coordinate-circle', { districtId: circle.districtId }))
      return await chat.toast({ key: 'not-allowed' });
    const people = await listMembers(chat.work, circle.id);
    const members = people.filter(({ role }) => role === 'member').length;
    const guardianId = people.find(({ role }) => role === 'guardian')?.id;
    const requests = (await listWaiting(chat.work, circle.id)).length;
    await chat.redraw(draw(circle, { members, requests, guardianId }));
  };
}
