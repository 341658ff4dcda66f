import type { MessageEntity } from '../../../state/telegram.ts';
import { findAppLinks, findLinks } from './find-links.ts';
import { endOf, sortEntities } from './kinds.ts';

/** A kind that is looked for only where its first character is found at all. */
type Pattern = { type: string; sign: string; expression: RegExp };

const TAG = '[\\p{L}\\p{Nd}_\\u200c\\u00b7\\u0d80-\\u0dff]';
const SHORT_NAMES = /^@(?:gif|vid|pic)$/i;

const PATTERNS: readonly Pattern[] = [
  { type: 'mention', sign: '@', expression: /(?<![\p{L}\p{N}_])@[a-zA-Z0-9_]{2,32}(?![\p{L}\p{N}_])/gu },
  {
    type: 'bot_command',
    sign: '/',
    expression: /(?<![\p{L}\p{N}_/<>])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\p{L}\p{N}_/<>@])/gu,
  },
  {
    type: 'hashtag',
    sign: '#',
    expression: new RegExp(`(?<!${TAG})#(?=${TAG}{0,255}\\p{L})${TAG}{1,256}(?!${TAG}*#)`, 'gu'),
  },
  {
    type: 'cashtag',
    sign: '$',
    expression: new RegExp(`(?<!${TAG}|\\$)\\$(?:1INCH|[A-Z]{1,8})(?!${TAG}|\\$)`, 'gu'),
  },
  {
    type: 'phone_number',
    sign: '+',
    expression: /(?<![\p{L}\p{N}_+])\+[1-9](?:[ ().-]{0,2}\d){6,14}(?![\p{L}\p{N}_])/gu,
  },
];

/**
 * Finds what Telegram marks by itself: mentions, commands, tags, links, addresses and phone numbers, sorted by place.
 * Where two overlap the one that begins first stays, of two that begin together the longer one. Phone numbers are
 * found by Telegram's data centre, not by the open source: here `+` and 7 to 15 digits.
 */
export function findEntities(text: string): MessageEntity[] {
  const found: MessageEntity[] = [];
  for (const { type, sign, expression } of PATTERNS) {
    if (!text.includes(sign)) continue;
    for (const { 0: marked, index: offset } of text.matchAll(expression)) {
      if (type === 'mention' && marked.length < 5 && !SHORT_NAMES.test(marked)) continue;
      found.push({ type, offset, length: marked.length });
    }
  }
  if (text.includes('://')) found.push(...findAppLinks(text));
  if (text.includes('.')) found.push(...findLinks(text));
  return found.length < 2 ? found : withoutOverlaps(sortEntities(found));
}

function withoutOverlaps(entities: readonly MessageEntity[]): MessageEntity[] {
  const kept: MessageEntity[] = [];
  for (const entity of entities) {
    const last = kept.at(-1);
    if (!last || entity.offset >= endOf(last)) kept.push(entity);
  }
  return kept;
}
