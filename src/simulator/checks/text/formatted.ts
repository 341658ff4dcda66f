import { findChatState, type State } from '../../state/state.ts';
import type { MessageEntity } from '../../state/telegram.ts';
import { userView } from '../../state/views.ts';
import { badRequest } from '../errors.ts';
import { cleanText, type FormattedText, visibleEntities } from './entities/clean-text.ts';
import { findEntities } from './entities/find-entities.ts';
import { addFound } from './entities/fit-entities.ts';
import { assertWithin } from './entities/given-entities.ts';
import { parseHtml } from './modes/html.ts';
import { parseMarkdown } from './modes/markdown.ts';
import { parseMarkdownV2 } from './modes/markdown-v2.ts';
import type { MarkedEntity, MarkedText } from './modes/marked-link.ts';

const MAX_RAW_BYTES = 32_768;

type Marked = { text: string; mode: string; entities: () => MarkedEntity[] };

/**
 * Reads a text with its marks, before the chat is known. Mentions of users the bot has never met are dropped.
 * @throws {ApiError} when the text is too long or its marks are wrong
 */
export function markedText(state: State, marked: Marked): FormattedText {
  return withUsers(state, parsedMarks(marked));
}

/** Reads the marks alone. Entities that are given count only without a parse_mode. @throws {ApiError} */
export function parsedMarks({ text, mode, entities }: Marked): MarkedText {
  if (text.length > MAX_RAW_BYTES / 3 && Buffer.byteLength(text) > MAX_RAW_BYTES) throw badRequest('text is too long');
  if (text === '') return { text, entities: [] };
  switch (mode.toLowerCase()) {
    case '':
    case 'none':
      return { text, entities: entities() };
    case 'html':
      return parseHtml(text);
    case 'markdown':
      return parseMarkdown(text);
    case 'markdownv2':
      return parseMarkdownV2(text);
    default:
      throw badRequest('unsupported parse_mode');
  }
}

/** The text as it is sent: cleaned, with what Telegram marks by itself. It may be empty. @throws {ApiError} */
export function formattedText(requested: FormattedText): FormattedText {
  if (requested.entities.length > 0) assertWithin(requested.text, requested.entities);
  const { text, entities } = cleanText(requested.text, requested.entities);
  const found = findEntities(text);
  if (found.length === 0) return { text, entities };
  return { text, entities: visibleEntities(text, addFound(entities, found)) };
}

/** Whether a text has more code points than that: an emoji counts as one. */
export function isLongerThan(text: string, limit: number): boolean {
  return text.length > limit && [...text].length > limit;
}

function withUsers(state: State, { text, entities }: MarkedText): FormattedText {
  if (entities.length === 0) return { text, entities };
  const known: MessageEntity[] = [];
  for (const { userId, ...entity } of entities) {
    if (userId === undefined) {
      known.push(entity);
      continue;
    }
    const person = findChatState(state, userId);
    if (person?.kind === 'private' && person.seen) known.push({ ...entity, user: userView(person) });
  }
  return { text, entities: known };
}
