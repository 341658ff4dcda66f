import { ImpossibleAct } from '../../state/impossible.ts';

/** The JSON body of a request of the page or of a test. */
export type Body = { readonly [name: string]: unknown };

/** Reads a JSON object. @throws {ImpossibleAct} when the body is something else */
export async function readBody(request: Request): Promise<Body> {
  try {
    const value: unknown = await request.json();
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Body;
  } catch {
    throw new ImpossibleAct('The body must be a JSON object.');
  }
  throw new ImpossibleAct('The body must be a JSON object.');
}

/** @throws {ImpossibleAct} when the field is not a text or is empty */
export function textOf(body: Body, name: string): string {
  const value = body[name];
  if (typeof value !== 'string' || value.trim() === '') throw new ImpossibleAct(`"${name}" must be a text.`);
  return value.trim();
}

/** @returns undefined when the field is absent or empty @throws {ImpossibleAct} when it is not a text */
export function optionalTextOf(body: Body, name: string): string | undefined {
  return body[name] === undefined || body[name] === '' ? undefined : textOf(body, name);
}

/** @throws {ImpossibleAct} when the field is not a whole number */
export function numberOf(body: Body, name: string): number {
  const value = body[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    throw new ImpossibleAct(`"${name}" must be a whole number.`);
  }
  return value;
}

/** @throws {ImpossibleAct} when the field is not a list of whole numbers */
export function numbersOf(body: Body, name: string): number[] {
  const value = body[name];
  const isList = Array.isArray(value) && value.every((item): item is number => Number.isSafeInteger(item));
  if (!isList) throw new ImpossibleAct(`"${name}" must be a list of whole numbers.`);
  return value;
}
