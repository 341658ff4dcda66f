import { editedKeyboard, requestedMarkup } from '../../checks/keyboards/markup.ts';
import { editableMessage } from '../../checks/own-message.ts';
import type { Method } from '../method.ts';
import { assertEditAccepted, editPlan } from './edited-message.ts';

export const editMessageReplyMarkup: Method = (call) => {
  const { state, params } = call;
  const markup = requestedMarkup(params);
  const { chat, stored } = editableMessage(state, params);
  const keyboard = editedKeyboard(markup);
  assertEditAccepted(call, { chat, keyboard });
  return editPlan(call, { chat, stored, rest: stored.message, keyboard, isVisible: false }, {});
};
