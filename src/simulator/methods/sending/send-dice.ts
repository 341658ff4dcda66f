import { badRequest } from '../../checks/errors.ts';
import { textParam } from '../../checks/params.ts';
import { DICE, rolled } from '../../state/messages/media.ts';
import type { Method } from '../method.ts';
import { addressedSend, assertSendAccepted, requestedSend, sendPlan } from './outgoing.ts';

export const sendDice: Method = (call) => {
  const { state, params } = call;
  const emoji = textParam(params, 'emoji').replaceAll('\ufe0f', '') || '🎲';
  const addressed = addressedSend(state, params, requestedSend(params));
  if (!Object.hasOwn(DICE, emoji)) throw badRequest('wrong dice emoji specified');
  assertSendAccepted(addressed, 'can_send_other_messages', 'dice');
  return sendPlan(call, addressed, () => ({ dice: rolled(state, emoji) }));
};
