import { badRequest } from '../../checks/errors.ts';
import { requiredText, textParam } from '../../checks/params.ts';
import type { Method } from '../method.ts';
import { addressedSend, assertSendAccepted, requestedSend, sendPlan } from './outgoing.ts';

/** The number of somebody known to the bot comes with their id. */
export const sendContact: Method = (call) => {
  const { state, params } = call;
  const phone_number = requiredText(params, 'phone_number');
  const first_name = requiredText(params, 'first_name');
  const addressed = addressedSend(state, params, requestedSend(params));
  if (first_name.trim() === '') throw badRequest('first name must be non-empty');
  assertSendAccepted(addressed, 'can_send_messages');
  const last_name = textParam(params, 'last_name');
  const vcard = textParam(params, 'vcard');
  const person = Object.values(state.people).find(({ phone, seen }) => seen && phone === phone_number);
  return sendPlan(call, addressed, {
    contact: {
      phone_number,
      first_name,
      ...(last_name === '' ? {} : { last_name }),
      ...(vcard === '' ? {} : { vcard }),
      ...(person ? { user_id: person.id } : {}),
    },
  });
};
