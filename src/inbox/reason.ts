import { type SafeError, safeError } from '../runtime/safe-error.ts';

/** Why something failed, for a column that people may read: class, code and place in our source; never a message or a value. */
export function reasonOf(error: unknown): string {
  const root = innermost(safeError(error));
  const parts = [root.name, root.sqlState ?? root.code ?? root.errorCode, root.constraint ?? root.at?.[0]];
  return parts.filter((part) => part !== undefined).join(' ');
}

function innermost(error: SafeError): SafeError {
  return error.cause ? innermost(error.cause) : error;
}
