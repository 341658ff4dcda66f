import type { Button, Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';
import type { Ending } from './store.ts';

/** What a post says in the end, without a button: the help was found, or its time is over. */
export function endedPost(how: Ending): Message {
  return { text: { key: how === 'covered' ? 'group-post-covered' : 'group-post-over' }, silent: true };
}

/** Telegram did not say whether a post is in the group: a coordinator looks, and says whether to post it again. */
export function unknownPost(id: number): { text: Text; buttons: Button[][] } {
  return {
    text: { key: 'group-post-unknown' },
    buttons: [
      [{ label: { key: 'button-post-there' }, press: { action: 'group-again', id, value: 0 } }],
      [{ label: { key: 'button-post-again' }, press: { action: 'group-again', id, value: 1 } }],
    ],
  };
}
