/**
 * The sentences Telegram refuses a call with that hold no word of a person's. From the Bot API server's source
 * (https://github.com/tdlib/telegram-bot-api/blob/master/telegram-bot-api/Client.cpp) and what bots have met.
 */
const KNOWN = [
  'bad gateway',
  "bot can't initiate conversation with a user",
  "bot can't send messages to bots",
  'bot is not a member of the (?:channel|group|supergroup) chat',
  'bot was blocked by the user',
  'bot was kicked from the (?:channel|group|supergroup) chat',
  'button_data_invalid',
  'button_type_invalid',
  'button_url_invalid',
  "can't parse entities",
  "can't use getupdates method while webhook is active",
  'chat not found',
  'chat_write_forbidden',
  'group chat was upgraded to a supergroup chat',
  'have no rights to send a message',
  'internal server error',
  'invalid token specified',
  "message can't be deleted(?: for everyone)?",
  "message can't be edited",
  'message identifier is not specified',
  'message is not modified',
  'message is too long',
  'message text is empty',
  'message thread not found',
  'message to be replied not found',
  'message to delete not found',
  'message to edit not found',
  'need administrator rights in the channel chat',
  'not enough rights to [a-z /]+',
  'peer_id_invalid',
  'query is too old and response timeout expired or query id is invalid',
  'reply markup is too long',
  'retry after \\d+',
  'terminated by other getupdates request',
  'terminated by setwebhook request',
  'the group chat was deleted',
  'topic_closed',
  'user is deactivated',
  'user not found',
  'user_is_blocked',
];

const SENTENCE = new RegExp(`^(?:${KNOWN.join('|')})\\b`, 'i');
const KIND = /^(?:Bad Request|Conflict|Forbidden|Not Found|Too Many Requests|Unauthorized|Internal Server Error)\b/;

/**
 * Telegram's own words for a refusal, without anything that may come from a person: the kind, then the sentence as far as it is known.
 * @returns undefined when not even the kind is known
 */
export function describeRefusal(description: string): string | undefined {
  const kind = KIND.exec(description)?.[0];
  if (kind === undefined) return undefined;
  const rest = description.slice(kind.length).replace(/^:\s*/, '');
  const sentence = SENTENCE.exec(rest)?.[0];
  return sentence === undefined ? kind : `${kind}: ${sentence}`;
}
