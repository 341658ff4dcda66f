import { badRequest } from '../../checks/errors.ts';
import { requestedLocation } from '../../checks/location.ts';
import { requiredText, textParam } from '../../checks/params.ts';
import type { Method } from '../method.ts';
import { addressedSend, assertSendAccepted, requestedSend, sendPlan } from './outgoing.ts';

export const sendLocation: Method = (call) => {
  const { state, params } = call;
  const location = requestedLocation(params);
  const addressed = addressedSend(state, params, requestedSend(params));
  assertSendAccepted(addressed, 'can_send_messages');
  return sendPlan(call, addressed, { location });
};

const DETAILS = ['foursquare_id', 'foursquare_type', 'google_place_id', 'google_place_type'];

export const sendVenue: Method = (call) => {
  const { state, params } = call;
  const { latitude, longitude } = requestedLocation(params);
  const title = requiredText(params, 'title');
  const address = requiredText(params, 'address');
  const addressed = addressedSend(state, params, requestedSend(params));
  if (title.trim() === '') throw badRequest('venue title must be non-empty');
  assertSendAccepted(addressed, 'can_send_messages');
  const location = { latitude, longitude };
  const details = DETAILS.map((name) => [name, textParam(params, name)]).filter(([, value]) => value !== '');
  return sendPlan(call, addressed, {
    venue: { location, title, address, ...Object.fromEntries(details) },
    location,
  });
};
