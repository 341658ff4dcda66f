/** How much somebody has sent: `spent` tokens at `at`, fewer as time passes. `warned` while they were told and it has not filled up again. */
export type Bucket = { spent: number; at: Temporal.Instant; warned: boolean };

export type Limits = { perMinute: number; burst: number };

/** What nobody who reads and taps, however fast, ever meets. */
export const KNOWN: Limits = { perMinute: 20, burst: 60 };
/** People without a place anywhere. */
export const STRANGERS: Limits = { perMinute: 6, burst: 20 };

/**
 * Takes one token. @returns `listen`: go on; `say so`: too much, and this is the first time; `be silent`: they know already
 */
export function takeToken(
  bucket: Bucket | undefined,
  now: Temporal.Instant,
  { perMinute, burst }: Limits,
): { bucket: Bucket; verdict: 'listen' | 'say so' | 'be silent' } {
  const spent = bucket ? Math.max(0, bucket.spent - minutesBetween(bucket.at, now) * perMinute) : 0;
  const warned = bucket?.warned === true && spent > burst / 2;
  if (spent <= burst - 1) return { bucket: { spent: spent + 1, at: now, warned }, verdict: 'listen' };
  return { bucket: { spent, at: now, warned: true }, verdict: warned ? 'be silent' : 'say so' };
}

function minutesBetween(earlier: Temporal.Instant, later: Temporal.Instant): number {
  return Math.max(0, earlier.until(later).total('minutes'));
}
