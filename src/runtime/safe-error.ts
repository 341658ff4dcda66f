import { GrammyError } from 'grammy';
import { describeRefusal } from './telegram-refusal.ts';

/** All that may be written down about an error: names, codes and our own numbers; never a message or a value. */
export type SafeError = {
  name: string;
  /** PostgreSQL's five characters. */
  sqlState?: string;
  table?: string;
  constraint?: string;
  /** Of Node.js, such as ECONNREFUSED, or of a library, such as CONNECTION_CLOSED. */
  code?: string;
  /** Telegram's method, number and, when it is one of the known ones, sentence. */
  method?: string;
  errorCode?: number;
  description?: string;
  updateId?: number;
  ids?: Record<string, number>;
  /** Where it was thrown, innermost first: `src/delivery/queue.ts:12`. */
  at?: string[];
  cause?: SafeError;
};

const DEPTH = 4;
const FRAMES = 4;

/**
 * What may be logged of anything that was thrown. grammY's errors print the bot's token and the update, database errors print
 * all parameters, so nothing is copied but what has the shape of a name, a code or an id.
 */
export function safeError(error: unknown, depth = DEPTH): SafeError {
  if (typeof error !== 'object' || error === null) return { name: `thrown ${error === null ? 'null' : typeof error}` };
  const cause = innerError(error);
  return {
    name: matching(/^[A-Za-z_$][\w$]{0,60}$/, error.constructor?.name) ?? 'Error',
    ...databaseFacts(error),
    ...telegramFacts(error),
    ...ownIds(error),
    ...frames(error),
    ...(cause !== undefined && depth > 0 ? { cause: safeError(cause, depth - 1) } : {}),
  };
}

function databaseFacts(error: object): Partial<SafeError> {
  const code = read(error, 'code');
  const sqlState = read(error, 'severity') === undefined ? undefined : matching(/^[0-9A-Z]{5}$/, code);
  const identifier = /^[a-z_][a-z0-9_]{0,62}$/;
  return present({
    sqlState,
    code: sqlState === undefined ? matching(/^[A-Z][A-Z0-9_]{2,40}$/, code) : undefined,
    table: matching(identifier, read(error, 'table_name') ?? read(error, 'table')),
    constraint: matching(identifier, read(error, 'constraint_name') ?? read(error, 'constraint')),
  });
}

function telegramFacts(error: object): Partial<SafeError> {
  const updateId = read(read(read(error, 'ctx'), 'update'), 'update_id');
  const known = { updateId: typeof updateId === 'number' ? updateId : undefined };
  if (!(error instanceof GrammyError)) return present(known);
  const method = matching(/^[A-Za-z]{3,50}$/, error.method);
  return present({ ...known, method, errorCode: error.error_code, description: describeRefusal(error.description) });
}

/** Ids that our own errors carry as `ids`. */
function ownIds(error: object): Partial<SafeError> {
  const ids = Object.entries(Object(read(error, 'ids'))).filter(
    (entry): entry is [string, number] => /^\w{1,30}$/.test(entry[0]) && Number.isSafeInteger(entry[1]),
  );
  return ids.length > 0 ? { ids: Object.fromEntries(ids) } : {};
}

function frames(error: object): Partial<SafeError> {
  const { stack, message } = error as { stack?: unknown; message?: unknown };
  if (typeof stack !== 'string' || typeof message !== 'string' || !stack.includes(message)) return {};
  const calls = stack.slice(stack.indexOf(message) + message.length);
  const found = calls.matchAll(/^ {4}at .*?\b((?:src|test)\/[\w./-]+\.[mt]s:\d+):\d+\)?$/gm);
  const at = [...found].slice(0, FRAMES).map(([, place]) => place ?? '');
  return at.length > 0 ? { at } : {};
}

/** grammY keeps what happened under `error`, an `AggregateError` under `errors`, all others under `cause`. */
function innerError(error: object): unknown {
  const [first]: unknown[] = error instanceof AggregateError ? error.errors : [];
  return read(error, 'cause') ?? (error instanceof Error ? (read(error, 'error') ?? first) : undefined);
}

function read(from: unknown, key: string): unknown {
  try {
    return typeof from === 'object' && from !== null ? Reflect.get(from, key) : undefined;
  } catch {
    return undefined;
  }
}

function matching(shape: RegExp, text: unknown): string | undefined {
  return typeof text === 'string' && shape.test(text) ? text : undefined;
}

type Present<Facts> = { [Key in keyof Facts]?: NonNullable<Facts[Key]> };

function present<Facts extends object>(facts: Facts): Present<Facts> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Present<Facts>;
}
