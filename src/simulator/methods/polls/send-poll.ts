import { assertPollSendable, type RequestedPoll, requestedPoll } from '../../checks/polls/poll.ts';
import type { Poll } from '../../state/polls/poll.ts';
import { randomDigits } from '../../state/random.ts';
import type { State } from '../../state/state.ts';
import { unixSeconds } from '../../state/views.ts';
import type { Method } from '../method.ts';
import { addressedSend, assertSendAccepted, requestedSend, sendPlan } from '../sending/outgoing.ts';

export const sendPoll: Method = (call) => {
  const { state, params, now } = call;
  const requested = requestedPoll(params);
  const addressed = addressedSend(state, params, requestedSend(params));
  assertPollSendable(requested);
  assertSendAccepted(addressed, 'can_send_polls');
  const made = () => ({ poll: pollOf(state, requested, unixSeconds(now)) });
  return sendPlan(call, addressed, made, ({ message: { poll, message_id: messageId } }) => {
    if (!poll || poll.is_closed || poll.close_date === undefined) return;
    state.timedPolls.push({ chatId: addressed.chat.id, messageId, closeDate: poll.close_date });
  });
};

function pollOf(state: State, requested: RequestedPoll, nowSeconds: number): Poll {
  const { question, options, type, correct, explanation, openPeriod } = requested;
  const closeDate = openPeriod > 0 ? nowSeconds + openPeriod : requested.closeDate;
  const isTimed = !requested.isClosed && closeDate > nowSeconds;
  return {
    id: randomDigits(state),
    question,
    options: options.map((text, at) => ({ persistent_id: String(at), text, voter_count: 0 })),
    total_voter_count: 0,
    is_closed: requested.isClosed,
    is_anonymous: requested.isAnonymous,
    type,
    allows_multiple_answers: requested.allowsSeveral,
    allows_revoting: requested.allowsRevoting,
    members_only: false,
    ...(type === 'quiz' ? { correct_option_ids: correct } : {}),
    ...(explanation ? { explanation } : {}),
    ...(isTimed ? { open_period: closeDate - nowSeconds, close_date: closeDate } : {}),
  };
}
