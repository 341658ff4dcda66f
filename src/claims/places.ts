import type { Urgency } from '../needs/need.ts';

type Taken = { quantity: number; state: string; waits: string | null };

/** How much of a need is taken for certain. */
export function takenBy(claims: readonly Taken[]): number {
  return sum(claims.filter(({ state }) => state === 'accepted' || state === 'fulfilled'));
}

/** How much nobody has and nobody is being kept a place for. */
export function freeOf(quantity: number, claims: readonly Taken[]): number {
  return Math.max(0, quantity - takenBy(claims) - sum(claims.filter(({ waits }) => waits === 'answer')));
}

/** The first of those who wait for something to become free. */
export function firstWaiting<One extends Taken>(claims: readonly One[]): One | undefined {
  return claims.find(({ waits }) => waits === 'place');
}

const HOURS: { readonly [U in Urgency]: number } = { urgent: 2, soon: 12, calm: 24 };

/** Until when a place is kept for somebody of the waiting list who has not said yes to it, from when they can read it. */
export function keptUntil(urgency: Urgency, readAt: Temporal.Instant, closesAt: Temporal.Instant): Temporal.Instant {
  const until = readAt.add({ hours: HOURS[urgency] });
  return Temporal.Instant.compare(until, closesAt) < 0 ? until : closesAt;
}

/** The amounts offered on a card for so much that is free: all of it, one, and half. */
export function amountsFor(free: number): number[] {
  return [...new Set([free, 1, Math.floor(free / 2)])].filter((amount) => amount >= 1 && amount <= free);
}

function sum(claims: readonly Taken[]): number {
  return claims.reduce((total, { quantity }) => total + quantity, 0);
}
