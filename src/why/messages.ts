import type { Text } from '../language/text.ts';
import type { Explanation } from '../rota/explain.ts';

const REASONS = [
  'furthest-behind',
  'tie-longest-ago',
  'tie-list-order',
  'rest-rule',
  'only-one',
  'cover',
  'cover-after-another',
  'swap',
  'handover',
  'promise',
  'gift',
  'given-before',
] as const;

/**
 * "Why me?" in words: the person's own numbers, where the ledger decides, and what decided. Balances are never shown, and nobody else is
 * named.
 */
export function whyText({
  reason,
  effort,
  numbers,
}: {
  reason: string;
  effort: number;
  numbers?: Pick<Explanation, 'turnsCouldTake' | 'turnsDone' | 'shareTurns'>;
}): Text {
  const known = REASONS.find((one) => one === reason) ?? 'given';
  const lines: Text[] = [
    ...(numbers ? [numbersText(numbers)] : []),
    { key: `why-${known}` },
    ...(effort > 1 ? [{ key: 'why-effort', args: { effort } }] : []),
  ];
  return { key: 'why', args: { lines: { lines } } };
}

function numbersText({
  turnsCouldTake,
  turnsDone,
  shareTurns,
}: Pick<Explanation, 'turnsCouldTake' | 'turnsDone' | 'shareTurns'>): Text {
  if (turnsCouldTake === 0) return { key: 'why-no-turns-yet' };
  return { key: 'why-numbers', args: { could: turnsCouldTake, done: turnsDone, share: { text: share(shareTurns) } } };
}

/** To the nearest half. */
function share(turns: number): Text {
  const whole = Math.floor(turns);
  if (turns === whole) return { key: 'why-share', args: { whole } };
  return whole === 0 ? { key: 'why-share-half' } : { key: 'why-share-and-half', args: { whole } };
}
