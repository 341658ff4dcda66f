/** What a refused call may add for the caller. https://core.telegram.org/bots/api#responseparameters */
export type ResponseParameters = { retry_after?: number; migrate_to_chat_id?: number };

/** A call that Telegram refuses. Nothing was changed when it is thrown. */
export class ApiError extends Error {
  readonly code: number;
  readonly parameters: ResponseParameters | undefined;

  constructor(code: number, description: string, parameters?: ResponseParameters) {
    super(description);
    this.name = 'ApiError';
    this.code = code;
    this.parameters = parameters;
  }
}

/** 400 with the server's wording: the first letter goes down unless an underscore or a capital follows (Bot API facts, F1). */
export function badRequest(text: string, parameters?: ResponseParameters): ApiError {
  return new ApiError(400, `Bad Request: ${lowerFirst(text)}`, parameters);
}

export function forbidden(text: string): ApiError {
  return new ApiError(403, `Forbidden: ${lowerFirst(text)}`);
}

export function conflict(text: string): ApiError {
  return new ApiError(409, `Conflict: ${lowerFirst(text)}`);
}

/** 429, which is never applied. The pause is in whole seconds. */
export function tooManyRequests(retryAfterSeconds: number): ApiError {
  return new ApiError(429, `Too Many Requests: retry after ${retryAfterSeconds}`, { retry_after: retryAfterSeconds });
}

function lowerFirst(text: string): string {
  return /^.[_A-Z]/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
