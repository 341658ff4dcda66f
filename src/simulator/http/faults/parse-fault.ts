import type { Fault } from './faults.ts';

const SHAPES: Readonly<Record<Fault['kind'], Readonly<Record<string, (value: unknown) => boolean>>>> = {
  error: { code: isCode, description: isText },
  tooManyRequests: { retryAfter: isCount },
  html: {},
  resetBefore: {},
  resetAfter: {},
  delay: {},
  duplicateUpdates: {},
};

const OPTIONAL: Readonly<Record<string, (value: unknown) => boolean>> = {
  method: isText,
  chat: Number.isSafeInteger,
  skip: isCount,
  times: (value) => value === 'always' || isCount(value),
  status: isCode,
  beforeMs: isCount,
  afterMs: isCount,
  parameters: (value) => typeof value === 'object' && value !== null,
};

/** A delivery can get lost, take its time or come twice. */
const NOT_OF_WEBHOOKS = new Set<Fault['kind']>(['error', 'tooManyRequests', 'html']);

/** Reads a fault from outside. @returns what is wrong, as a sentence, when it is not one */
export function parseFault(value: unknown): { fault: Fault } | { problem: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problem: 'A fault is a JSON object.' };
  }
  const fields = new Map(Object.entries(value));
  const kind = fields.get('kind');
  const shape = Object.entries(SHAPES).find(([name]) => name === kind)?.[1];
  if (!shape) return { problem: `"kind" must be one of ${Object.keys(SHAPES).join(', ')}.` };
  for (const [name, isRight] of Object.entries(shape)) {
    if (!isRight(fields.get(name))) return { problem: `A fault of kind "${kind}" needs a right "${name}".` };
  }
  for (const [name, field] of fields) {
    const isRight = name === 'kind' ? isText : (shape[name] ?? OPTIONAL[name]);
    if (!isRight) return { problem: `A fault has no field "${name}".` };
    if (!isRight(field)) return { problem: `The field "${name}" of a fault cannot be ${JSON.stringify(field)}.` };
  }
  const fault = value as Fault;
  if (fault.method?.toLowerCase() === 'webhook' && NOT_OF_WEBHOOKS.has(fault.kind)) {
    return { problem: `What the bot answers to an update is its own affair: no fault of kind "${fault.kind}" there.` };
  }
  return { fault };
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isCount(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

function isCode(value: unknown): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 200 && value <= 599;
}
