import type { MessageEntity } from '../../../state/telegram.ts';
import { badRequest } from '../../errors.ts';
import { checkedLink } from '../../keyboards/links.ts';

/** An entity before it is known whether the user it mentions is known to the bot. */
export type MarkedEntity = MessageEntity & { userId?: number };

/** A text without its marks, and what they said. */
export type MarkedText = { text: string; entities: MarkedEntity[] };

/** `can't parse entities: …`, as every problem with marks begins. */
export function marksProblem(problem: string) {
  return badRequest(`can't parse entities: ${problem}`);
}

/** Where a UTF-16 place of a text is in bytes, as TDLib counts the places of its problems. */
export function byteOffset(text: string, at: number): number {
  return Buffer.byteLength(text.slice(0, at));
}

/** The user a link such as `tg://user?id=5` leads to. */
export function linkedUserId(link: string): number | undefined {
  const id = /^tg:(?:\/\/)?user\?(?:[^#]*&)?id=(\d+)/i.exec(link)?.[1];
  const userId = Number(id ?? 0);
  return Number.isSafeInteger(userId) && userId > 0 ? userId : undefined;
}

/** What a link in a text becomes: a mention of a user, a link, or nothing when it is no link. */
export function linkEntity(place: { offset: number; length: number }, link: string): MarkedEntity[] {
  const userId = linkedUserId(link);
  if (userId !== undefined) return [{ type: 'text_mention', ...place, userId }];
  const checked = checkedLink(link);
  return 'url' in checked ? [{ type: 'text_link', ...place, url: checked.url }] : [];
}

/** The entity of an emoji or a moment, which MarkdownV2 writes as a link. @throws {ApiError} for any other link */
export function imageEntity(place: { offset: number; length: number }, link: string): MarkedEntity {
  const lower = link.toLowerCase();
  if (/^tg:(?:\/\/)?time\?/.test(lower)) {
    const parameters = new URLSearchParams(link.slice(link.indexOf('?') + 1));
    return momentEntity(place, { unix: parameters.get('unix') ?? '', format: parameters.get('format') ?? '' });
  }
  if (!lower.startsWith('tg:')) throw marksProblem('Custom emoji URL must have scheme tg');
  if (!/^tg:(?:\/\/)?emoji(?:[/?#]|$)/.test(lower)) throw marksProblem('Custom emoji URL must have host "emoji"');
  const id = new URLSearchParams(lower.slice(lower.indexOf('?') + 1)).get('id');
  if (id === null) throw marksProblem('Custom emoji URL must have an emoji identifier');
  return emojiEntity(place, id);
}

/** @throws {ApiError} when the identifier is no number */
export function emojiEntity(place: { offset: number; length: number }, id: string): MarkedEntity {
  if (!/^-?\d{1,19}$/.test(id) || BigInt(id) === 0n) throw marksProblem('Invalid custom emoji identifier specified');
  return { type: 'custom_emoji', ...place, custom_emoji_id: id };
}

/** A moment that is shown in the reader's own time. The words of its problems are ours. @throws {ApiError} */
export function momentEntity(
  place: { offset: number; length: number },
  { unix, format }: { unix: string; format: string },
): MarkedEntity {
  if (!/^\d{1,12}$/.test(unix)) throw marksProblem('Invalid Unix time specified');
  if (!/^(?:r|w?[dD]?[tT]?)$/.test(format)) throw marksProblem('Invalid date-time format specified');
  return { type: 'date_time', ...place, unix_time: Number(unix), date_time_format: format };
}
