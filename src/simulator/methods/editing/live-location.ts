import { badRequest } from '../../checks/errors.ts';
import { editedKeyboard, requestedMarkup } from '../../checks/keyboards/markup.ts';
import { requestedLocation } from '../../checks/location.ts';
import { editableMessage } from '../../checks/own-message.ts';
import type { Location } from '../../state/telegram.ts';
import type { Call, Method } from '../method.ts';
import { assertEditAccepted, editPlan } from './edited-message.ts';

/** Moves a live location while it lives. */
export const editMessageLiveLocation: Method = (call) => {
  const moved = requestedLocation(call.params);
  return livePlan(call, (old) => ({ live_period: old.live_period ?? 0, ...moved }));
};

/** Ends a live location: it stays where it is. */
export const stopMessageLiveLocation: Method = (call) =>
  livePlan(call, ({ latitude, longitude }) => ({ latitude, longitude }));

function livePlan(call: Call, change: (old: Location) => Location): ReturnType<Method> {
  const { state, params, now } = call;
  const markup = requestedMarkup(params);
  const { chat, stored } = editableMessage(state, params);
  const { location, date } = stored.message;
  if (location?.live_period === undefined) throw badRequest('there is no live location in the message to edit');
  if (now >= (date + location.live_period) * 1000) throw badRequest("message can't be edited");
  const keyboard = editedKeyboard(markup);
  assertEditAccepted(call, { chat, keyboard });
  const edit = { chat, stored, rest: stored.message, keyboard, isVisible: false };
  return editPlan(call, edit, { location: change(location) });
}
