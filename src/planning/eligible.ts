import type { RotaPlace } from '../commitments/store.ts';

/** Who can be given a turn on a local date: reachable, suited to this kind of help, and not resting on it. They come back on the day their rest ends. */
export function eligibleOn(
  rota: readonly RotaPlace[],
  on: Temporal.PlainDate,
): { member: RotaPlace['member']; weight: number }[] {
  return rota
    .filter(
      ({ reachable, restsUntil, suits }) =>
        suits && reachable && (restsUntil === null || Temporal.PlainDate.compare(restsUntil, on) <= 0),
    )
    .map(({ member, weight }) => ({ member, weight }));
}
