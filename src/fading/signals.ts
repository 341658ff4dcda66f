/** What a circle's captain hears privately, before it is too late. Whoever it is about hears nothing of it. */
export const SIGNALS = ['silent', 'overloaded', 'thin'] as const;

export type Signal = (typeof SIGNALS)[number];

const SILENT_DAYS = 14;
/** Fewer are no load, whatever the share. */
const FEWEST_TURNS = 4;
const UNCOVERED = 3;
const TWICE = 2;

type Quiet = {
  /** When they were asked or reminded for what they have not answered, the earliest first known. */
  askedAt: Temporal.Instant;
  /** Their last press, word or answer, whatever it was about. */
  heardAt: Temporal.Instant | undefined;
};

/** A member who was asked two weeks ago or longer, and has not been heard of for two weeks. */
export function isSilent({ askedAt, heardAt }: Quiet, now: Temporal.Instant): boolean {
  const long = now.subtract({ hours: 24 * SILENT_DAYS });
  const isBefore = (at: Temporal.Instant) => Temporal.Instant.compare(at, long) <= 0;
  return isBefore(askedAt) && (heardAt === undefined || isBefore(heardAt));
}

/** A circle in which several turns have had nobody, or have nobody yet. */
export function isThin(uncovered: number): boolean {
  return uncovered >= UNCOVERED;
}

/** A turn of a rota: who held it or was asked for it, and who of the rota was there for it. */
export type SharedTurn<Member> = { askedOf: ReadonlySet<Member>; there: ReadonlySet<Member> };

/**
 * The members of a rota who were asked for more than twice their share of some turns, because others were away for some of them. What somebody takes
 * beyond their share while everybody is there is their own wish.
 * @param rota everybody in it with their weight, the ones who were away as well
 */
export function overloadedOf<Member>(
  rota: ReadonlyMap<Member, number>,
  turns: readonly SharedTurn<Member>[],
): Member[] {
  const total = [...rota.values()].reduce((sum, weight) => sum + weight, 0);
  const wereAway = turns.some(({ there }) => [...rota.keys()].some((member) => !there.has(member)));
  if (!wereAway || total === 0) return [];
  return [...rota].flatMap(([member, weight]) => {
    const asked = turns.filter(({ askedOf }) => askedOf.has(member)).length;
    const share = (turns.length * weight) / total;
    return asked >= FEWEST_TURNS && asked > TWICE * share ? [member] : [];
  });
}

/** How many whole years somebody has been there on a day, when that day is in the week after the anniversary. */
export function yearsJustFull(since: Temporal.PlainDate, today: Temporal.PlainDate, withinDays: number): number {
  const { years } = since.until(today, { largestUnit: 'years' });
  if (years < 1) return 0;
  return since.add({ years }).until(today).days < withinDays ? years : 0;
}
