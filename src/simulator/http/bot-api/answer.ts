import type { ApiError } from '../../checks/errors.ts';

/** What a caller gets: the envelope of the Bot API, a page of a gateway, or nothing because the connection breaks. */
export type Answer =
  | { kind: 'json'; status: number; body: Record<string, unknown>; retryAfter?: number }
  | { kind: 'html'; status: number }
  | { kind: 'reset' };

/** What a method gives. A few say something besides the result. */
export type Outcome = { result: unknown; description?: string };

/** The answer of a call that succeeded (Bot API facts, F1). */
export function success({ result, description }: Outcome): Answer {
  const body = { ok: true, result, ...(description === undefined ? {} : { description }) };
  return { kind: 'json', status: 200, body };
}

/** The answer of a call that is refused (Bot API facts, F1). */
export function refusal({ code, message, parameters }: ApiError): Answer {
  const body = { ok: false, error_code: code, description: message, ...(parameters ? { parameters } : {}) };
  const retryAfter = parameters?.retry_after;
  return { kind: 'json', status: code, body, ...(retryAfter === undefined ? {} : { retryAfter }) };
}
