import type { MessageEntity } from '../../../state/telegram.ts';
import { endOf, isPre, isQuote, isStyle, STYLES, sortEntities } from './kinds.ts';

/**
 * Makes entities fit together as TDLib does: links, mentions and code never overlap one another (the first one stays),
 * quotes may only hold them whole, styles that touch become one and are cut where other entities begin and end.
 */
export function fitEntities(entities: readonly MessageEntity[]): MessageEntity[] {
  if (entities.length < 2) return [...entities];
  const { styles, quotes, others } = sorted(entities);
  const keptQuotes = withoutOverlaps(quotes);
  const kept = withoutOverlaps(others).filter((entity) => fitsQuotes(entity, keptQuotes));
  return withStyles(styles, sortEntities([...kept, ...keptQuotes]));
}

/** Adds what was found in the text to entities that fit. Where both mark the same place, what was there stays. */
export function addFound(entities: readonly MessageEntity[], found: readonly MessageEntity[]): MessageEntity[] {
  if (found.length === 0) return [...entities];
  const { styles, quotes, others } = sorted(entities);
  const fresh = found.filter((entity) => fitsQuotes(entity, quotes) && !others.some((old) => overlap(entity, old)));
  return withStyles(styles, sortEntities([...others, ...fresh, ...quotes]));
}

function sorted(entities: readonly MessageEntity[]) {
  const all = sortEntities(entities);
  return {
    styles: all.filter(isStyle),
    quotes: all.filter(isQuote),
    others: all.filter((entity) => !isStyle(entity) && !isQuote(entity)),
  };
}

function withoutOverlaps(entities: readonly MessageEntity[]): MessageEntity[] {
  const kept: MessageEntity[] = [];
  let end = 0;
  for (const entity of entities) {
    if (entity.offset < end) continue;
    kept.push(entity);
    end = endOf(entity);
  }
  return kept;
}

function fitsQuotes(entity: MessageEntity, quotes: readonly MessageEntity[]): boolean {
  return quotes.every((quote) => !overlap(entity, quote) || isWithin(entity, quote));
}

function withStyles(styles: readonly MessageEntity[], others: readonly MessageEntity[]): MessageEntity[] {
  return styles.length === 0 ? [...others] : sortEntities([...others, ...cutStyles(styles, others)]);
}

/** Cuts styles at the borders of other entities and of one another; styles inside code and blocks of code go. */
function cutStyles(styles: readonly MessageEntity[], others: readonly MessageEntity[]): MessageEntity[] {
  const pieces: MessageEntity[] = [];
  const open = new Map<string, { start: number; end: number }>();
  const around: MessageEntity[] = [];
  let next = 0;

  const cutAt = (offset: number) => {
    for (const type of STYLES) {
      const span = open.get(type);
      if (!span || span.start >= offset) continue;
      const end = Math.min(span.end, offset);
      pieces.push({ type, offset: span.start, length: end - span.start });
      if (end === span.end) open.delete(type);
      else span.start = end;
    }
  };
  const takeUntil = (offset: number) => {
    for (let style = styles[next]; style && style.offset < offset; style = styles[next]) {
      const span = open.get(style.type);
      if (span && style.offset <= span.end) span.end = Math.max(span.end, endOf(style));
      else {
        cutAt(style.offset);
        open.set(style.type, { start: style.offset, end: endOf(style) });
      }
      next += 1;
    }
    cutAt(offset);
  };
  const goTo = (offset: number) => {
    for (let inner = around.at(-1); inner && endOf(inner) <= offset; inner = around.at(-1)) {
      const before = pieces.length;
      takeUntil(endOf(inner));
      if (isPre(inner)) pieces.length = before;
      around.pop();
    }
    takeUntil(offset);
  };

  for (const other of others) {
    goTo(other.offset);
    around.push(other);
  }
  goTo(Number.POSITIVE_INFINITY);
  return pieces;
}

function overlap(a: MessageEntity, b: MessageEntity): boolean {
  return a.offset < endOf(b) && b.offset < endOf(a);
}

function isWithin(inner: MessageEntity, outer: MessageEntity): boolean {
  return inner.offset >= outer.offset && endOf(inner) <= endOf(outer);
}
