import type { MessageEntity } from '../../../state/telegram.ts';

type Pattern = { type: string; expression: RegExp };

/** Endings that make a bare name a link. The real list has all top-level domains. */
const DOMAINS = 'com|org|net|info|edu|gov|int|ma|fr|me|io|dev|app|eu|co|uk|es|be|de|tn|dz|eg|sa|ae|qa';

const PATTERNS: readonly Pattern[] = [
  { type: 'url', expression: /(?<![\p{L}\p{N}_@./-])https?:\/\/[^\s<>"«»]*[^\s<>"«».,:;!?'()،؛؟]/giu },
  {
    type: 'email',
    expression: /(?<![\p{L}\p{N}_.+-])[a-z0-9_.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?![\p{L}\p{N}_])/giu,
  },
  {
    type: 'url',
    expression: new RegExp(
      `(?<![\\p{L}\\p{N}_@./-])(?:[a-z0-9-]+\\.)+(?:${DOMAINS})(?![\\p{L}\\p{N}_@-])(?:[/?#][^\\s<>"«»]*[^\\s<>"«».,:;!?'()،؛؟]|/)?`,
      'giu',
    ),
  },
  {
    type: 'bot_command',
    expression: /(?<![\p{L}\p{N}_/<>])\/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/gu,
  },
  { type: 'mention', expression: /(?<![\p{L}\p{N}_@])@[a-zA-Z0-9_]{4,32}(?![\p{L}\p{N}_])/gu },
  {
    type: 'hashtag',
    expression: /(?<![\p{L}\p{N}_#])#(?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_\u200c]{1,256}(?![\p{L}\p{N}_#])/gu,
  },
  { type: 'cashtag', expression: /(?<![\p{L}\p{N}_$])\$[A-Z]{1,8}(?![\p{L}\p{N}_$])/gu },
  { type: 'phone_number', expression: /(?<![\p{L}\p{N}_+])\+[1-9]\d{6,14}(?![\p{L}\p{N}_])/gu },
];

/**
 * Finds what Telegram marks by itself: commands, mentions, tags, links, addresses and phone numbers. Where two
 * overlap, the first kind in the list above stays. Offsets and lengths are UTF-16 units.
 */
export function findEntities(text: string, occupied: readonly MessageEntity[] = []): MessageEntity[] {
  const found: MessageEntity[] = [];
  for (const { type, expression } of PATTERNS) {
    for (const match of text.matchAll(expression)) {
      const entity = { type, offset: match.index, length: match[0].length };
      if (![...occupied, ...found].some((other) => overlaps(entity, other))) found.push(entity);
    }
  }
  return found.toSorted((a, b) => a.offset - b.offset);
}

function overlaps(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
