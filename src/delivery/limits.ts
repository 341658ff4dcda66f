/** So many within so long, of which `burst` at once; `source` is where Telegram says it. */
export type Limit = { readonly count: number; readonly perMs: number; readonly burst: number; readonly source: string };

const FAQ = 'https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this';

/**
 * What Telegram publishes about how fast a bot may send. It enforces more than it publishes: the pace goes by these, and a 429 slows it down
 * whatever stands here.
 */
export const LIMITS = {
  /** Notifications to many people, together. Answers to people count in it and are not held by it. */
  overall: { count: 30, perMs: 1000, burst: 1, source: FAQ },
  /** One private chat. Telegram lets "short bursts" through and puts no figure on them: two, such as an answer and what follows from it, are ours. */
  chat: { count: 1, perMs: 1000, burst: 2, source: FAQ },
  /** One group, edits included. */
  group: { count: 20, perMs: 60_000, burst: 1, source: FAQ },
  /** Broadcasts that are paid for with Telegram Stars (`allow_paid_broadcast`); they are outside of `overall`. */
  paid: { count: 1000, perMs: 1000, burst: 1, source: 'https://core.telegram.org/bots/api#paid-broadcasts' },
} as const satisfies Record<string, Limit>;
