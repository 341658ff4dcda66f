import { badRequest } from './errors.ts';
import { messageIdParam, type Params } from './params.ts';

/** No simulated chat has topics, so every topic that is named is unknown (Bot API facts, F4). @throws {ApiError} */
export function assertNoTopic(params: Params): void {
  if (messageIdParam(params, 'message_thread_id') !== 0) throw badRequest('message thread not found');
}
