import type { TelegramId } from '../db/ids.ts';
import type { Attention, Priority, Reason } from './message.ts';
import { PRIORITY } from './message.ts';

type Row = {
  chatId: TelegramId;
  method: string;
  priority: Priority;
  reason?: Reason | undefined;
  attention?: Attention | undefined;
};

/** Written to somebody because they decide something: about a district, an incident, or for a family. */
const DECIDERS: readonly Reason['kind'][] = ['role', 'incident', 'arrival', 'wording'];

/** What a row that is queued asks of its reader's attention. A group is no person; what is no new message makes no sound. */
export function attentionOf({ attention, chatId, method, priority, reason }: Row): Attention {
  if (chatId < 0 || method !== 'sendMessage' || priority <= PRIORITY.safety) return 'free';
  if (attention) return attention;
  const isForDecider = reason !== undefined && (reason.readerDecidesIn !== undefined || DECIDERS.includes(reason.kind));
  return isForDecider ? 'free' : 'counted';
}
