import { safeError } from './safe-error.ts';

/**
 * The only fields a log line may have. Each is an id of ours, a count, or a word out of this program's own code: nothing a
 * person wrote, no name, no Telegram id, no address, no token. A new field is added here, with that in mind.
 */
const LOG_FIELDS = [
  'action',
  'address',
  'attempt',
  'attempts',
  'backend',
  'changes',
  'circleId',
  'code',
  'commitmentId',
  'component',
  'count',
  'districtId',
  'done',
  'draftId',
  'error',
  'event',
  'failed',
  'file',
  'flow',
  'from',
  'invitationId',
  'job',
  'jobId',
  'kind',
  'lagMs',
  'language',
  'membershipId',
  'messages',
  'method',
  'migration',
  'mode',
  'ms',
  'needId',
  'outboxId',
  'owner',
  'path',
  'personId',
  'port',
  'priority',
  'questions',
  'queue',
  'reason',
  'repaired',
  'result',
  'retryAfterSeconds',
  'role',
  'roles',
  'sent',
  'signal',
  'slot',
  'state',
  'status',
  'step',
  'stepId',
  'steps',
  'timeZone',
  'to',
  'turnId',
  'turns',
  'tzVersion',
  'updateId',
  'version',
  'waiting',
  'worker',
] as const;

type FieldValue = string | number | boolean | null | undefined | readonly (string | number)[];

export type LogFields = { [Name in Exclude<(typeof LOG_FIELDS)[number], 'error'>]?: FieldValue } & {
  /** Anything that was thrown; only what `safeError` lets through is written. */
  error?: unknown;
};

const ALLOWED: ReadonlySet<string> = new Set(LOG_FIELDS);
const LONGEST = 300;

/** The fields that may be written. The names, never the values, of all others are listed under `dropped`. */
export function allowedFields(fields: Record<string, unknown>): Record<string, unknown> {
  const allowed: Record<string, unknown> = {};
  const dropped: string[] = [];
  for (const [name, value] of Object.entries(fields)) {
    if (name === 'error' || name === 'err' || value instanceof Error) allowed.error = safeError(value);
    else if (ALLOWED.has(name) && isPlain(value)) allowed[name] = shorten(value);
    else dropped.push(name);
  }
  return dropped.length > 0 ? { ...allowed, dropped } : allowed;
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => typeof item === 'string' || typeof item === 'number');
  return value === null || ['string', 'number', 'boolean', 'undefined'].includes(typeof value);
}

function shorten(value: unknown): unknown {
  return typeof value === 'string' ? value.slice(0, LONGEST) : value;
}
