import { ApiError } from '../../checks/errors.ts';

/** A file that is sent up has at most 50 MB, text parameters together 1 MiB (Bot API facts, F1). */
const MAX_FILE_BYTES = 50 * 1024 * 1024;
const MAX_PARAMETER_BYTES = 1024 * 1024;

/** What a body may have at most, so that both limits can be met inside it. */
export const MAX_BODY_BYTES = MAX_FILE_BYTES + 2 * MAX_PARAMETER_BYTES;

/** @throws {ApiError} 413 */
export function assertParametersFit(bytes: number): void {
  if (bytes > MAX_PARAMETER_BYTES) throw tooLarge();
}

/** @throws {ApiError} 413 */
export function assertFileFits(bytes: number): void {
  if (bytes > MAX_FILE_BYTES) throw tooLarge();
}

export function tooLarge(): ApiError {
  return new ApiError(413, 'Request Entity Too Large');
}
