import type { Message } from '../delivery/message.ts';
import type { Ending } from './store.ts';

/** What a post says in the end, without a button: the help was found, or its time is over. */
export function endedPost(how: Ending): Message {
  return { text: { key: how === 'covered' ? 'group-post-covered' : 'group-post-over' }, silent: true };
}
