import type { Message } from '../delivery/message.ts';
import type { Text } from '../language/text.ts';

/** A link for one person, with a button that opens Telegram's own list of chats to send it to. */
export function invitationMessage(text: Text, link: string): Message {
  return {
    text,
    link,
    buttons: [[{ label: { key: 'button-share' }, url: `https://t.me/share/url?url=${encodeURIComponent(link)}` }]],
  };
}
