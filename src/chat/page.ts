/** What one card shows of a longer list. @param at the page wanted, from 0; one that is not there any more is the first */
export function pageOf<T>(
  items: readonly T[],
  { at, aCard }: { at: number; aCard: number },
): { shown: T[]; at: number; next: number | undefined } {
  const page = at * aCard < items.length ? at : 0;
  const isMore = (page + 1) * aCard < items.length;
  const next = items.length <= aCard ? undefined : isMore ? page + 1 : 0;
  return { shown: items.slice(page * aCard, (page + 1) * aCard), at: page, next };
}
