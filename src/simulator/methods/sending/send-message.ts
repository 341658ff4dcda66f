import { requestedLinkPreview } from '../../checks/text/link-preview.ts';
import { requestedText, sentText } from '../../checks/text/text.ts';
import type { Method } from '../method.ts';
import { addressedSend, assertSendAccepted, requestedSend, sendPlan } from './outgoing.ts';

/** The checks stand in the order of Bot API facts, F4. */
export const sendMessage: Method = (call) => {
  const { state, params } = call;
  const text = requestedText(state, params);
  const linkPreview = requestedLinkPreview(params);
  const requested = requestedSend(params);
  const addressed = addressedSend(state, params, requested);
  const content = sentText(text, 'message is too long');
  assertSendAccepted(addressed, 'can_send_messages');
  return sendPlan(call, addressed, { ...content, ...(linkPreview ? { link_preview_options: linkPreview } : {}) });
};
