import { badRequest } from './errors.ts';

/** The parameters of a call as text. JSON values that are not strings keep their JSON text (Bot API facts, F1). */
export type Params = ReadonlyMap<string, string>;

/** Gives a parameter, empty when it is absent: the server does not tell the two apart. */
export function textParam(params: Params, name: string): string {
  return params.get(name) ?? '';
}

/** A parameter that must be there. @throws {ApiError} */
export function requiredText(params: Params, name: string): string {
  const text = textParam(params, name);
  if (text === '') throw badRequest(`Parameter "${name}" is required`);
  return text;
}

/** Reads leading digits, takes junk for 0 and clamps to the range. An absent parameter has the default. */
export function integerParam(
  params: Params,
  name: string,
  range: { min: number; max: number; absent: number },
): number {
  const text = textParam(params, name);
  const value = text === '' ? range.absent : leadingInteger(text);
  return Math.min(range.max, Math.max(range.min, value));
}

/** `true`, `yes` and `1` are true in any case; everything else is false. */
export function booleanParam(params: Params, name: string): boolean {
  return ['true', 'yes', '1'].includes(textParam(params, name).trim().toLowerCase());
}

/** A message id, 0 when it is absent or not one. */
export function messageIdParam(params: Params, name = 'message_id'): number {
  return integerParam(params, name, { min: 0, max: 2_147_483_647, absent: 0 });
}

/** The number a text begins with, 0 when it begins with none. */
export function leadingInteger(text: string): number {
  return Number(/^-?\d+/.exec(text)?.[0] ?? 0);
}
